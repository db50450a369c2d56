import Declarations
import Diagnostics
import Tables
import Values

/// What a key is read under: the edition, and what the keys before it have said.
struct KeyContext {
    let catalogue: Catalogue
    let language: String
    let findings: Findings
    /// What the input is to the measure.
    var role: MeasureInput.Role = .value
    /// Where the mapping stands.
    var place: Place
    /// The dataset that an earlier key has named.
    var shape: DatasetShape?
    /// What an earlier key says is done with the rows.
    var agg: Input.Aggregation?

    /// An input with keys of its own, under a key of the measure.
    func input(_ role: MeasureInput.Role, _ node: Node) -> Input? {
        var context = self
        (context.role, context.place) = (role, node.place)
        var reader = TypeReader(
            Fields(node, of: role == .numerator ? "täljaren" : "nämnaren", findings), context)
        guard let input = reader.ownInput() else { return nil }
        reader.fields.end()
        return input
    }

    func filter(_ node: Node) -> Filter {
        FilterReader(dimensions: catalogue.dimensions, shape: shape, findings: findings).read(node)
    }

    func mismatch(_ message: String, at place: Place, hint: String) {
        findings.add(.aggregationType, message, at: place, hint: hint)
    }
}

/// Takes the keys of a type of measure, or of what it counts, one by one.
struct TypeReader {
    var fields: Fields
    private(set) var context: KeyContext

    init(_ fields: Fields, _ context: KeyContext) {
        self.fields = fields
        self.context = context
    }

    var place: Place { fields.place }
    var findings: Findings { context.findings }
    var role: MeasureInput.Role { context.role }

    /// Nil when the key is absent, or its value cannot be read (told).
    mutating func take<Value>(_ key: Key<Value>) -> Value? {
        node(key).flatMap { key.read($0, context) }
    }

    mutating func node<Value>(_ key: Key<Value>) -> Node? {
        key.help.isRequired ? fields.required(key.help.name) : fields.node(key.help.name)
    }

    /// Whether the dataset could be read; the keys after it may speak of its columns.
    mutating func takeDataset() -> Bool {
        guard let shape = take(InputKeys.dataset) else { return false }
        context.shape = shape
        return true
    }

    /// Of the dataset taken.
    var datasetName: String { context.shape?.resource.name ?? "" }

    /// The keys of an Input, which stand among those taken here.
    mutating func ownInput() -> Input? {
        for key in ["exists", "not_exists", "classes"] {
            if let node = fields.node(key) { findings.notSupported(key, at: node.place) }
        }
        guard takeDataset(), let agg = take(InputKeys.agg) else { return nil }
        context.agg = agg
        guard let field = subject(agg), let percentile = percentile(agg) else { return nil }
        let (filter, all, any) = (take(InputKeys.filter), take(InputKeys.all), take(InputKeys.any))
        let heldFor = take(InputKeys.heldFor)
        let label = role == .value ? nil : take(InputKeys.label)
        let periods = take(InputKeys.periods)
        let isDenominator = role == .denominator
        return Input(
            dataset: datasetName, field: field.name, agg: agg, filter: filter ?? Filter(terms: []), all: all, any: any,
            label: label, periods: periods.flatMap { $0 }, asOf: isDenominator ? take(InputKeys.asOf) : nil,
            constantOver: isDenominator ? take(InputKeys.constantOver) ?? [] : [],
            percentile: percentile.number, heldFor: heldFor, place: place)
    }

    private struct Percentile { let number: Exact? }

    /// Nil when it is wanted and lacking, or there and not wanted.
    private mutating func percentile(_ agg: Input.Aggregation) -> Percentile? {
        if agg == .percentile { return take(InputKeys.percentile).map { Percentile(number: $0) } }
        guard let node = fields.node("percentile") else { return Percentile(number: nil) }
        context.mismatch(
            "percentile hör till agg: percentile", at: node.place, hint: "ta bort nyckeln, eller skriv agg: percentile")
        return nil
    }

    /// What is aggregated: a field, a dimension, or rows.
    private struct Subject { let name: String? }

    /// Nil when it does not fit the aggregation.
    private mutating func subject(_ agg: Input.Aggregation) -> Subject? {
        guard agg != .count else {
            guard let node = fields.node("field") else { return Subject(name: nil) }
            context.mismatch("count räknar rader och tar ingen kolumn", at: node.place, hint: "ta bort field")
            return nil
        }
        return take(InputKeys.field).map { Subject(name: $0) }
    }
}
