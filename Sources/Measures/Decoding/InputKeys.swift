import Declarations
import Diagnostics
import Tables
import Values

/// The keys of an Input, whoever has them.
enum InputKeys {
    static func all(of role: MeasureInput.Role) -> [KeyHelp] {
        let shared = [
            dataset.help, agg.help, field.help, percentile.help, filter.help, all.help, any.help, heldFor.help,
            periods.help,
        ]
        switch role {
        case .value: return shared
        case .numerator: return shared + [label.help]
        case .denominator: return shared + [label.help, asOf.help, constantOver.help]
        }
    }

    static let dataset = Key<DatasetShape>(
        "dataset", "datamängd", isRequired: true, "Datamängden i datapackage.yaml som raderna står i.",
        example: "dataset: samtal"
    ) { $1.dataset($0) }
    static let agg = Key<Input.Aggregation>(
        "agg", "sum, count, count_distinct, min, max, mean, median, percentile", isRequired: true,
        "Vad som görs med raderna: count räknar dem, count_distinct räknar olika värden av en dimension.",
        example: "agg: sum"
    ) { $1.aggregation($0) }
    static let field = Key<String>(
        "field", "kolumn", isRequired: true,
        "Kolumnen med talet, eller den dimension som count_distinct räknar värden av; count tar ingen.",
        example: "field: besvarade"
    ) { $1.subject($0) }
    static let percentile = Key<Exact>(
        "percentile", "tal över 0 och under 100", isRequired: true,
        "Med agg: percentile: 90 är det värde som nio av tio rader inte överstiger.", example: "percentile: 90"
    ) { $1.percentile($0) }
    static let filter = Key<Filter>(
        "filter", "filter", absent: "alla rader", "Vilka rader som räknas.",
        example: "filter: {kon: kvinnor}"
    ) { $1.filter($0) }
    static let all = Key<Filter>(
        "all", "filter", "Med count_distinct: ett värde räknas när varje rad av det passar.",
        example: "all: {inforande: [infort, ej-tillampligt]}"
    ) { $1.counted("all", $0) }
    static let any = Key<Filter>(
        "any", "filter", "Med count_distinct: ett värde räknas när någon rad av det passar.",
        example: "any: {inforande: infort}"
    ) { $1.counted("any", $0) }
    static let heldFor = Key<TimeLength>(
        "held_for", "tidslängd", "Av lägen: bara de som har varat så länge, utan avbrott, räknas.",
        example: "held_for: 12 months"
    ) { $1.heldFor($0) }
    static let label = Key<String>(
        "label", "text", "Namnet på dem eller det som räknas, som \"besvarade samtal\".",
        example: "label: besvarade samtal"
    ) { $0.text($1.findings, language: $1.language) }
    /// In a simple measure other words than `sum` speak of the measure: they are taken as none.
    static let periods = Key<Input.FieldPeriods?>(
        "periods", "sum, mean, last", absent: "kolumnens eget periods",
        "Hur kortare tider blir en längre: summan, medelvärdet eller det sista.",
        example: "periods: last"
    ) { $1.periods($0) }
    static let asOf = Key<Input.AsOf>(
        "as_of", "same, previous, tid", absent: "samma tid som täljaren",
        "En referensbefolkning av en annan tid: den period som tiden ligger i, den före den, eller en bestämd tid.",
        example: "as_of: 2018"
    ) { $1.asOf($0) }
    static let constantOver = Key<[String]>(
        "constant_over", "lista av dimensioner", "Nämnaren är densamma för varje värde av dem.",
        example: "constant_over: [tjanst]"
    ) { dimensionNames($0, $1.catalogue, $1.findings) }
}

extension KeyContext {
    /// The dataset named, which must have a time or be a state.
    fileprivate func dataset(_ node: Node) -> DatasetShape? {
        guard let name = node.string(findings) else { return nil }
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

    fileprivate func aggregation(_ node: Node) -> Input.Aggregation? {
        node.word(findings, among: Input.Aggregation.allCases.map(\.rawValue)).flatMap(Input.Aggregation.init)
    }

    fileprivate func percentile(_ node: Node) -> Exact? {
        guard let number = node.number(findings) else { return nil }
        if number > .zero, number < Exact(100) { return number }
        findings.expected("ett tal över 0 och under 100", node, hint: "skriv 90 för det som nio av tio inte överstiger")
        return nil
    }

    /// The name of the field or dimension, when it fits the aggregation.
    fileprivate func subject(_ node: Node) -> String? {
        guard let shape, let agg else { return nil }
        if shape.state != nil, agg != .countDistinct {
            mismatch(
                "«\(shape.resource.name)» säger vad som gäller, och ett läge kan bara räknas", at: node.place,
                hint: "skriv agg: count eller agg: count_distinct")
            return nil
        }
        if agg == .countDistinct { return countedDimension(node, shape) }
        guard let field = field(node, shape) else { return nil }
        if field.type == .integer || field.type == .number { return field.name }
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

    private func field(_ node: Node, _ shape: DatasetShape) -> Field? {
        guard let name = node.string(findings) else { return nil }
        if let field = shape.resource.field(name) { return field }
        findings.unknownField(name, in: shape.resource, at: node.place)
        return nil
    }

    /// A column of numbers that is taken as it stands.
    func numericField(_ node: Node) -> Field? {
        guard let shape, let field = field(node, shape) else { return nil }
        if field.type == .integer || field.type == .number { return field }
        findings.add(
            .aggregationType, "kolumnen «\(field.name)» håller inga tal", at: node.place,
            hint: "välj en kolumn med type: integer eller number")
        return nil
    }

    /// `all` and `any` say which of the values counted by count_distinct fit.
    fileprivate func counted(_ key: String, _ node: Node) -> Filter {
        if agg != .countDistinct {
            mismatch("\(key) hör till agg: count_distinct", at: node.place, hint: "skriv villkoret under filter")
        }
        return filter(node)
    }

    fileprivate func heldFor(_ node: Node) -> TimeLength? {
        if shape?.state == nil {
            mismatch(
                "held_for hör till en datamängd med lägen", at: node.place,
                hint: "ta bort nyckeln, eller välj en datamängd med uppsikt: {state: …}")
            return nil
        }
        return length(node)
    }

    fileprivate func periods(_ node: Node) -> Input.FieldPeriods?? {
        guard role != .value || node.scalar == "sum" else { return .some(nil) }
        guard let word = node.word(findings, among: Input.FieldPeriods.allCases.map(\.rawValue)),
            let periods = Input.FieldPeriods(rawValue: word)
        else { return nil }
        if periods == .sum, let agg, agg != .sum, agg != .count {
            mismatch("\(agg.rawValue) går inte att summera över tid", at: node.place, hint: "skriv mean eller last")
            return nil
        }
        return periods
    }

    fileprivate func asOf(_ node: Node) -> Input.AsOf? {
        switch node.scalar {
        case "same": .same
        case "previous": .previous
        default: node.period(findings).map { .period($0) }
        }
    }
}
