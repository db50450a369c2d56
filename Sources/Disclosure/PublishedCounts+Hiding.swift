import Values

extension PublishedCounts {
    /// How much is hidden; grows until the decision stands.
    var hiddenTally: Int { counts.elements.count { $0.isHidden } + items.elements.count { $0.isHidden } }

    /// Hides what is small by itself.
    mutating func hideSmall() {
        for id in items.ids where !items[id].isFixed {
            let item = items[id]
            for count in item.told where item.rules.isSmall(counts[count].value.double) { hide(count) }
            for rest in item.rests where item.rules.isSmall(abs(rest.left)) {
                items[id].isHidden = true
                for part in rest.taken { hide(part) }
            }
            for (sum, people) in item.people where item.rules.isSmall(counts[people].value.double) { hide(sum) }
            if isSmallShare(item) || item.printed.map({ item.rules.isSmall($0.double) }) ?? false
                || item.extremes.contains(where: { item.rules.isSmall($0.value) || item.rules.isSmall($0.rest) })
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

    /// Numbers of different people need not add up: what shares rows with a hidden one is hidden too.
    private mutating func followDistinct() {
        let distinct = counts.ids.filter { counts[$0].quantity.distinct != nil }
        for a in distinct {
            for b in distinct where a != b && counts[a].quantity == counts[b].quantity {
                if counts[a].isHidden, !counts[b].isHidden, sharesAtoms(counts[a], counts[b]) { hide(b) }
            }
        }
        for whole in distinct where !counts[whole].isHidden { hideSmallRest(of: whole, distinct) }
    }

    /// As far as nobody stands in two of them, what numbers within another leave of it are people too: few of them may
    /// not be told, so one of the parts is hidden.
    private mutating func hideSmallRest(of whole: CountID, _ distinct: [CountID]) {
        let (own, inside) = (counts[whole], Set(counts[whole].atoms))
        let parts = distinct.filter { id in
            counts[id].quantity == own.quantity && !counts[id].isHidden && counts[id].atoms.count < inside.count
                && counts[id].atoms.allSatisfy(inside.contains)
        }.sorted { (counts[$1].atoms.count, $0) < (counts[$0].atoms.count, $1) }
        let rules = rules[own.quantity.dataset] ?? DisclosureRules()
        for first in parts where !counts[first].isHidden {
            var (left, rest, last) = (inside, own.value.double, first)
            for part in [first] + parts where !counts[part].isHidden && counts[part].atoms.allSatisfy(left.contains) {
                left.subtract(counts[part].atoms)
                rest -= counts[part].value.double
                last = part
                if !left.isEmpty, rules.isSmall(rest) { break }
            }
            if !left.isEmpty, rules.isSmall(rest) { hide(last) }
        }
    }

    private func sharesAtoms(_ a: Count, _ b: Count) -> Bool { !Set(a.atoms).isDisjoint(with: b.atoms) }
}
