import Declarations
import Diagnostics
import Tables
import Values

extension MeasureReader {
    /// A simple measure has the keys of its input among its own.
    mutating func simple() -> Measure.Kind? {
        reader(.simple).read(&fields).map { .simple($0) }
    }

    mutating func ratio() -> Measure.Kind? {
        let numerator = side("numerator", .numerator)
        let denominator = side("denominator", .denominator)
        guard let numerator, let denominator else { return nil }
        return .ratio(numerator: numerator, denominator: denominator)
    }

    private func reader(_ role: InputReader.Role) -> InputReader {
        InputReader(role: role, catalogue: catalogue, language: language, findings: findings)
    }

    private mutating func side(_ key: String, _ role: InputReader.Role) -> Input? {
        guard let node = fields.required(key) else { return nil }
        var inner = Fields(node, of: role == .numerator ? "täljaren" : "nämnaren", findings)
        guard let input = reader(role).read(&inner) else { return nil }
        inner.end()
        return input
    }

    mutating func published() -> Measure.Kind? {
        let reader = reader(.simple)
        guard let shape = reader.dataset(&fields), let node = fields.required("field"),
            let field = reader.field(node, shape)
        else { return nil }
        guard field.type == .integer || field.type == .number else {
            findings.add(
                .aggregationType, "kolumnen «\(field.name)» håller inga tal", at: node.place,
                hint: "välj en kolumn med type: integer eller number")
            return nil
        }
        return .published(
            Published(
                dataset: shape.resource.name, field: field.name, filter: reader.filter("filter", &fields, shape),
                multiply: fields.number("multiply"),
                numeratorLabel: fields.text("numerator_label", language: language),
                denominatorLabel: fields.text("denominator_label", language: language), place: fields.place))
    }
}

/// Reads the keys of an Input, whoever has them.
struct InputReader {
    enum Role { case simple, numerator, denominator }

    let role: Role
    let catalogue: Catalogue
    let language: String
    let findings: Findings

    func read(_ fields: inout Fields) -> Input? {
        refuse(&fields)
        guard let shape = dataset(&fields), let agg = aggregation(&fields) else { return nil }
        guard let subject = subject(agg, &fields, shape) else { return nil }
        return Input(
            dataset: shape.resource.name, field: subject.name, agg: agg,
            filter: filter("filter", &fields, shape), all: counted("all", agg, &fields, shape),
            any: counted("any", agg, &fields, shape), label: label(&fields), periods: periods(agg, &fields),
            asOf: role == .denominator ? asOf(&fields) : nil,
            constantOver: role == .denominator ? constantOver(&fields) : [], place: fields.place)
    }

    /// Keys of the format that wait for a later version.
    private func refuse(_ fields: inout Fields) {
        for key in ["held_for", "exists", "not_exists", "percentile", "classes"] {
            if let node = fields.node(key) { findings.notSupported(key, at: node.place) }
        }
    }

    /// The dataset named, which must have a time or be a state.
    func dataset(_ fields: inout Fields) -> DatasetShape? {
        guard let node = fields.required("dataset"), let name = node.string(findings) else { return nil }
        if name == "recommendations" || name == "actions", catalogue.shape(name) == nil {
            findings.notSupported("datamängden \(name)", at: node.place)
            return nil
        }
        guard let shape = catalogue.shape(name) else {
            findings.unknownDataset(name, catalogue.package.resources.map(\.name), at: node.place)
            return nil
        }
        if shape.hasTime { return shape }
        guard !findings.isHole(.dataset(name)) else { return nil }
        findings.add(
            .datasetWithoutTime, "datamängden «\(name)» säger inte vilken tid raderna gäller", at: node.place,
            hint: "skriv uppsikt: {time: kolumnens namn} eller uppsikt: {state: …} i datapackage.yaml")
        return nil
    }

    private func aggregation(_ fields: inout Fields) -> Input.Aggregation? {
        let later = ["median", "percentile"]
        guard let node = fields.required("agg") else { return nil }
        let known = Input.Aggregation.allCases.map(\.rawValue)
        guard let word = node.word(findings, among: known + later) else { return nil }
        if later.contains(word) { findings.notSupported("agg: \(word)", at: node.place) }
        return Input.Aggregation(rawValue: word)
    }

    /// What is aggregated: a field, a dimension, or rows.
    private struct Subject { let name: String? }

    /// Nil when it does not fit the aggregation.
    private func subject(
        _ agg: Input.Aggregation, _ fields: inout Fields, _ shape: DatasetShape
    ) -> Subject? {
        guard agg != .count else {
            guard let node = fields.node("field") else { return Subject(name: nil) }
            mismatch("count räknar rader och tar ingen kolumn", at: node.place, hint: "ta bort field")
            return nil
        }
        guard let node = fields.required("field") else { return nil }
        if shape.state != nil, agg != .countDistinct {
            mismatch(
                "«\(shape.resource.name)» säger vad som gäller, och ett läge kan bara räknas", at: node.place,
                hint: "skriv agg: count eller agg: count_distinct")
            return nil
        }
        if agg == .countDistinct { return countedDimension(node, shape).map { Subject(name: $0) } }
        guard let field = field(node, shape) else { return nil }
        if field.type == .integer || field.type == .number { return Subject(name: field.name) }
        mismatch(
            "kolumnen «\(field.name)» håller inga tal, så \(agg.rawValue) går inte att räkna", at: node.place,
            hint: "välj en kolumn med type: integer eller number, eller agg: count")
        return nil
    }

    private func countedDimension(_ node: Node, _ shape: DatasetShape) -> String? {
        guard let name = node.string(findings) else { return nil }
        if shape.has(name) { return name }
        mismatch(
            "count_distinct räknar värdena av en dimension, och datamängden har ingen som heter «\(name)»",
            at: node.place,
            hint: didYouMean(name, among: shape.dimensions) ?? "dimensionerna är \(listed(shape.dimensions))")
        return nil
    }

    func field(_ node: Node, _ shape: DatasetShape) -> Field? {
        guard let name = node.string(findings) else { return nil }
        if let field = shape.resource.field(name) { return field }
        findings.unknownField(name, in: shape.resource, at: node.place)
        return nil
    }

    func filter(_ key: String, _ fields: inout Fields, _ shape: DatasetShape) -> Filter {
        let reader = FilterReader(dimensions: catalogue.dimensions, shape: shape, findings: findings)
        return fields.node(key).map { reader.read($0) } ?? Filter(terms: [])
    }

    /// `all` and `any` say which of the values counted by count_distinct fit.
    private func counted(
        _ key: String, _ agg: Input.Aggregation, _ fields: inout Fields, _ shape: DatasetShape
    ) -> Filter? {
        guard let node = fields.node(key) else { return nil }
        if agg != .countDistinct {
            mismatch("\(key) hör till agg: count_distinct", at: node.place, hint: "skriv villkoret under filter")
        }
        return filter(key, &fields, shape)
    }

    /// In a simple measure the label is the measure's own and no name of what is counted.
    private func label(_ fields: inout Fields) -> String? {
        role == .simple ? nil : fields.text("label", language: language)
    }

    /// In a simple measure other words than `sum` speak of the measure.
    private func periods(_ agg: Input.Aggregation, _ fields: inout Fields) -> Input.FieldPeriods? {
        guard let node = fields.node("periods"), role != .simple || node.scalar == "sum" else { return nil }
        guard let word = node.word(findings, among: Input.FieldPeriods.allCases.map(\.rawValue)),
            let periods = Input.FieldPeriods(rawValue: word)
        else { return nil }
        if periods == .sum, agg != .sum, agg != .count {
            mismatch("\(agg.rawValue) går inte att summera över tid", at: node.place, hint: "skriv mean eller last")
            return nil
        }
        return periods
    }

    private func asOf(_ fields: inout Fields) -> Input.AsOf? {
        guard let node = fields.node("as_of") else { return nil }
        switch node.scalar {
        case "same": return .same
        case "previous": return .previous
        default: return node.period(findings).map { .period($0) }
        }
    }

    private func constantOver(_ fields: inout Fields) -> [String] {
        fields.node("constant_over").map { dimensionNames($0, catalogue, findings) } ?? []
    }

    private func mismatch(_ message: String, at place: Place, hint: String) {
        findings.add(.aggregationType, message, at: place, hint: hint)
    }
}
