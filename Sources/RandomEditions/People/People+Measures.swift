extension People {
    /// A measure of people and what it adds up.
    package struct Measure: Sendable {
        package let name: String
        package let file: String
        package let field: String
        /// Of a share; the other is its numerator.
        package let denominator: String?
        /// The sexes and ages that count.
        private let sexes: [String]
        private let ages: [String]
        /// As declared: a filter that leaves those.
        let filter: String
        let aggregation: String
        /// Not the sum of its periods but their mean.
        package let isMean: Bool
        /// Made of other measures, in words of `People+Made`.
        package let made: Made?

        init(
            name: String, file: String = "besok", field: String = "", denominator: String? = nil,
            sexes: [String] = ["k", "m", ""], ages: [String] = ["unga", "aldre", ""], filter: String = "",
            aggregation: String = "sum", isMean: Bool = false,
            made: Made? = nil
        ) {
            self.name = name
            self.file = file
            self.field = field
            self.denominator = denominator
            self.sexes = sexes
            self.ages = ages
            self.filter = filter
            self.aggregation = aggregation
            self.isMean = isMean
            self.made = made
        }

        /// All that a file counts.
        package init(of file: String) { self.init(name: "", file: file) }

        package func counts(_ cell: Cell) -> Bool {
            cell.file == file && sexes.contains(cell.sex) && ages.contains(cell.age)
        }
    }

    package static let measures: [Measure] =
        [
            Measure(name: "besok", field: "antal"), Measure(name: "inlagda", field: "inlagda"),
            Measure(name: "ovriga", field: "ovriga"), Measure(name: "andel", field: "inlagda", denominator: "antal"),
            Measure(name: "kvinnor", field: "antal", sexes: ["k"], filter: "{kon: k}"),
            Measure(name: "andra", field: "antal", sexes: ["m"], filter: "{kon: {not: k}}"),
            Measure(name: "personer", file: "personer", aggregation: "count"),
            Measure(name: "unga", file: "personer", ages: ["unga"], filter: "{alder: {lte: 40}}", aggregation: "count"),
            Measure(
                name: "aldre", file: "personer", ages: ["aldre"], filter: "{alder: {gt: 40}}", aggregation: "count"),
            Measure(name: "olika", file: "personer", aggregation: "count_distinct"),
            Measure(name: "samtal", file: "manader", field: "samtal"),
            Measure(name: "medel", file: "manader", field: "samtal", isMean: true),
        ] + made

    package static func measure(_ name: String) -> Measure? {
        (measures + furtherMeasures).first { $0.name == name }
    }

    var measures: [Measure] { People.measures + (further == nil ? [] : People.furtherMeasures) }
}
