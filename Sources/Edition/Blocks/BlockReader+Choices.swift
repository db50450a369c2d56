import Declarations
import Diagnostics
package import Measures

/// The keys that say of whom a block speaks, and beside whom.
extension BlockReader {
    package mutating func filter() -> Filter {
        let own = context.pageDimension.map(ancestors) ?? []
        guard let node = node("filter") else { return Filter(terms: []) }
        let filter = Filter.read(node, context.vocabulary.dimensions, own: own, findings)
        for term in filter.terms where keys(of: term.name, filter).isEmpty && term.leavesKeys { tellEmpty(term, node) }
        return filter
    }

    private func tellEmpty(_ term: Filter.Term, _ node: Node) {
        guard let dimension = context.vocabulary.dimensions.first(where: { $0.name == term.name }),
            !term.names(dimension.total?.key)
        else { return }
        findings.add(
            .blockCombination, "filtret lämnar inget värde av «\(term.name)» kvar", at: node.place,
            hint: "välj minst ett värde")
    }

    /// `total` or one of the measure's references.
    package mutating func reference(of measure: String?) -> BlockReference? {
        guard let node = node("reference"), let name = node.string(findings) else { return nil }
        if name == "total" { return whole(node.place) }
        // A measure that could not be read has been told.
        guard let own = context.vocabulary.measures.first(where: { $0.name == measure }) else { return .named(name) }
        let known = own.references
        if known.contains(name) || findings.isHole(.dataset(nil)) { return .named(name) }
        findings.add(
            .unknownReference, "måttet «\(measure ?? "")» har inget jämförelsevärde «\(name)»", at: node.place,
            hint: didYouMean(name, among: known + ["total"]) ?? "ange det under references i måttets fil")
        return nil
    }

    /// Nil where the figure shows the whole already, or does not say of what (told).
    private func whole(_ place: Place) -> BlockReference? {
        let whole = Whole(
            split: ["facet", "by", "series"].compactMap(written), page: context.pageDimension, chosen: choices,
            defaults: declaredMeasure?.defaults ?? [], in: context.vocabulary.dimensions)
        let example = "by: kommun, eller filter: {kommun: Luleå}"
        guard let fault = whole.fault("reference: total", example: example, naming: "reference:") else { return .total }
        findings.add(.blockCombination, fault.message, at: place, hint: fault.hint)
        return nil
    }

    /// What the filter chooses of dimensions; its own faults are told where it is read.
    private var choices: [Slice] {
        writtenFilter.terms.compactMap { term in
            term.slice(of: context.vocabulary.dimensions.first { $0.name == term.name })
        }
    }

    /// The filter as it stands, for what another key says of it.
    var writtenFilter: Filter {
        guard let node = fields.keys.first(where: { $0.key == "filter" })?.value, !node.isEmpty else {
            return Filter(terms: [])
        }
        let own = context.pageDimension.map(ancestors) ?? []
        return Filter.read(node, context.vocabulary.dimensions, own: own, Findings())
    }

    /// Values of the dimension `by`, or its neighbours of the page's value.
    package mutating func highlight(by name: String?) -> BlockHighlight? {
        guard let node = node("highlight") else { return nil }
        guard let dimension = context.vocabulary.dimensions.first(where: { $0.name == name }) else {
            tell(.blockCombination, "utan by finns inget att lyfta fram", "highlight", hint: "ta bort highlight")
            return nil
        }
        if node.scalar == "neighbours" { return neighbours(dimension) }
        let shown = keys(of: dimension.name, writtenFilter)
        return .values(
            once(node.list(findings)) { item in
                guard let key = key(item, dimension) else { return nil }
                if !shown.contains(key), !writtenFilter.terms.isEmpty {
                    findings.add(
                        .blockCombination, "«\(item.scalar ?? key)» visas inte: filtret lämnar bort det",
                        at: item.place, hint: "ta bort det ur highlight, eller ändra filter")
                }
                return key
            })
    }

    private mutating func neighbours(_ dimension: Dimension) -> BlockHighlight? {
        if context.pageDimension == dimension.name { return .neighbours }
        tell(
            .blockCombination, "neighbours är grannar till sidans värde, och sidan har inget", "highlight",
            hint: "räkna upp värdena: [a, b]")
        return nil
    }
}

extension Filter.Term {
    /// Whether it is a choice of keys, and not where the page's value belongs.
    fileprivate var leavesKeys: Bool {
        switch condition {
        case .anyOf, .noneOf: true
        default: false
        }
    }

    fileprivate func names(_ key: String?) -> Bool {
        if case .anyOf(let keys) = condition, let key { keys.contains(key) } else { false }
    }
}
