package import Values

/// What `report.yaml` says for measures that do not say themselves.
package struct MeasureDefaults: Hashable, Sendable {
    /// Digits after the decimal sign; counts keep none.
    package var decimals: Int?
    /// Units from the target within which the status is *Bevaka*.
    package var watch: Exact?
    package var relevantChange: Exact?
    package var largestChange: Exact?

    package init(
        decimals: Int? = nil, watch: Exact? = nil, relevantChange: Exact? = nil, largestChange: Exact? = nil
    ) {
        self.decimals = decimals
        self.watch = watch
        self.relevantChange = relevantChange
        self.largestChange = largestChange
    }
}
