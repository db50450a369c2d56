package import Measures
package import Values

/// A live number as an author writes it: what is asked and how the answer is to be printed.
///
/// Names and values are checked against the vocabulary; labels of values have become keys.
package struct LiveNumber: Hashable, Sendable {
    package var subject: Subject
    /// Nil = `report.period`.
    package var period: Period?
    /// In the order written, one a dimension.
    package var slices: [Slice]
    package var comparison: Comparison?
    /// Set together with `pick`.
    package var by: String?
    package var pick: Pick?
    package var form: Form?
    package var decimals: Int?
    /// What is printed when there is no value; nil: no value is a fault.
    package var fallback: String?

    package init(_ subject: Subject) {
        self.subject = subject
        slices = []
    }

    package enum Subject: Hashable, Sendable {
        case measure(String, MeasurePart?)
        /// The value of the page, or with a second name the value's parent: `enhet.kommun`.
        case dimension(String, parent: String?)
        case recommendation(String, RecommendationPart)
        case report(ReportPart)
    }

    package enum MeasurePart: String, CaseIterable, Sendable {
        case numerator, denominator, target, decision, status, period, extracted, source, label, unit
    }

    package enum RecommendationPart: String, CaseIterable, Sendable {
        case text, status, deadline, remaining
        case statusDate = "status_date"
    }

    package enum ReportPart: String, CaseIterable, Sendable {
        case title, subtitle, publisher, reference, period, cutoff, status, version
        case previousPeriod = "previous_period"
        /// How many measures of the report's first scorecard have become so since the time that it compares with.
        case better, worse, unchanged
        case notAssessed = "not_assessed"
    }

    package enum Comparison: Hashable, Sendable {
        /// `change=previous`: against the equally long period just before.
        case changeFromPrevious
        case change(from: Period)
        case target
        case total
        /// One of the measure's `references`.
        case reference(String)
    }

    /// What is taken from the values of the dimension `by`.
    package enum Pick: Hashable, Sendable {
        /// The names of the n lowest values.
        case lowest(Int)
        case highest(Int)
        /// Highest minus lowest.
        case gap
        /// The place of the page's or the slice's value.
        case rank
        /// How many values fit.
        case matching(Test)
    }

    package enum Test: Hashable, Sendable {
        case below(Exact)
        case atMost(Exact)
        case above(Exact)
        case atLeast(Exact)
        case onTrack, watch, offTrack, missing, hidden
    }

    package enum Form: String, CaseIterable, Sendable {
        case value, full, size, direction, clause, percent, ratio, of, list, word
    }
}

extension LiveNumber.ReportPart {
    /// Whether it is a count of measures, which may be asked since another time and be printed in several ways.
    package var isCount: Bool { [.better, .worse, .unchanged, .notAssessed].contains(self) }
}

extension LiveNumber {
    /// Of what `vs=total` speaks.
    ///
    /// - Parameter defaults: the dimensions of which the measure means one value where nothing is chosen.
    package func whole(onPageOf page: String?, defaults: [String], in dimensions: [Dimension]) -> Whole {
        Whole(page: page, chosen: slices, defaults: defaults, in: dimensions)
    }
}
