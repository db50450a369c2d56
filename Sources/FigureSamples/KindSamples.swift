package import Figures

/// The samples of a kind of chart, from the smallest to the nastiest: for tests, and to look at.
package struct KindSamples: Sendable {
    /// As authors write it: `kind: trend`.
    package let name: String
    package let samples: [Sample]
}

/// A chart with what it is a sample of: "minsta", "långa namn".
package struct Sample: Sendable {
    package let name: String
    package let chart: any Chart

    init(_ name: String, _ chart: any Chart) {
        self.name = name
        self.chart = chart
    }
}
