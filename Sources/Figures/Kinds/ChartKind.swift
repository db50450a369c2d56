/// The samples of a kind of chart, for the gallery and the tests.
package struct ChartKind: Sendable {
    /// As authors write it: `kind: trend`.
    package let name: String
    package let samples: [Sample]

    package struct Sample: Sendable {
        package let name: String
        package let chart: any Chart

        package init(_ name: String, _ chart: any Chart) {
            self.name = name
            self.chart = chart
        }
    }

    package init(name: String, samples: [Sample]) {
        self.name = name
        self.samples = samples
    }
}
