import Measures
import Values

/// Cuts the published counts of a dataset into problems that have nothing to do with each other.
struct ProblemBuilder {
    typealias Quantity = PublishedCounts.Quantity

    let counts: PublishedCounts
    let dataset: String
    let atoms: JoinedAtoms
    let rules: DisclosureRules
    var minimum: Int { rules.minimumCount }
    let ids: [CountID]
    let fieldRelations: [FieldRelation]
    private(set) var partition: AtomPartition
    private(set) var numbers: [Quantity: [Int: VariableID]] = [:]
    var all = DisclosureProblem()

    init(_ counts: PublishedCounts, _ dataset: String, _ fieldRelations: [FieldRelation]) {
        self.counts = counts
        self.dataset = dataset
        self.fieldRelations = fieldRelations
        atoms = counts.datasets[dataset] ?? JoinedAtoms([])
        rules = counts.rules[dataset] ?? DisclosureRules(minimumCount: 1)
        ids = counts.counts.ids.filter {
            counts.counts[$0].quantity.dataset == dataset && counts.counts[$0].quantity.distinct == nil
        }
        let sets = ids.map { counts.counts[$0].atoms } + atoms.relations.flatMap { [$0.left, $0.right] }
        partition = AtomPartition(
            Set(sets).sorted { $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count })
    }

    mutating func problems() -> [DisclosureProblem] {
        addSums()
        addRelations()
        addCaps()
        addRests()
        addUnasked()
        return separated()
    }

    // MARK: Everything at once

    mutating func variable(_ quantity: Quantity, _ number: Int) -> VariableID {
        if let known = numbers[quantity]?[number] { return known }
        let members = partition.members[number]
        let value = members.reduce(0) { $0 + atoms.atoms[$1].value(quantity) }
        let id = all.variables.append(
            DisclosureProblem.Variable(
                value: value, isKnown: members.allSatisfy { atoms.atoms[$0].isKnown(quantity, rules) }))
        numbers[quantity, default: [:]][number] = id
        return id
    }

    private mutating func addSums() {
        var known: [[VariableID]: SumID] = [:]
        for id in ids {
            let count = counts.counts[id]
            let variables = partition.classes(count.atoms).map { variable(count.quantity, $0) }.sorted()
            guard !variables.isEmpty else { continue }
            let sum =
                known[variables]
                ?? all.sums.append(
                    DisclosureProblem.Sum(variables: variables, value: count.value.double, minimum: minimum))
            known[variables] = sum
            all.sums[sum].counts.append(id)
            if count.isFixed { all.sums[sum].isFixed = true }
        }
    }

    /// What editions share, what wholes are made of in two ways, and what is declared of each row.
    private mutating func addRelations() {
        for relation in atoms.relations {
            guard let left = variables(relation.fields.left, relation.left),
                let right = variables(relation.fields.right, relation.right)
            else { continue }
            let terms =
                left.filter { !right.contains($0) }.map { ($0, 1.0) }
                + right.filter { !left.contains($0) }.map { ($0, -1.0) }
            if !terms.isEmpty { relate(terms, isEquality: relation.isEquality) }
        }
        for relation in fieldRelations {
            let quantities = relation.terms.map { Quantity(dataset: dataset, field: $0.field) }
            guard quantities.count(where: { numbers[$0] != nil }) > 1 else { continue }
            for number in Set(quantities.flatMap { numbers[$0].map { Array($0.keys) } ?? [] }).sorted() {
                relate(
                    zip(quantities, relation.terms).map { (variable($0, number), $1.factor) },
                    isEquality: relation.isEquality)
            }
        }
    }

    /// Of some columns of some atoms; nil where nothing is told of one of them.
    private mutating func variables(_ fields: [String?], _ atoms: [AtomID]) -> [VariableID]? {
        let quantities = fields.map { Quantity(dataset: dataset, field: $0) }
        guard quantities.allSatisfy({ numbers[$0] != nil }) else { return nil }
        let classes = partition.classes(atoms)
        return quantities.flatMap { quantity in classes.map { variable(quantity, $0) } }
    }

    /// A relation is part of what is known only where it holds.
    private mutating func relate(_ terms: [(VariableID, Double)], isEquality: Bool) {
        let value = terms.reduce(0) { $0 + $1.1 * all.variables[$1.0].value }
        guard isEquality ? abs(value) < 1e-6 : value < 1e-6 else { return }
        all.relations.append(
            DisclosureProblem.Relation(
                terms: terms.map { (variable: $0.0, factor: $0.1) }, right: 0, isEquality: isEquality))
    }

    /// The items of measures of which all shares are at most 1.
    var shares: [PublishedCounts.Item] {
        let items = counts.items.elements.filter { $0.count != nil && ($0.denominator ?? $0.count) != nil }
        let above = Set(items.filter { isAboveOne($0) }.map(\.kind))
        return items.filter { !above.contains($0.kind) }
    }

    /// The numerator of a share is at most its denominator.
    private mutating func addCaps() {
        var seen: Set<[CountID]> = []
        for item in shares {
            guard let count = item.count, counts.counts[count].quantity.dataset == dataset,
                counts.counts[count].quantity.distinct == nil
            else { continue }
            var terms = terms(of: count, 1)
            if let denominator = item.denominator, counts.counts[denominator].quantity.dataset == dataset {
                guard counts.counts[denominator].quantity.distinct == nil,
                    counts.counts[denominator].quantity != counts.counts[count].quantity,
                    seen.insert([count, denominator]).inserted
                else { continue }
                terms += self.terms(of: denominator, -1)
                all.relations.append(DisclosureProblem.Relation(terms: terms, right: 0, isEquality: false))
            } else if let limit = limit(of: item), limit >= Double(minimum) {
                all.relations.append(DisclosureProblem.Relation(terms: terms, right: limit, isEquality: false))
            }
        }
    }

    /// A denominator that everybody knows, or that is of other people: those that it is shown to know it.
    private func limit(of item: PublishedCounts.Item) -> Double? {
        item.denominator.map { counts.counts[$0].value.double } ?? item.publicDenominator?.double
    }

    mutating func terms(of count: CountID, _ factor: Double) -> [(variable: VariableID, factor: Double)] {
        let count = counts.counts[count]
        return partition.classes(count.atoms).map { (variable(count.quantity, $0), factor) }
    }

    private func isAboveOne(_ item: PublishedCounts.Item) -> Bool {
        guard let count = item.count.map({ counts.counts[$0].value }),
            let all = item.denominator.map({ counts.counts[$0].value }) ?? item.publicDenominator
        else { return false }
        return count > all
    }

    // MARK: Apart

    private func separated() -> [DisclosureProblem] {
        var sets = DisjointSets(all.variables.count)
        for sum in all.sums.elements { sets.join(sum.variables.map(\.index)) }
        for relation in all.relations { sets.join(relation.terms.map(\.variable.index)) }
        var order: [Int: Int] = [:]
        var problems: [DisclosureProblem] = []
        var place: [(problem: Int, variable: VariableID)] = []
        for id in all.variables.ids {
            let root = sets.root(id.index)
            let problem = order[root] ?? problems.count
            if problem == problems.count {
                order[root] = problem
                problems.append(DisclosureProblem())
            }
            place.append((problem, problems[problem].variables.append(all.variables[id])))
        }
        for sum in all.sums.elements {
            var own = DisclosureProblem.Sum(
                variables: sum.variables.map { place[$0.index].variable }, value: sum.value, minimum: sum.minimum)
            (own.counts, own.isFixed) = (sum.counts, sum.isFixed)
            _ = problems[place[sum.variables[0].index].problem].sums.append(own)
        }
        for relation in all.relations {
            guard let first = relation.terms.first else { continue }
            var own = relation
            own.terms = relation.terms.map { (place[$0.variable.index].variable, $0.factor) }
            problems[place[first.variable.index].problem].relations.append(own)
        }
        return problems
    }
}
