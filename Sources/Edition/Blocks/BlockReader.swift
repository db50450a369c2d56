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
    var context: FormulaContext { text.context }
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

    /// Whether the author has written the key.
    func holds(_ key: String) -> Bool { fields.keys.contains { $0.key == key && !$0.value.isEmpty } }

    /// Tells those of the keys that the author has written: nothing that is shown comes of them.
    package mutating func tellIdle(_ keys: [String], _ why: String) {
        for key in keys where holds(key) {
            tell(.blockCombination, "\(key) har ingen verkan: \(why)", key, hint: "ta bort \(key)")
        }
    }

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
        return once(node.list(findings), measure)
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
        once(node(key)?.oneOrMore(findings) ?? [], dimension)
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
        return once(node.list(findings)) { item in
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

    func period(_ node: Node) -> Period? {
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
        once(node(key)?.oneOrMore(findings) ?? [], period)
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

    /// Whether the target is drawn; a measure without one has none to draw.
    package mutating func target() -> Bool {
        guard flag("target") else { return false }
        if let measure = declaredMeasure, !measure.hasTargets {
            tell(
                .blockCombination, "måttet «\(measure.name)» har inget mål", "target",
                hint: "ange målet under targets i måttets fil, eller ta bort target")
        }
        return true
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

    /// The key of a value of the dimension that another key names.
    package func value(_ node: Node, of key: String) -> String? {
        let name = written(key)
        return context.vocabulary.dimensions.first { $0.name == name }.flatMap { self.key(node, $0) }
    }

    func key(_ node: Node, _ dimension: Dimension) -> String? {
        guard let text = node.string(findings) else { return nil }
        if let value = dimension.value(text) { return value.key }
        findings.unknownValue(text, of: dimension, at: node.place)
        return nil
    }
}
