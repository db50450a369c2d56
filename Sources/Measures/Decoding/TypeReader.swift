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
    /// Dimensions in which datasets meet though they reach them from different columns.
    var on: [String] = []
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
            Fields(node, of: role.noun, findings), context)
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

    /// The same of a key that what stands before it makes needed.
    mutating func takeNeeded<Value>(_ key: Key<Value>) -> Value? {
        fields.required(key.help.name).flatMap { key.read($0, context) }
    }

    mutating func node<Value>(_ key: Key<Value>) -> Node? {
        key.help.isRequired ? fields.required(key.help.name) : fields.node(key.help.name)
    }

    func isWritten<Value>(_ key: Key<Value>) -> Bool { fields.keys.contains { $0.key == key.help.name } }

    /// Whether the dataset could be read; the keys after it may speak of its columns.
    mutating func takeDataset() -> Bool { takeDataset(InputKeys.dataset) != nil }

    mutating func takeDataset(_ key: Key<DatasetShape>) -> DatasetShape? {
        guard let shape = take(key) else { return nil }
        context.shape = shape
        return shape
    }

    /// Of the dataset taken.
    var datasetName: String { context.shape?.resource.name ?? "" }

    /// The keys of an Input, which stand among those taken here.
    mutating func ownInput() -> Input? {
        guard takeDataset(), let agg = take(InputKeys.agg) else { return nil }
        context.agg = agg
        let isClassed = isWritten(InputKeys.classes)
        let classes = take(InputKeys.classes)
        guard !isClassed || classes != nil else { return nil }
        guard let field = subject(agg, isClassed), let percentile = percentile(agg) else { return nil }
        let (filter, all, any) = (take(InputKeys.filter), take(InputKeys.all), take(InputKeys.any))
        let heldFor = take(InputKeys.heldFor)
        let isSide = role == .numerator || role == .denominator
        let label = isSide ? take(InputKeys.label) : nil
        let periods = take(InputKeys.periods)
        guard let joins = joins(field.name, agg, periods.flatMap { $0 }) else { return nil }
        let isDenominator = role == .denominator
        let hasOtherTime = isDenominator || role == .weight
        return Input(
            dataset: datasetName, field: field.name, agg: agg, filter: filter ?? Filter(terms: []), all: all, any: any,
            label: label, periods: periods.flatMap { $0 }, asOf: hasOtherTime ? take(InputKeys.asOf) : nil,
            constantOver: isDenominator ? take(InputKeys.constantOver) ?? [] : [],
            percentile: percentile.number, heldFor: heldFor, joins: joins, classes: classes,
            place: place)
    }

    /// Nil when one cannot be read.
    private mutating func joins(
        _ field: String?, _ agg: Input.Aggregation, _ periods: Input.FieldPeriods?
    ) -> [Join]? {
        let keys = [InputKeys.exists, InputKeys.notExists]
        let joins = keys.compactMap { take($0) }
        guard joins.count == keys.count(where: isWritten) else { return nil }
        let usual = agg == .sum ? field.flatMap { context.shape?.resource.field($0)?.periods?.rawValue } : nil
        let combination = periods?.rawValue ?? usual
        if !joins.isEmpty, context.shape?.grain == .day, combination == "last" || combination == "mean" {
            context.mismatch(
                "exists räknas per månad, och \(combination ?? "") tar dagar för sig", at: place,
                hint: "skriv periods: sum, eller välj en datamängd med månader")
            return nil
        }
        return joins
    }

    private struct Percentile { let number: Exact? }

    /// Nil when it is wanted and lacking, or there and not wanted.
    private mutating func percentile(_ agg: Input.Aggregation) -> Percentile? {
        if agg == .percentile { return takeNeeded(InputKeys.percentile).map { Percentile(number: $0) } }
        guard let node = fields.node("percentile") else { return Percentile(number: nil) }
        context.mismatch(
            "percentile hör till agg: percentile", at: node.place, hint: "ta bort nyckeln, eller skriv agg: percentile")
        return nil
    }

    /// What is aggregated: a field, a dimension, or rows.
    private struct Subject { let name: String? }

    /// Nil when it does not fit the aggregation.
    private mutating func subject(_ agg: Input.Aggregation, _ isClassed: Bool) -> Subject? {
        if isClassed, !isWritten(InputKeys.field) { return Subject(name: nil) }
        guard agg != .count else {
            guard let node = fields.node("field") else { return Subject(name: nil) }
            context.mismatch("count räknar rader och tar ingen kolumn", at: node.place, hint: "ta bort field")
            return nil
        }
        return takeNeeded(InputKeys.field).map { Subject(name: $0) }
    }
}

extension MeasureInput.Role {
    /// What the mapping of its keys is called.
    fileprivate var noun: String {
        switch self {
        case .value: "måttet"
        case .numerator: "täljaren"
        case .denominator: "nämnaren"
        case .weight: "vikterna"
        }
    }
}
