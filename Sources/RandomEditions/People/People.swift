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
    /// What the visits tell besides of their people.
    package private(set) var further: Further?

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

    /// Numbers beside those of people.
    package struct Further: Sendable {
        /// The days are those of the people in `antal`, and no people themselves.
        package let areDaysOfPeople: Bool
        /// How many live there in all, which everybody knows; in the order of the rows of visits.
        package let inhabitants: [Int]
    }

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

    /// Days of each row of visits, and inhabitants of whom some have not visited.
    mutating func addFurther(_ random: inout SplitMix) {
        let visits = cells.filter { $0.file == "besok" && $0.field == "antal" }
        for visit in visits {
            let days = visit.count == 0 ? 0 : visit.count + random.number(0...60)
            cells.append(
                Cell(
                    file: "besok", field: "dagar", period: visit.period, unit: visit.unit, sex: visit.sex, age: "",
                    count: days))
        }
        further = Further(
            areDaysOfPeople: random.chance(60),
            inhabitants: visits.map { $0.count + People.left(&random) })
    }

    /// Mostly none and sometimes few, so that what is left of a larger group is few too.
    private static func left(_ random: inout SplitMix) -> Int {
        switch random.number(0...9) {
        case 0...4: 0
        case 5...7: random.number(1...4)
        default: random.number(5...200)
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
