/// What the manual and the tests know of a kind of chart.
package struct ChartKind: Sendable {
    /// As authors write it: `kind: trend`.
    package let name: String
    package let summary: String
    package let options: [Option]
    package let samples: [Sample]

    package struct Option: Hashable, Sendable {
        package let name: String
        package let help: String

        package init(_ name: String, _ help: String) {
            self.name = name
            self.help = help
        }
    }

    package struct Sample: Sendable {
        package let name: String
        package let chart: any Chart

        package init(_ name: String, _ chart: any Chart) {
            self.name = name
            self.chart = chart
        }
    }

    package init(name: String, summary: String, options: [Option], samples: [Sample]) {
        self.name = name
        self.summary = summary
        self.options = options
        self.samples = samples
    }
}
