package import Language
import Tables

extension Measure {
    /// The unit with the noun of what the measure counts.
    package var unitWords: MeasureUnit { unit.counting(unitLabel) }

    /// Whole things are counted.
    package var isCount: Bool { unit == .count }

    /// Whether a question that does not name the dimension would ask for several rows where one is meant: a published
    /// number, or one that may not be added up, of a file that has the dimension as a column.
    package func isOneRow(of dimension: Dimension, in catalogue: Catalogue) -> Bool {
        inputs.contains { input in
            guard let shape = catalogue.shape(input.dataset), shape.isOwn(dimension.name) else { return false }
            let field = input.field.flatMap(shape.resource.field)
            return isPublished || (input.agg == .sum && field?.nonAdditive != nil)
        }
    }
}
