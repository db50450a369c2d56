package import Edition
package import Measures
package import Tables

/// What is declared, before any number is known.
package struct Definitions: Sendable {
    package let edition: Edition
    package let measures: [String: Measure]
    package let dimensions: [String: Dimension]
    package let catalogue: Catalogue

    package init(edition: Edition, measures: [Measure], catalogue: Catalogue) {
        self.edition = edition
        self.measures = Dictionary(measures.map { ($0.name, $0) }) { first, _ in first }
        self.dimensions = Dictionary(catalogue.dimensions.map { ($0.name, $0) }) { first, _ in first }
        self.catalogue = catalogue
    }

    var hierarchy: Hierarchy { catalogue.hierarchy }

    package var data: DataPackage { catalogue.package }

    var report: Report { edition.report }

    /// Measures by name, in their order in the folder.
    package var measuresInOrder: [Measure] { measures.values.sorted { $0.name < $1.name } }
}
