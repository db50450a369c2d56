package import Declarations
import Diagnostics
import Values

/// The times that a block compares with, and what is said twice.
extension BlockReader {
    /// One comparison or a list of them.
    package mutating func compare() -> [BlockComparison] {
        guard let node = node("compare") else { return [] }
        let later = laterTime()
        let compared: [(time: Period?, node: Node, comparison: BlockComparison)] = node.oneOrMore(findings).compactMap {
            item in
            if item.scalar == "previous" { return (later?.previous, item, .previous) }
            guard item.scalar != "target" else {
                findings.add(
                    .blockCombination, "compare jämför med tidigare tider, inte med målet", at: item.place,
                    hint: "ta bort target; kind: scorecard visar målet utan att det står")
                return nil
            }
            guard let time = period(item) else { return nil }
            return earlier(time, than: later, at: item.place).map { (time, item, $0) }
        }
        var seen: [Period] = []
        return compared.compactMap { one in
            guard let time = one.time, seen.contains(time) else {
                seen += one.time.map { [$0] } ?? []
                return one.comparison
            }
            tellTwice(one.node, meaning: time.description)
            return nil
        }
    }

    // MARK: Said twice

    /// What each node means; one that means the same as an earlier one is told, and left out.
    package func once<Value: Hashable>(_ nodes: [Node], _ value: (Node) -> Value?) -> [Value] {
        var seen: Set<Value> = []
        return nodes.compactMap { node in
            guard let value = value(node) else { return nil }
            if seen.insert(value).inserted { return value }
            tellTwice(node, meaning: node.scalar ?? "")
            return nil
        }
    }

    private func tellTwice(_ node: Node, meaning: String) {
        let word = node.scalar ?? ""
        let same = word == meaning ? "" : ", som är \(meaning),"
        findings.add(
            .blockCombination, "«\(word)»\(same) står två gånger", at: node.place, hint: "ta bort det ena")
    }

    /// The time that the block is of; nil when its rows are times, or it could not be read, which has been told.
    private mutating func laterTime() -> Period? {
        guard written("by") != "period" else { return nil }
        return node("period").map { $0.period(Findings(), in: context.period) } ?? context.period
    }

    private func earlier(_ earlier: Period, than later: Period?, at place: Place) -> BlockComparison? {
        guard let later else { return .period(earlier) }
        let pair = EarlierTime(earlier, before: later)
        guard let fault = pair.fault else { return .period(earlier) }
        findings.add(.blockCombination, fault, at: place, hint: pair.hint("compare: "))
        return nil
    }
}
