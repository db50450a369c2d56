import Values

/// What is left of one dataset, or of what everybody knows, when people of another are taken away: those are people too.
extension ProblemBuilder {
    /// Where it never is less than none, or never more, in any cell of the measure. What is not of this dataset is taken
    /// to be known.
    mutating func addRests() {
        var seen: Set<[Double]> = []
        for rests in restsByKind.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }).map(\.value) {
            let isTurned = rests.allSatisfy { $0.left <= 0 }
            guard isTurned || rests.allSatisfy({ $0.left >= 0 }) else { continue }
            for rest in rests { add(rest, sign: isTurned ? -1 : 1, &seen) }
        }
    }

    private var restsByKind: [[String]: [PublishedCounts.Item.Rest]] {
        var found: [[String]: [PublishedCounts.Item.Rest]] = [:]
        for item in counts.items.elements where !item.rests.isEmpty { found[item.kind, default: []] += item.rests }
        return found
    }

    private mutating func add(_ rest: PublishedCounts.Item.Rest, sign: Double, _ seen: inout Set<[Double]>) {
        let own = rest.terms.filter { term in
            let quantity = counts.counts[term.count].quantity
            return quantity.dataset == dataset && quantity.distinct == nil
        }
        guard own.contains(where: { rest.taken.contains($0.count) }) else { return }
        let known = rest.left - own.reduce(0) { $0 + $1.factor * counts.counts[$1.count].value.double }
        guard seen.insert([known] + own.flatMap { [Double($0.count.index), $0.factor] }).inserted else { return }
        let terms = own.flatMap { self.terms(of: $0.count, sign * $0.factor) }
        if rules.isSmall(abs(rest.left)) {
            // As a number of its own: small, so it must be able to be any small number.
            let left = all.variables.append(DisclosureProblem.Variable(value: abs(rest.left)))
            all.relations.append(
                DisclosureProblem.Relation(
                    terms: terms + [(variable: left, factor: -1)], right: -sign * known, isEquality: true))
            _ = all.sums.append(
                DisclosureProblem.Sum(variables: [left], value: abs(rest.left), minimum: minimum))
        } else {
            let fewer = terms.map { (variable: $0.variable, factor: -$0.factor) }
            all.relations.append(DisclosureProblem.Relation(terms: fewer, right: sign * known, isEquality: false))
        }
    }
}
