extension People {
    /// What a measure that is made of others does with them.
    package enum Made: Sendable {
        /// The share of the numerator in the denominator, as the quotient of two measures.
        case quotient
        /// The numerator less this field.
        case difference(String)
        /// A measure from the beginning of the year.
        case yearToDate
        /// A measure of so many months.
        case window(Int)
        /// The inhabitants less the numerator.
        case outside
        /// The share of the numerator in the inhabitants, as the quotient of two measures.
        case coverage
    }

    static let made: [Measure] = [
        Measure(name: "delad", field: "inlagda", denominator: "antal", made: .quotient),
        Measure(name: "skillnad", field: "antal", made: .difference("inlagda")),
        Measure(name: "hittills", file: "manader", field: "samtal", made: .yearToDate),
        Measure(name: "rullande", file: "manader", field: "samtal", made: .window(2)),
    ]

    /// Of visits, with what `People.Further` has.
    static let furtherMeasures: [Measure] = [
        Measure(name: "dagar", field: "dagar"),
        Measure(name: "utanfor", field: "antal", made: .outside),
        Measure(name: "tackning", field: "antal", made: .coverage),
        Measure(name: "boende", file: "boende", field: "invanare"),
    ]

    /// The lines after those that every measure has.
    func declaration(_ made: Made) -> String {
        let parts = "input_metrics: [{name: inlagda, alias: en}, {name: besok, alias: alla}]"
        let beside = "input_metrics: [{name: besok, alias: en}, {name: boende, alias: alla}]"
        return switch made {
        case .quotient: "type: derived\nunit: percent\nexpr: en / alla\n\(parts)\n"
        case .difference: "type: derived\nunit: count\nexpr: alla - en\n\(parts)\n"
        case .outside: "type: derived\nunit: count\nexpr: alla - en\n\(beside)\n"
        case .coverage: "type: derived\nunit: percent\nexpr: en / alla\n\(beside)\n"
        case .yearToDate: "type: cumulative\nunit: count\ninput_metric: samtal\ngrain_to_date: year\n"
        case .window(let months):
            "type: cumulative\nunit: count\ninput_metric: samtal\nwindow: \(months) months\n"
        }
    }

    /// The months of a year that a measure may be asked for.
    static func months(of measure: Measure) -> [String] {
        guard case .window(let count)? = measure.made else { return months }
        return Array(months.dropFirst(count - 1))
    }
}

extension People.Measure {
    /// Whether a period of the file belongs to the number of another.
    package func reads(_ period: String, for asked: String) -> Bool {
        switch made {
        case nil, .quotient, .difference, .outside, .coverage: return People.lies(period, in: asked)
        case .yearToDate: return period.prefix(4) == asked.prefix(4) && period <= asked
        case .window(let months):
            guard let last = Int(asked.suffix(2)), let own = Int(period.suffix(2)) else { return false }
            return period.prefix(4) == asked.prefix(4) && (last - months + 1...last).contains(own)
        }
    }

    /// Made of a number that everybody knows.
    package var isOfInhabitants: Bool {
        switch made {
        case .outside?, .coverage?: true
        default: false
        }
    }

    /// The field that is taken from the other.
    package var taken: String? {
        guard case .difference(let field)? = made else { return nil }
        return field
    }
}
