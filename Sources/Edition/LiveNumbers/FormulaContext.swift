package import Values

/// What a formula or a block is read against.
package struct FormulaContext: Sendable {
    package let vocabulary: Vocabulary
    /// Ids of the recommendations.
    package let recommendations: [String]
    /// What the edition reports; later times are refused.
    package let period: Period?
    /// The dimension whose values the page is for.
    package var pageDimension: String?

    package init(
        _ vocabulary: Vocabulary, recommendations: [String] = [], period: Period?, pageDimension: String? = nil
    ) {
        self.vocabulary = vocabulary
        self.recommendations = recommendations
        self.period = period
        self.pageDimension = pageDimension
    }
}
