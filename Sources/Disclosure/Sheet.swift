import Measures
import Values

/// All numbers that are about to be published, each tied to the count that it tells.
struct Sheet {
    /// A cell of an answer.
    struct Item {
        let answer: Int
        let cell: Int
        let period: Period
        let measure: String
        /// Counts that the cell tells: of a ratio both sides.
        var count: Int?
        var denominator: Int?
        /// Nil when the cell is not about people.
        var rules: DisclosureRules?
        /// Told by its own decision, as when it is too small a share.
        var isHidden = false
        /// What equals it but for time, when it is a mean over periods; and that time.
        var averaged: Region?
        /// A least, a greatest or a mean: told only when every count of its dataset is.
        var dataset: String?
    }

    struct Count {
        let quantity: Quantity
        let region: Region
        let number: Exact?
        var isHidden = false
    }

    private(set) var quantities: [Quantity] = []
    var items: [Item] = []
    var counts: [Count] = []
    private var index: [Key: Int] = [:]
    private(set) var rules: [Quantity: DisclosureRules] = [:]

    private struct Key: Hashable {
        let quantity: Quantity
        let region: Region
    }

    /// The count of this quantity in this region, made known the first time.
    mutating func count(_ quantity: Quantity, _ region: Region, _ outcome: Outcome) -> Int {
        let key = Key(quantity: quantity, region: region)
        if let known = index[key] { return known }
        index[key] = counts.count
        let number: Exact? = outcome == .notApplicable ? .zero : outcome.number
        counts.append(Count(quantity: quantity, region: region, number: number))
        if !quantities.contains(quantity) { quantities.append(quantity) }
        return counts.count - 1
    }

    /// The strictest of the rules under which the quantity is told.
    mutating func apply(_ rules: DisclosureRules, to quantity: Quantity) {
        self.rules[quantity] = self.rules[quantity]?.stricter(rules) ?? rules
    }

    /// Quantities that count people themselves, not only what people are set against.
    private(set) var ofPeople: Set<Quantity> = []

    mutating func markPeople(_ quantity: Quantity) { ofPeople.insert(quantity) }

    /// Which counts stand in some cell that is shown.
    var published: [Bool] {
        var published = Array(repeating: false, count: counts.count)
        for item in items where !item.isHidden {
            for count in [item.count, item.denominator] { if let count { published[count] = true } }
        }
        return published
    }
}
