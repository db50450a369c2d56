/// A small world of counted people: units that move between municipalities, two years, two sexes, three columns.
package struct People: Sendable {
    package let units: [Unit]
    package let kommuner: [String]
    package let years: [Int]
    package let sexes = ["k", "m"]
    /// What the data package promises of each row.
    package let invariants: [String]
    /// One for each year, unit and sex, in that order.
    package var rows: [Row]

    package struct Unit: Sendable {
        package let key: String
        /// In the order of the years.
        package let homes: [String]
    }

    package struct Row: Hashable, Sendable {
        package let year: Int
        package let unit: String
        package let sex: String
        /// In the order of `fields`.
        package var counts: [Int]
    }

    /// All visits, those who stayed and those who did not.
    package static let fields = ["antal", "inlagda", "ovriga"]
    package static let labels = ["e": "Enhet", "k": "Kommun", "kon": "Kön"]

    package init(_ random: inout SplitMix) {
        years = [2024, 2025]
        kommuner = ["k1", "k2", "k3"].prefix(random.number(2...3)).map { $0 }
        let all = kommuner
        units = (1...random.number(3...5)).map { number in
            let home = random.pick(all)
            return Unit(key: "e\(number)", homes: [home, random.chance(35) ? random.pick(all) : home])
        }
        invariants = random.pick([
            [], ["inlagda <= antal"], ["inlagda + ovriga == antal"], ["inlagda <= antal", "ovriga <= antal"],
        ])
        rows = []
        for year in years {
            for unit in units {
                for sex in sexes {
                    let (stayed, left) = (People.count(&random), People.count(&random))
                    rows.append(Row(year: year, unit: unit.key, sex: sex, counts: [stayed + left, stayed, left]))
                }
            }
        }
    }

    private static func count(_ random: inout SplitMix) -> Int {
        switch random.number(0...9) {
        case 0: 0
        case 1...3: random.number(1...4)
        default: random.number(5...90)
        }
    }

    package func home(_ unit: String, _ year: Int) -> String? {
        guard let index = years.firstIndex(of: year) else { return nil }
        return units.first { $0.key == unit }?.homes[index]
    }

    /// A row's key of a dimension.
    package func key(_ row: Row, _ dimension: String) -> String? {
        switch dimension {
        case "enhet": row.unit
        case "kommun": home(row.unit, row.year)
        default: row.sex
        }
    }
}

extension People {
    /// A measure of people and what it adds up.
    package struct Measure: Sendable {
        package let name: String
        /// Positions in `fields`.
        package let field: Int
        /// Of a share; the other is its numerator.
        package var denominator: Int?
        /// The sexes that count.
        package var sexes = ["k", "m"]
        /// As declared: a filter that leaves those sexes.
        package var filter = ""
    }

    package static let measures: [Measure] = [
        Measure(name: "besok", field: 0), Measure(name: "inlagda", field: 1), Measure(name: "ovriga", field: 2),
        Measure(name: "andel", field: 1, denominator: 0),
        Measure(name: "kvinnor", field: 0, sexes: ["k"], filter: "{kon: k}"),
        Measure(name: "andra", field: 0, sexes: ["m"], filter: "{kon: {not: k}}"),
    ]

    package static func measure(_ name: String) -> Measure? { measures.first { $0.name == name } }
}
