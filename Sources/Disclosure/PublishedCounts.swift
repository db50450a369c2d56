import Measures
import Values

/// All numbers about people that are about to be published, each tied to the counts that it tells.
struct PublishedCounts {
    /// What is counted: two counts of the same quantity are sums of the same people or things.
    struct Quantity: Hashable {
        let dataset: String
        /// Nil for rows.
        let field: String?
        /// The dimension whose values are counted; such counts do not add up.
        var distinct: String?
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

    /// A cell of an answer of an edition.
    struct Item {
        let edition: Int
        let answer: Int
        let cell: Int
        let measure: String
        let rules: DisclosureRules
        /// The value of a simple measure, or the numerator of a ratio.
        var count: CountID?
        var denominator: CountID?
        /// A denominator that is not about people, which anyone may know.
        var publicDenominator: Exact?
        /// Everything else that it tells: the periods of a mean, the rows behind it.
        var parts: [CountID] = []
        /// What stands in the cell, when that is a number of people itself.
        var printed: Exact?
        /// A least or greatest value, with what the rest of its rows add up to; by dataset.
        var extremes: [(dataset: String, rest: Double)] = []
        var isHidden = false
        /// Decided by a locked edition.
        var isFixed = false

        var told: [CountID] { [count, denominator].compactMap { $0 } + parts }
    }

    var counts = Indexed<Count, Count>()
    var items = Indexed<Item, Item>()
    /// The strictest of the rules under which a dataset is told.
    private(set) var rules: [String: DisclosureRules] = [:]
    let datasets: [String: JoinedAtoms]
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
        let names = Set(editions.flatMap(\.datasets.keys))
        datasets = Dictionary(
            uniqueKeysWithValues: names.map { name in
                let own = editions.enumerated().compactMap { number, edition in
                    edition.datasets[name].map { (number, $0.atoms, edition.dimensions) }
                }
                return (name, JoinedAtoms(own))
            })
        for edition in editions {
            for (name, dataset) in edition.datasets {
                rules[name] = rules[name]?.stricter(dataset.rules) ?? dataset.rules
            }
        }
        singles = PublishedCounts.singles(editions)
        for (number, edition) in editions.enumerated() { collect(edition, number) }
    }

    private static func singles(_ editions: [ProtectedEdition]) -> Set<Quantity> {
        var (all, several): (Set<Quantity>, Set<Quantity>) = ([], [])
        for edition in editions {
            for trace in edition.answers.flatMap(\.cells).flatMap(\.traces) {
                guard case .distinct(let dimension) = trace.kind, let value = trace.value,
                    let atoms = edition.datasets[trace.dataset]?.atoms.atoms
                else { continue }
                let quantity = Quantity(dataset: trace.dataset, field: trace.field, distinct: dimension)
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
