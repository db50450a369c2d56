package import TestSupport

/// A small world of counted people: units that move between municipalities, two years, and three files: visits by year
/// and sex, persons one by one, and calls by month.
package struct People: Sendable {
    package let units: [Unit]
    package let kommuner: [String]
    package let years: [Int]
    package let sexes = ["k", "m"]
    /// What the data package promises of each row of visits.
    package let invariants: [String]
    /// Those of visits first, one for each year, unit, sex and field in that order.
    package var cells: [Cell]
    /// The young are told apart by what stands in another file, and not by their age.
    package var hasContacts = false

    package struct Unit: Sendable {
        package let key: String
        /// In the order of `People.moves`.
        package let homes: [String]
    }

    /// The people of a group that no file tells apart.
    package struct Cell: Hashable, Sendable {
        /// `besok`, `personer` or `manader`.
        package let file: String
        /// The column of numbers; empty where each row is a person.
        package let field: String
        /// `2025` or `2025-03`.
        package let period: String
        package let unit: String
        /// Empty where the file has none.
        package let sex: String
        package let age: String
        package var count: Int
    }

    /// All visits, those who stayed and those who did not.
    package static let fields = ["antal", "inlagda", "ovriga"]
    package static let ages = ["unga", "aldre"]
    package static let months = ["01", "02", "03"]
    /// The days from which a unit's home counts.
    static let moves = ["2020-01-01", "2025-01-01", "2025-03-01"]

    package init(_ random: inout SplitMix) {
        years = [2024, 2025]
        kommuner = ["k1", "k2", "k3"].prefix(random.number(2...3)).map { $0 }
        let all = kommuner
        units = (1...random.number(3...5)).map { number in
            let home = random.pick(all)
            let next = random.chance(35) ? random.pick(all) : home
            return Unit(key: "e\(number)", homes: [home, next, random.chance(20) ? random.pick(all) : next])
        }
        invariants = random.pick([
            [], ["inlagda <= antal"], ["inlagda + ovriga == antal"], ["inlagda <= antal", "ovriga <= antal"],
        ])
        cells = []
        for year in years { for unit in units { for sex in sexes { addVisits(year, unit.key, sex, &random) } } }
        for year in years { for unit in units { addOthers(year, unit.key, &random) } }
    }

    private mutating func addVisits(_ year: Int, _ unit: String, _ sex: String, _ random: inout SplitMix) {
        let (stayed, left) = (People.count(&random), People.count(&random))
        for (field, count) in zip(People.fields, [stayed + left, stayed, left]) {
            cells.append(
                Cell(file: "besok", field: field, period: "\(year)", unit: unit, sex: sex, age: "", count: count))
        }
    }

    private mutating func addOthers(_ year: Int, _ unit: String, _ random: inout SplitMix) {
        for sex in sexes {
            for age in People.ages {
                cells.append(
                    Cell(
                        file: "personer", field: "", period: "\(year)", unit: unit, sex: sex, age: age,
                        count: People.count(&random, most: 12)))
            }
        }
        for month in People.months {
            cells.append(
                Cell(
                    file: "manader", field: "samtal", period: "\(year)-\(month)", unit: unit, sex: "", age: "",
                    count: People.count(&random)))
        }
    }

    private static func count(_ random: inout SplitMix, most: Int = 90) -> Int {
        switch random.number(0...9) {
        case 0: 0
        case 1...3: random.number(1...4)
        default: random.number(5...most)
        }
    }

    /// Where a unit was on the last day of a period.
    package func home(_ unit: String, _ period: String) -> String? {
        let last = period.utf8.count == 4 ? period + "-12-31" : period + "-28"
        let index = People.moves.lastIndex { $0 <= last }
        return index.flatMap { index in units.first { $0.key == unit }?.homes[index] }
    }

    /// A cell's key of a dimension.
    package func key(_ cell: Cell, _ dimension: String) -> String? {
        switch dimension {
        case "enhet": cell.unit
        case "kommun": home(cell.unit, cell.period)
        case "alder": cell.age
        default: cell.sex
        }
    }

    /// Whether a period is or lies within another: a month in its quarter.
    package static func lies(_ period: String, in whole: String) -> Bool {
        period == whole || (whole.hasSuffix("-Q1") && period.hasPrefix(whole.prefix(4) + "-0"))
    }
}
