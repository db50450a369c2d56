package import Diagnostics
package import Tables

/// The dimensions and datasets of an edition, and what each dataset can be split by.
package struct Catalogue: Sendable {
    package let dimensions: [Dimension]
    package let package: DataPackage
    package let hierarchy: Hierarchy
    private let dimensionIndex: [String: Int]
    private let shapes: [String: DatasetShape]
    private let breaks: [String: [SeriesBreak]]
    let moves: Moves

    /// Tells the faults between datasets and dimensions: a column of a dimension that does not exist, a state
    /// without its columns, the filter of a series break.
    package init(dimensions: [Dimension], package: DataPackage, _ findings: Findings) {
        self.dimensions = dimensions
        self.package = package
        hierarchy = Hierarchy(dimensions)
        moves = Moves(dimensions, hierarchy)
        dimensionIndex = Dictionary(zip(dimensions.map(\.name), dimensions.indices)) { first, _ in first }
        var shapes: [String: DatasetShape] = [:]
        var breaks: [String: [SeriesBreak]] = [:]
        for resource in package.resources {
            let shape = DatasetShape(resource, dimensions, hierarchy, findings)
            checkNames(in: resource.meaning, dimensions, findings)
            checkBlankTotals(of: resource, dimensions, findings)
            shapes[resource.name] = shape
            breaks[resource.name] = readSeriesBreaks(of: resource, shape, dimensions, findings)
        }
        self.shapes = shapes
        self.breaks = breaks
    }

    package func dimension(_ name: String) -> Dimension? { dimensionIndex[name].map { dimensions[$0] } }
    func shape(_ dataset: String) -> DatasetShape? { shapes[dataset] }

    /// The key of each dimension that stands for the whole of it, by name: what is meant when it is not named, else the
    /// published total.
    var wholeKeys: [String: String] {
        var keys: [String: String] = [:]
        for dimension in dimensions { keys[dimension.name] = dimension.defaultKey ?? dimension.total?.key }
        return keys
    }

    /// Whether any dataset declares a break.
    var hasSeriesBreaks: Bool { breaks.values.contains { !$0.isEmpty } }

    /// The breaks that the dataset declares for every measure on it.
    package func seriesBreaks(of dataset: String) -> [SeriesBreak] { breaks[dataset] ?? [] }

    /// The dimensions that a dataset can be split by, its own columns first, then those reached by roll-up.
    package func dimensions(of dataset: String) -> [String] { shapes[dataset]?.dimensions ?? [] }
}

/// What a dataset must fulfil speaks of dimensions that exist: a check of a mere column would never be made.
private func checkNames(in meaning: Meaning, _ dimensions: [Dimension], _ findings: Findings) {
    let known = dimensions.map(\.name)
    let named =
        (meaning.complete?.by ?? []).map { ($0, meaning.complete?.place) } + meaning.totals.map { ($0.over, $0.place) }
    for case (let name, let place?) in named where !known.contains(name) {
        findings.unknownDimension(name, known, at: place)
    }
}

/// An empty cell can stand for the whole only where the dimension has one: else its row would be of nothing.
private func checkBlankTotals(of resource: Resource, _ dimensions: [Dimension], _ findings: Findings) {
    for field in resource.fields where field.isBlankTotal {
        let name = field.dimension ?? field.name
        guard let dimension = dimensions.first(where: { $0.name == name }), dimension.total == nil else { continue }
        findings.add(
            .schemaError, "«\(field.name)» har blank: total, men dimensionen «\(name)» har ingen total",
            at: field.place,
            hint: "ge dimensionen total i dimensions.yaml, eller ta bort blank: total")
    }
}

/// The breaks of a resource with their filters read.
private func readSeriesBreaks(
    of resource: Resource, _ shape: DatasetShape, _ dimensions: [Dimension], _ findings: Findings
) -> [SeriesBreak] {
    resource.meaning.seriesBreaks.map { declared in
        let reader = FilterReader(dimensions: dimensions, shape: nil, findings: findings)
        return SeriesBreak(
            from: declared.from, label: declared.label,
            filter: declared.filter.map { reader.read($0) } ?? Filter(terms: []))
    }
}
