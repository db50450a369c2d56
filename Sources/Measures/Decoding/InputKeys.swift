package import Declarations
import Diagnostics
import Tables
import Values

/// The keys of an Input, whoever has them.
enum InputKeys {
    /// Those of every input.
    static let shared = [
        dataset.help, agg.help, field.help, percentile.help, classes.help, filter.help, all.help, any.help,
        heldFor.help,
        exists.help, notExists.help, periods.help,
    ]

    static let dataset = Key<DatasetShape>(
        "dataset", "datamängd", isRequired: true,
        "Datamängden i datapackage.yaml som räknas; recommendations och actions är utgåvans egna rekommendationer och åtgärder.",
        example: "dataset: samtal"
    ) { $1.dataset($0) }
    static let agg = Key<Input.Aggregation>(
        "agg", "sum, count, count_distinct, min, max, mean, median eller percentile", isRequired: true,
        "Vad som görs med raderna: summan, antalet, antalet olika värden av en dimension, det minsta, det största, medelvärdet, medianen eller en percentil.",
        example: "agg: sum"
    ) { $1.aggregation($0) }
    static let field = Key<String>(
        "field", "kolumn",
        "Kolumnen med talet; för count_distinct den dimension vars värden räknas; för count ingen.",
        example: "field: inkommande"
    ) { $1.subject($0) }
    static let percentile = Key<Exact>(
        "percentile", "tal över 0 och under 100",
        "Med agg: percentile: 90 är det värde som nio av tio rader inte överstiger.", example: "percentile: 90"
    ) { $1.percentile($0) }
    static let classes = Key<Classes>(
        "classes", "dimension",
        "Med agg: median eller percentile: kolumnen håller antal i klasser, och talet söks inom klassen. Dimensionens värden har lower och upper. Utan field räknas rader.",
        example: "classes: alder"
    ) { $1.classes($0) }
    static let filter = Key<Filter>(
        "filter", "urval", absent: "alla rader", "Raderna som räknas; se urval.",
        example: "filter: {kommun: [ab, al]}"
    ) { $1.filter($0) }
    static let all = Key<Filter>(
        "all", "urval", "Med count_distinct: bara värden där varje rad passar.", example: "all: {lage: infort}"
    ) { $1.counted("all", $0) }
    static let any = Key<Filter>(
        "any", "urval", "Med count_distinct: bara värden där någon rad passar.", example: "any: {lage: infort}"
    ) { $1.counted("any", $0) }
    static let heldFor = Key<TimeLength>(
        "held_for", "tidslängd", "Av lägen: bara de som har varat så länge, utan avbrott, räknas.",
        example: "held_for: 12 months"
    ) { $1.heldFor($0) }
    static let exists = Key<Join>(
        "exists", "{dataset, filter, window}",
        "Bara det räknas som det finns en rad om i en annan datamängd, för samma värden av de dimensioner som båda har.",
        example: "exists: {dataset: samtal, window: 12 months}"
    ) { $1.join($0, isNegated: false) }
    static let notExists = Key<Join>(
        "not_exists", "{dataset, filter, window}", "Bara det räknas som det inte finns någon sådan rad om.",
        example: "not_exists: {dataset: samtal, window: 12 months}"
    ) { $1.join($0, isNegated: true) }
    static let label = Key<String>(
        "label", "text", "Namnet på det som räknas, i flertal.",
        example: "label: besvarade samtal"
    ) { $0.text($1.findings, language: $1.language) }
    /// In a simple measure other words than `sum` speak of the measure: they are taken as none.
    static let periods = Key<Input.FieldPeriods?>(
        "periods", "sum, mean eller last", absent: "kolumnens eget periods",
        "Hur kortare tider blir en längre, i stället för det som kolumnen säger: summan, medelvärdet eller det sista.",
        example: "periods: mean"
    ) { $1.periods($0) }
    static let asOf = Key<Input.AsOf>(
        "as_of", "same, previous eller tid", absent: "samma tid som täljaren",
        "En befolkning av en annan tid: den period som tiden ligger i, den före den, eller en som sägs. Det skrivs ut.",
        example: "as_of: 2024"
    ) { $1.asOf($0) }
    static let constantOver = Key<[String]>(
        "constant_over", "lista av dimensioner",
        "Nämnaren är densamma för varje värde av dimensionen: då får måttet delas upp efter den fast nämnaren inte har den.",
        example: "constant_over: [kommun]"
    ) { dimensionNames($0, $1.catalogue, $1.findings) }
}

/// What the manual says of the keys of what is counted.
package enum InputHelp {
    /// Those of what is counted: of a simple measure itself, of a numerator, a denominator or weights.
    package static let keys = InputKeys.shared
    /// Those of a numerator and a denominator besides.
    package static let sideKeys = [InputKeys.label.help]
    /// Those of what may be of another time.
    package static let otherTimeKeys = [InputKeys.asOf.help]
    /// Those of a denominator besides.
    package static let denominatorKeys = [InputKeys.constantOver.help]
    /// Those of one of `input_metrics`.
    package static let partKeys = PartDeclaration.keys
}

extension KeyContext {
    /// The dataset named, which must have a time or be a state.
    fileprivate func dataset(_ node: Node) -> DatasetShape? {
        guard let name = node.string(findings) else { return nil }
        if FollowUpDatasets.names.contains(name), catalogue.shape(name) == nil {
            findings.add(
                .unknownResource, "datamängden «\(name)» finns när utgåvan har rekommendationer", at: node.place,
                hint: "skriv filen \(FollowUpDatasets.path), eller välj en annan datamängd")
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

    /// A dimension of the dataset whose values are classes in order.
    fileprivate func classes(_ node: Node) -> Classes? {
        guard agg == .median || agg == .percentile else {
            mismatch(
                "classes hör till agg: median och agg: percentile", at: node.place,
                hint: "ta bort nyckeln, eller skriv agg: median")
            return nil
        }
        guard let shape, let name = node.string(findings) else { return nil }
        guard shape.has(name), let dimension = catalogue.dimension(name) else {
            findings.unknownDimension(name, shape.dimensions, at: node.place)
            return nil
        }
        guard shape.state == nil else {
            mismatch(
                "«\(shape.resource.name)» säger vad som gäller, och ett läge kan bara räknas", at: node.place,
                hint: "skriv agg: count eller agg: count_distinct")
            return nil
        }
        if let classes = Classes(dimension) { return classes }
        mismatch(
            "värdena av «\(name)» är inga klasser som följer på varandra", at: node.place,
            hint:
                "skriv lower och upper på varje värde i dimensions.yaml; bara den lägsta får sakna lower och den högsta upper"
        )
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
