import Diagnostics
import Edition
import Measures
import Readings
import Values

/// A key of a block that changes nothing of what the data show: known when they have been read.
struct IdleKey: Hashable, Sendable {
    /// Why it has no effect.
    let message: String
    let hint: String
}

extension IdleKey {
    /// What the author brings forward of rows or lines that a limit leaves out.
    static func unseen(_ highlight: BlockHighlight?, _ shown: [String], of all: [String], _ dimension: Dimension)
        -> [IdleKey]
    {
        guard case .values(let keys) = highlight else { return [] }
        return keys.filter { !shown.contains($0) && all.contains($0) }.map { key in
            IdleKey(
                message: "«\(dimension.value(key)?.label ?? key)» visas inte: limit lämnar bort det",
                hint: "ta bort det ur highlight, eller höj limit")
        }
    }
}

extension PageContext {
    /// `target: true` of a figure whose values are of another time, or of another size, than the measure's targets. That it
    /// has none is told when the block is read.
    func tellIdleTarget(_ measure: Measure, _ query: Query, in span: Period, _ head: BlockHead) {
        // A row is of all its time at once: that its months have targets, unlike each other, gives it none.
        let times = query.isFromStart ? span.parts : query.periods
        let found = times.map { measure.target(of: query, in: $0) }
        guard let last = found.last, found.allSatisfy({ $0.target == nil }), !measure.targets.isEmpty else {
            return
        }
        let reason = Reason(last, in: times.last ?? span)
        let key = IdleKey(
            message: "target visar inget: \(reason.message)",
            hint: "ta bort target, eller skriv ett mål för det som visas")
        tell([key], head)
    }

    /// Told once: on the page of a value the key stands for all its pages, and has an effect on some.
    func tell(_ idle: [IdleKey], _ head: BlockHead) {
        guard scope.value == nil, !book.findings.hasError(at: head.place) else { return }
        for key in idle { book.findings.add(.blockCombination, key.message, at: head.place, hint: key.hint) }
    }
}
