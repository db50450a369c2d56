package import Measures
package import Tables

/// The names that authors may use: what a live number or a block asks for is looked up here.
package struct Vocabulary: Sendable {
    package let measures: [MeasureName]
    package let dimensions: [Dimension]
    package let hierarchy: Hierarchy
    package let datasets: [String]
    /// The datasets among them that hold a state.
    package let states: [String]
    /// Names of the dimensions that a state is kept for, by its dataset.
    package let stateKeys: [String: [String]]
    /// YAML files that `datapackage.yaml` points at.
    package let sharedFiles: [String]
    /// What the datasets have columns for; nil where no block is read.
    package let catalogue: Catalogue?
    package let kinds: BlockKinds

    package struct MeasureName: Sendable {
        package let name: String
        package let unit: Measure.Unit
        /// Names of its references.
        package let references: [String]

        /// Whether it is what it would be in a standard population.
        package let isStandardised: Bool
        /// The word of a type that has no numerator and no denominator; nil of one that has them.
        package let typeWithoutSides: String?

        /// The dimensions of which it means one value where nothing is chosen.
        let defaults: [String]
        let hasTargets: Bool
        package let periods: Measure.Combination

        package init(
            _ name: String, unit: Measure.Unit, references: [String] = [], isStandardised: Bool = false,
            typeWithoutSides: String? = nil, defaults: [String] = [], hasTargets: Bool = true,
            periods: Measure.Combination = .pooled
        ) {
            self.periods = periods
            self.hasTargets = hasTargets
            self.isStandardised = isStandardised
            self.typeWithoutSides = typeWithoutSides
            self.defaults = defaults
            self.name = name
            self.unit = unit
            self.references = references
        }
    }

    package init(
        measures: [MeasureName], dimensions: [Dimension], datasets: [String], states: [String],
        stateKeys: [String: [String]] = [:], sharedFiles: [String] = [], catalogue: Catalogue? = nil,
        kinds: BlockKinds = BlockKinds()
    ) {
        self.catalogue = catalogue
        self.kinds = kinds
        self.measures = measures
        self.dimensions = dimensions
        hierarchy = Hierarchy(dimensions)
        self.datasets = datasets
        self.states = states
        self.stateKeys = stateKeys
        self.sharedFiles = sharedFiles
    }

    package init(
        measures: [Measure], dimensions: [Dimension], data: DataPackage, catalogue: Catalogue? = nil, kinds: BlockKinds
    ) {
        let names = measures.map {
            MeasureName(
                $0.name, unit: $0.unit, references: $0.references.map(\.name), isStandardised: $0.isStandardised,
                typeWithoutSides: $0.hasSides ? nil : $0.typeWord,
                defaults: catalogue.map($0.defaults) ?? [], hasTargets: !$0.targets.isEmpty, periods: $0.periods)
        }
        self.init(
            measures: names, dimensions: dimensions, datasets: data.resources.map(\.name),
            states: data.resources.filter { $0.meaning.state != nil }.map(\.name), stateKeys: Vocabulary.keys(data),
            sharedFiles: data.sharedFiles, catalogue: catalogue, kinds: kinds)
    }

    private static func keys(_ data: DataPackage) -> [String: [String]] {
        let states = data.resources.compactMap { resource in resource.meaning.state.map { (resource.name, $0.key) } }
        return Dictionary(states) { first, _ in first }
    }
}
