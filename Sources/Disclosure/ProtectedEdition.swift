package import Diagnostics
package import Measures

/// An edition whose answers are about to be published.
package struct ProtectedEdition: Sendable {
    package var answers: [Answer]
    package var measures: [String: Measure]
    package var dimensions: [String: Dimension]
    /// The datasets about people, by name.
    package var datasets: [String: ProtectedDataset]
    package var fixed: FixedReadings
    /// Where each question is asked first: the figure or formula that the author is told of.
    package var asked: [Query: Place]

    package init(
        answers: [Answer], measures: [String: Measure], dimensions: [String: Dimension],
        datasets: [String: ProtectedDataset], fixed: FixedReadings = .none, asked: [Query: Place] = [:]
    ) {
        self.asked = asked
        self.answers = answers
        self.measures = measures
        self.dimensions = dimensions
        self.datasets = datasets
        self.fixed = fixed
    }
}

/// What a locked edition has shown and hidden: never decided again. Others hide more instead.
package struct FixedReadings: Sendable {
    /// `Reading.id` → whether the reading is hidden. Readings that are not here are decided as usual.
    package var isHidden: [String: Bool]

    package static let none = FixedReadings(isHidden: [:])

    package init(isHidden: [String: Bool]) { self.isHidden = isHidden }
}

/// What protection must know of a dataset about people.
package struct ProtectedDataset: Sendable {
    package var rules: DisclosureRules
    package var atoms: Atoms
    /// Fields that may not be summed over any dimension (unique persons).
    package var nonAdditive: Set<String>
    /// What is known of the fields of each row.
    package var relations: [FieldRelation]
    /// Where its rows stand, below the edition: the same people in every edition, whatever the dataset is called.
    package var file: String
    package var counting: Counting

    /// What says how many people stand behind a sum of something else.
    package enum Counting: Hashable, Sendable {
        /// Nothing: each sum is a number of people itself.
        case ownValue
        /// Each row is a person.
        case rows
        /// A column, whose sum it is.
        case field(String)
    }

    package init(
        rules: DisclosureRules, atoms: Atoms, nonAdditive: Set<String> = [], relations: [FieldRelation] = [],
        counting: Counting = .ownValue, file: String
    ) {
        self.counting = counting
        self.rules = rules
        self.atoms = atoms
        self.nonAdditive = nonAdditive
        self.relations = relations
        self.file = file
    }
}

/// A declared comparison between the fields of a row: the sum of `terms` is 0, or at most 0.
package struct FieldRelation: Sendable {
    package var terms: [Term]
    package var isEquality: Bool

    package struct Term: Sendable {
        package var field: String
        package var factor: Double

        package init(_ field: String, _ factor: Double) {
            self.field = field
            self.factor = factor
        }
    }

    package init(terms: [Term], isEquality: Bool) {
        self.terms = terms
        self.isEquality = isEquality
    }
}
