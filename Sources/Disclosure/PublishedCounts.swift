import Measures
import Values

/// All numbers about people that are about to be published, each tied to the counts that it tells.
struct PublishedCounts {
    /// What is counted: two counts of the same quantity are sums of the same people or things.
    struct Quantity: Hashable {
        /// The name in common of all datasets about the same people.
        let dataset: String
        /// Nil for rows.
        let field: String?
        /// The dimension whose values are counted; such counts do not add up.
        var distinct: String?
        /// Those of a whole who are in no part of it: the field is nil, and no published count is of them.
        var tied: TiedFields?
    }

    struct Count {
        let quantity: Quantity
        /// Ascending.
        let atoms: [AtomID]
        let value: Exact
        var isHidden = false
        /// A locked edition shows it.
        var isFixed = false
    }

    /// A cell of an answer of an edition, or a number that it is made of.
    struct Item {
        let place: Place
        let measure: String
        /// Which of the numbers that the cell's is made of, by their positions; empty for the cell's own.
        var part: [Int] = []
        let rules: DisclosureRules
        /// The value of a simple measure, or the numerator of a ratio.
        var count: CountID?
        var denominator: CountID?
        /// A denominator that is not about people, which anyone may know.
        var publicDenominator: Exact?
        /// Everything else that it tells: the periods of a mean, the rows behind it.
        var parts: [CountID] = []
        /// How many people a sum of something else is of: where they are few, so is what it tells.
        var people: [(sum: CountID, people: CountID)] = []
        /// What stands in the cell, when that is a number of people itself.
        var printed: Exact?
        /// A least or greatest value, which some row has, with what the rest of its rows add up to; by dataset.
        var extremes: [(dataset: String, value: Double, rest: Double)] = []
        /// What some of its parts leave of others, about the same rows.
        var differences: [(dataset: String, tied: TiedFields, value: Double)] = []
        /// What is left where counts are taken from what is no count of the same rows, or it from them.
        var rests: [Rest] = []
        var isHidden = false
        /// Decided by a locked edition.
        var isFixed = false

        struct Rest {
            /// The counts of people in it, each with how often it counts.
            let terms: [(count: CountID, factor: Double)]
            let left: Double
            /// What is hidden where few are left: what is subtracted, or all where nothing is.
            var taken: [CountID] {
                let own = terms.filter { $0.factor < 0 }
                return (own.isEmpty ? terms : own).map(\.count)
            }
        }

        struct Place {
            let edition: Int
            let answer: Int
            let cell: Int
        }

        var edition: Int { place.edition }
        var answer: Int { place.answer }
        var cell: Int { place.cell }

        /// The numbers of the same part of the same measure.
        var kind: [String] { [measure] + part.map(String.init) }

        init(place: Place, measure: String, rules: DisclosureRules) {
            self.place = place
            self.measure = measure
            self.rules = rules
        }

        var told: [CountID] { [count, denominator].compactMap { $0 } + parts + people.map(\.people) }
    }

    var counts = Indexed<Count, Count>()
    var items = Indexed<Item, Item>()
    /// The strictest of the rules under which a dataset is told.
    private(set) var rules: [String: DisclosureRules] = [:]
    let datasets: [String: JoinedAtoms]
    let people: SamePeople
    /// Counts of different people who stand in one row each, as far as anything is asked: they are counts of rows.
    private(set) var singles: Set<Quantity> = []
    private var index: [Key: CountID] = [:]

    /// Different values are never one count, whatever they are sums of.
    private struct Key: Hashable {
        let quantity: Quantity
        let atoms: [AtomID]
        let value: Exact
    }

    init(_ editions: [ProtectedEdition]) {
        let people = SamePeople(editions)
        self.people = people
        let sources = Dictionary(grouping: people.sources.indices) { people.commonNames[$0] }
        datasets = sources.mapValues { numbers in JoinedAtoms(numbers.map { ($0, people.sources[$0]) }) }
        for (name, source) in zip(people.commonNames, people.sources) {
            rules[name] = rules[name]?.stricter(source.dataset.rules) ?? source.dataset.rules
        }
        singles = PublishedCounts.singles(editions, people)
        for (number, edition) in editions.enumerated() { collect(edition, number) }
    }

    private static func singles(_ editions: [ProtectedEdition], _ people: SamePeople) -> Set<Quantity> {
        var (all, several): (Set<Quantity>, Set<Quantity>) = ([], [])
        for (number, edition) in editions.enumerated() {
            for trace in edition.answers.flatMap(\.cells).flatMap(\.allTraces) {
                guard case .distinct(let dimension) = trace.kind, let value = trace.value,
                    let source = people.number(trace.dataset, in: number)
                else { continue }
                let atoms = people.sources[source].dataset.atoms.atoms
                let quantity = Quantity(
                    dataset: people.commonNames[source], field: people.field(trace.field, source), distinct: dimension)
                all.insert(quantity)
                let rows = trace.atoms.reduce(0) { $0 + atoms[Int($1)].rows }
                if value.double != Double(rows) { several.insert(quantity) }
            }
        }
        return all.subtracting(several)
    }

    mutating func count(_ quantity: Quantity, _ atoms: [AtomID], _ value: Exact) -> CountID {
        let key = Key(quantity: quantity, atoms: atoms, value: value)
        if let known = index[key] { return known }
        let id = counts.append(Count(quantity: quantity, atoms: atoms, value: value))
        index[key] = id
        return id
    }

    /// Which counts stand in some cell that is shown.
    var shown: Indexed<Count, Bool> {
        var shown = Indexed<Count, Bool>(repeating: false, count: counts.count)
        for item in items.elements where !item.isHidden { for count in item.told { shown[count] = true } }
        return shown
    }
}
