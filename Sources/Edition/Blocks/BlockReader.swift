package import Declarations
package import Diagnostics
package import Measures
package import Values

/// Reads the keys of a figure or table against the vocabulary. Every key has one spelling and one meaning here,
/// whatever the kind; a kind lists which of them it takes.
package struct BlockReader {
    package var fields: Fields
    /// Those that the kind takes.
    package let keys: [KeyHelp]
    package let text: TextReader

    package init(fields: Fields, keys: [KeyHelp], text: TextReader) {
        self.fields = fields
        self.keys = keys
        self.text = text
    }

    package var vocabulary: Vocabulary { text.context.vocabulary }
    private var context: FormulaContext { text.context }
    package var findings: Findings { text.findings }

    /// The value of a key; its absence is told when the kind requires it. Nil for one that the kind does not take.
    package mutating func node(_ key: String) -> Node? {
        guard let known = keys.first(where: { $0.name == key }) else { return nil }
        return known.isRequired ? fields.required(key) : fields.node(key)
    }

    /// The word of a key as it stands; nil when absent or not a word.
    package mutating func word(of key: String) -> String? { node(key)?.scalar }

    /// The word of a key as it stands, whether the kind takes it or not.
    package func written(_ key: String) -> String? { fields.keys.first { $0.key == key }?.value.scalar }

    /// The unit of the measure in `measure`, when it is known.
    package var unitOfMeasure: Measure.Unit? { declaredMeasure?.unit }

    /// The measure that the block names, where there is one.
    package var declaredMeasure: Vocabulary.MeasureName? {
        let name = written("measure")
        return context.vocabulary.measures.first { $0.name == name }
    }

    package mutating func tell(_ rule: Rule, _ message: String, _ key: String, hint: String) {
        findings.add(rule, message, at: fields.node(key)?.place ?? fields.place, hint: hint)
    }

    // MARK: Names

    package mutating func measure() -> String? { node("measure").flatMap(measure) }

    /// Empty when absent.
    package mutating func measures() -> [String] {
        guard let node = node("measures") else { return [] }
        return node.list(findings).compactMap(measure)
    }

    private func measure(_ node: Node) -> String? {
        guard let name = node.string(findings) else { return nil }
        let known = context.vocabulary.measures.map(\.name)
        if known.contains(name) { return name }
        findings.unknownMeasure(name, known, at: node.place)
        return nil
    }

    package mutating func dimension(_ key: String) -> String? { node(key).flatMap(dimension) }

    /// The keys of a dimension that a filter leaves, in their order.
    package func keys(of dimension: String, _ filter: Filter) -> [String] {
        let values = context.vocabulary.dimensions.first { $0.name == dimension }?.values ?? []
        let terms = filter.terms.filter { $0.name == dimension }
        return values.map(\.key).filter { key in terms.allSatisfy { $0.condition.allows(key: key) } }
    }

    /// One dimension or a list of them.
    package mutating func dimensions(_ key: String) -> [String] {
        (node(key)?.oneOrMore(findings) ?? []).compactMap(dimension)
    }

    private func dimension(_ node: Node) -> String? {
        guard let name = node.string(findings) else { return nil }
        let known = context.vocabulary.dimensions.map(\.name)
        if known.contains(name) { return name }
        findings.unknownDimension(name, known, at: node.place)
        return nil
    }

    /// A dimension or the word `period`.
    package mutating func rows() -> BlockRows? {
        guard let node = node("by") else { return nil }
        return node.scalar == "period" ? .periods : dimension(node).map { .dimension($0) }
    }

    /// A parent dimension of the one in `key`.
    package mutating func group(above key: String) -> String? {
        guard let group = dimension("group"), let below = fields.node(key)?.scalar else { return nil }
        if !ancestors(of: below).contains(group) {
            tell(
                .blockCombination, "«\(below)» hör inte till «\(group)»", "group",
                hint: "ange en dimension under parents")
        }
        return group
    }

    /// The dimensions that the values of another belong to.
    package func ancestors(of name: String) -> [String] { context.vocabulary.hierarchy.dimensions(above: name) }

    /// A dataset that holds a state.
    package mutating func state() -> String? {
        guard let node = node("dataset"), let name = node.string(findings) else { return nil }
        if context.vocabulary.states.contains(name) { return name }
        guard !findings.isHole(.dataset(name)) else { return nil }
        if context.vocabulary.datasets.contains(name) {
            findings.add(
                .notAState, "datamängden «\(name)» har inga lägen", at: node.place,
                hint: "en datamängd med lägen har uppsikt: {state: …} i datapackage.yaml")
        } else {
            findings.unknownDataset(name, context.vocabulary.states, at: node.place)
        }
        return nil
    }

    /// Ids of recommendations; empty when absent.
    package mutating func recommendations() -> [String] {
        guard let node = node("include") else { return [] }
        return node.list(findings).compactMap { item in
            guard let id = item.string(findings) else { return nil }
            if context.recommendations.contains(id) || findings.isHole(.recommendation(id)) { return id }
            findings.add(
                .unknownRecommendation, "ingen rekommendation heter «\(id)»", at: item.place,
                hint: didYouMean(id, among: context.recommendations)
                    ?? "de heter \(context.recommendations.joined(separator: ", "))")
            return nil
        }
    }

    // MARK: Time

    package mutating func period() -> Period? { node("period").flatMap(period) }

    private func period(_ node: Node) -> Period? {
        guard let period = node.period(findings, in: context.period) else { return nil }
        if let last = context.period?.lastDay, period.lastDay > last {
            findings.add(
                .futurePeriod, "\(period) slutar efter rapportens period", at: node.place,
                hint: "rapporten gäller till och med \(last)")
            return nil
        }
        return period
    }

    package mutating func periods(_ key: String) -> [Period] {
        (node(key)?.oneOrMore(findings) ?? []).compactMap(period)
    }

    package mutating func count(_ key: String, in range: ClosedRange<Int>) -> Int? {
        node(key).flatMap { $0.integer(findings, in: range) }
    }

    package mutating func grain() -> Grain? {
        node("grain").flatMap {
            $0.word(findings, ["year": .year, "tertial": .tertial, "quarter": .quarter, "month": .month])
        }
    }

    package mutating func day(_ key: String) -> Day? { node(key).flatMap { $0.day(findings) } }

    // MARK: Choices

    package mutating func filter() -> Filter {
        let own = context.pageDimension.map(ancestors) ?? []
        return node("filter").map { Filter.read($0, context.vocabulary.dimensions, own: own, findings) }
            ?? Filter(terms: [])
    }

    package mutating func flag(_ key: String) -> Bool { node(key).flatMap { $0.flag(findings) } ?? false }

    package mutating func limit() -> Int? { node("limit").flatMap { $0.integer(findings, in: 1...1_000) } }

    package mutating func sort() -> BlockSort? {
        node("sort").flatMap {
            $0.word(findings, ["value": .value, "-value": .valueDescending, "label": .label, "order": .order])
        }
    }

    package mutating func word<T>(_ key: String, _ words: KeyValuePairs<String, T>) -> T? {
        node(key).flatMap { $0.word(findings, words) }
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
        guard let node = fields.keys.first(where: { $0.key == "filter" })?.value, !node.isEmpty else { return [] }
        let known = context.vocabulary.dimensions
        let own = context.pageDimension.map(ancestors) ?? []
        return Filter.read(node, known, own: own, Findings()).terms.compactMap { term in
            term.slice(of: known.first { $0.name == term.name })
        }
    }

    /// Values of the dimension `by`, or its neighbours of the page's value.
    package mutating func highlight(by name: String?) -> BlockHighlight? {
        guard let node = node("highlight") else { return nil }
        guard let dimension = context.vocabulary.dimensions.first(where: { $0.name == name }) else {
            tell(.blockCombination, "utan by finns inget att lyfta fram", "highlight", hint: "ta bort highlight")
            return nil
        }
        if node.scalar == "neighbours" { return neighbours(dimension) }
        return .values(node.list(findings).compactMap { key($0, dimension) })
    }

    private mutating func neighbours(_ dimension: Dimension) -> BlockHighlight? {
        if context.pageDimension == dimension.name { return .neighbours }
        tell(
            .blockCombination, "neighbours är grannar till sidans värde, och sidan har inget", "highlight",
            hint: "räkna upp värdena: [a, b]")
        return nil
    }

    /// The key of a value of the dimension that another key names.
    package func value(_ node: Node, of key: String) -> String? {
        let name = written(key)
        return context.vocabulary.dimensions.first { $0.name == name }.flatMap { self.key(node, $0) }
    }

    private func key(_ node: Node, _ dimension: Dimension) -> String? {
        guard let text = node.string(findings) else { return nil }
        if let value = dimension.value(text) { return value.key }
        findings.unknownValue(text, of: dimension, at: node.place)
        return nil
    }

    /// One comparison or a list of them.
    package mutating func compare() -> [BlockComparison] {
        guard let node = node("compare") else { return [] }
        let later = laterTime()
        return node.oneOrMore(findings).compactMap { item in
            switch item.scalar {
            case "previous": .previous
            case "target": .target
            default: period(item).flatMap { earlier($0, than: later, at: item.place) }
            }
        }
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
