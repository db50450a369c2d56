package import Language
package import Values

/// Which way a value went, by the least change that its measure calls one: the same in prose, tables and figures.
package struct RelevantChange: Hashable, Sendable {
    /// In percentage points of a share, else in percent of the earlier value; nil where every change that is printed
    /// is one.
    let least: Exact?
    let isShare: Bool

    package init(_ least: Exact?, isShare: Bool) {
        self.least = least
        self.isShare = isShare
    }

    /// What prints as no difference is level, and what is less than the relevant change. Of what was 0 or less nothing
    /// can be said in percent: there every change is one.
    package func way(from base: Exact, to value: Exact, decimals: Int) -> Phrases.Way {
        let amount = value - base
        guard !amount.rounded(to: decimals).isZero, isRelevant(amount, base, decimals) else { return .level }
        return Phrases.Way(amount)
    }

    private func isRelevant(_ amount: Exact, _ base: Exact, _ decimals: Int) -> Bool {
        guard let least else { return true }
        if isShare { return amount.magnitude.rounded(to: decimals) >= least }
        guard base > .zero, let percent = (amount / base).map({ ($0 * Exact(100)).magnitude }) else { return true }
        return percent.rounded(to: Difference.percentDecimals(percent)) >= least
    }
}
