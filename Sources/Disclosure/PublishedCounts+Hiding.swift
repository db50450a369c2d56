import Values

extension PublishedCounts {
    /// How much is hidden; grows until the decision stands.
    var hiddenTally: Int { counts.elements.count { $0.isHidden } + items.elements.count { $0.isHidden } }

    /// Hides what is small by itself.
    mutating func hideSmall() {
        for id in items.ids where !items[id].isFixed {
            let item = items[id]
            for count in item.told where item.rules.isSmall(counts[count].value.double) { hide(count) }
            if isSmallShare(item) || item.printed.map({ item.rules.isSmall($0.double) }) ?? false
                || item.extremes.contains(where: { item.rules.isSmall($0.rest) })
            {
                items[id].isHidden = true
                if let count = item.count { hide(count) }
            }
        }
        for item in items.elements where item.isFixed && item.isHidden { if let count = item.count { hide(count) } }
    }

    /// Zero is always shown, whatever else tells it is hidden: readers count on it.
    mutating func hide(_ count: CountID) {
        if !counts[count].isFixed, !counts[count].value.isZero { counts[count].isHidden = true }
    }

    /// What a locked edition shows stays shown.
    mutating func fix() {
        for item in items.elements where item.isFixed && !item.isHidden {
            for count in item.told { counts[count].isFixed = true }
        }
    }

    /// Too few to be a share of, or too few left outside.
    private func isSmallShare(_ item: Item) -> Bool {
        guard let all = item.denominator.map({ counts[$0].value }) ?? item.publicDenominator, !all.isZero else {
            return false
        }
        if all < Exact(item.rules.minimumDenominator) { return true }
        guard item.rules.complement, let count = item.count else { return false }
        return item.rules.isSmall((all - counts[count].value).double)
    }

    /// What tells the same number follows the same decision.
    mutating func follow() {
        var before = -1
        while before != hiddenTally {
            before = hiddenTally
            for id in items.ids { follow(id) }
            followExtremes()
            followDistinct()
        }
    }

    private mutating func follow(_ id: ItemID) {
        let item = items[id]
        if !item.isFixed, item.told.contains(where: { counts[$0].isHidden }) { items[id].isHidden = true }
    }

    /// A least or greatest of counts of which one is hidden might be that one.
    private mutating func followExtremes() {
        let hidden = Set(counts.elements.filter(\.isHidden).map(\.quantity.dataset))
        for id in items.ids
        where !items[id].isFixed && items[id].extremes.contains(where: { hidden.contains($0.dataset) }) {
            items[id].isHidden = true
        }
    }

    /// Numbers of different people do not add up: what shares rows with a hidden one is hidden too, and of two of
    /// which one lies within the other, the smaller when they differ by few.
    private mutating func followDistinct() {
        let distinct = counts.ids.filter { counts[$0].quantity.distinct != nil }
        for a in distinct {
            for b in distinct where a != b && counts[a].quantity == counts[b].quantity {
                let (first, second) = (counts[a], counts[b])
                let rules = rules[first.quantity.dataset] ?? DisclosureRules()
                if first.isHidden, !second.isHidden, sharesAtoms(first, second) { hide(b) }
                if !first.isHidden, !second.isHidden, rules.isSmall((first.value - second.value).double),
                    Set(second.atoms).isSubset(of: first.atoms)
                {
                    hide(b)
                }
            }
        }
    }

    private func sharesAtoms(_ a: Count, _ b: Count) -> Bool { !Set(a.atoms).isDisjoint(with: b.atoms) }
}
