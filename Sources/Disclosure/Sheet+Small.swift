import Measures
import Values

extension Sheet {
    /// How much is hidden; grows until the decision stands.
    var hiddenTally: Int { counts.count { $0.isHidden } + items.count { $0.isHidden } }

    /// Hides what is small by itself.
    mutating func hideSmall() {
        for index in items.indices {
            guard let rules = items[index].rules else { continue }
            for count in [items[index].count, items[index].denominator].compactMap({ $0 })
            where ofPeople.contains(counts[count].quantity)
                && (counts[count].number.map({ rules.isSmall($0) }) ?? false)
            {
                counts[count].isHidden = true
            }
            if isSmallShare(items[index], rules) { items[index].isHidden = true }
        }
    }

    /// Too few to be a share of, or too few left outside.
    private func isSmallShare(_ item: Item, _ rules: DisclosureRules) -> Bool {
        guard let all = item.denominator.flatMap({ counts[$0].number }), !all.isZero else { return false }
        if all < Exact(rules.minimumDenominator) { return true }
        let count = item.count.flatMap { counts[$0].number }
        return rules.complement && (count.map { rules.isSmall(all - $0) } ?? false)
    }

    /// What tells the same number follows the same decision.
    mutating func follow() {
        var before = -1
        while before != hiddenTally {
            before = hiddenTally
            for index in items.indices { follow(index) }
            followMeans()
            followExtremes()
        }
    }

    private mutating func follow(_ index: Int) {
        let item = items[index]
        let told = [item.count, item.denominator].compactMap { $0 }
        if told.contains(where: { counts[$0].isHidden }) { items[index].isHidden = true }
        if items[index].isHidden, let count = item.count { counts[count].isHidden = true }
    }

    /// A mean over periods of which one is hidden would tell it.
    private mutating func followMeans() {
        let means = items.indices.filter { items[$0].averaged != nil }
        var groups: [[Int]] = []
        var order: [String: Int] = [:]
        for index in means {
            let key = items[index].measure + "\u{0}" + (items[index].averaged?.spelled ?? "")
            if let known = order[key] {
                groups[known].append(index)
            } else {
                order[key] = groups.count
                groups.append([index])
            }
        }
        for group in groups {
            let hidden = group.filter { items[$0].isHidden }.map { items[$0].period }
            for index in group
            where hidden.contains(where: { items[index].period != $0 && items[index].period.contains($0) }) {
                items[index].isHidden = true
            }
        }
    }

    /// A least, a greatest or a mean of counts of which one is hidden might be that one.
    private mutating func followExtremes() {
        let datasets = Set(counts.filter(\.isHidden).map(\.quantity.dataset))
        for index in items.indices {
            if let dataset = items[index].dataset, datasets.contains(dataset) { items[index].isHidden = true }
        }
    }

    /// The most that each count can be: the denominator of its share, where all shares of the measure are at most 1
    /// and the two are not parts of one another already.
    var caps: [Exact?] {
        var caps: [Exact?] = Array(repeating: nil, count: counts.count)
        let above = Set(items.filter { isAboveOne($0) }.map(\.measure))
        for item in items where !above.contains(item.measure) {
            guard let count = item.count, let denominator = item.denominator, let all = counts[denominator].number,
                counts[count].quantity != counts[denominator].quantity
            else { continue }
            caps[count] = caps[count].map { min($0, all) } ?? all
        }
        return caps
    }

    private func isAboveOne(_ item: Item) -> Bool {
        guard let count = item.count.flatMap({ counts[$0].number }),
            let all = item.denominator.flatMap({ counts[$0].number })
        else { return false }
        return count > all
    }
}

extension DisclosureRules {
    /// Above zero and below the least count.
    fileprivate func isSmall(_ number: Exact) -> Bool { number > .zero && number < Exact(minimumCount) }
}
