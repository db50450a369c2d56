import Measures

/// Small numbers that nobody asked for: of what the published sums are about, and of what is left of one beside others,
/// in every field, and of those who are in a whole and not in its parts.
extension ProblemBuilder {
    mutating func addUnasked() {
        let told = numbers.keys.sorted { ($0.field ?? "") < ($1.field ?? "") }
        let ties = ties.map { Quantity(dataset: dataset, field: nil, tied: $0) }
        let quantities = told + ties
        let asked = ids.map { partition.classes(counts.counts[$0].atoms) }.filter { !$0.isEmpty }
        var values: [[Int]: [Double?]] = [:]
        for set in asked where values[set] == nil { values[set] = quantities.map { value(set, $0) } }
        let sets = AskedSets(
            asked,
            where: { part, whole in
                zip(values[part] ?? [], values[whole] ?? []).contains { part, whole in
                    part.flatMap { part in whole.map { rules.isSmall($0 - part) } } ?? false
                }
            },
            orRest: { rest in quantities.contains { value(rest, $0).map(rules.isSmall) ?? false } })
        var known = Set(all.sums.elements.map(\.variables))
        for set in sets.sets {
            for quantity in quantities { add(set, quantity, &known) }
        }
        let single = Set(asked.joined()).sorted()
        for number in single {
            for quantity in ties { add([number], quantity, &known) }
        }
    }

    private mutating func add(_ set: [Int], _ quantity: Quantity, _ known: inout Set<[VariableID]>) {
        guard let value = value(set, quantity), rules.isSmall(value) else { return }
        if let tied = quantity.tied { for number in set { tie(number, quantity, tied) } }
        let variables = set.compactMap { numbers[quantity]?[$0] }.sorted()
        guard variables.contains(where: { !all.variables[$0].isKnown }), known.insert(variables).inserted else {
            return
        }
        _ = all.sums.append(DisclosureProblem.Sum(variables: variables, value: value, minimum: minimum))
    }

    /// Nil where nothing that is told holds some of it, and where the parts are more than their whole.
    private func value(_ set: [Int], _ quantity: Quantity) -> Double? {
        // What a quantity is told of is looked up once, not for every class.
        let known: [(factor: Double, numbers: [Int: VariableID])]
        if let tied = quantity.tied {
            known = tied.terms.map { ($0.factor, numbers[Quantity(dataset: dataset, field: $0.field)] ?? [:]) }
        } else {
            known = [(1, numbers[quantity] ?? [:])]
        }
        var sum = 0.0
        for number in set {
            guard let value = value(number, known), quantity.tied == nil || value >= 0 else { return nil }
            sum += value
        }
        return sum
    }

    /// Nil where one of the terms is not told in the class.
    private func value(_ number: Int, _ terms: [(factor: Double, numbers: [Int: VariableID])]) -> Double? {
        var sum = 0.0
        for term in terms {
            guard let id = term.numbers[number] else { return nil }
            sum += term.factor * all.variables[id].value
        }
        return sum
    }

    // MARK: Wholes and their parts

    /// What is tied by a comparison that is declared, or by a share that is asked for.
    private var ties: [TiedFields] {
        guard rules.complement else { return [] }
        var found = fieldRelations.compactMap { TiedFields($0) }
        for item in shares {
            guard let part = item.count, let whole = item.denominator, counts.counts[part].quantity.dataset == dataset,
                let tied = TiedFields(counts.counts[part], of: counts.counts[whole])
            else { continue }
            found.append(tied)
        }
        found += differences
        var seen: Set<TiedFields> = []
        return found.filter { seen.insert($0).inserted }
    }

    /// What measures subtract of each other, where it never is less than none, or never more.
    private var differences: [TiedFields] {
        var values: [TiedFields: [Double]] = [:]
        for item in counts.items.elements {
            for difference in item.differences where difference.dataset == dataset {
                values[difference.tied, default: []].append(difference.value)
            }
        }
        return values.compactMap { tied, values in
            if values.allSatisfy({ $0 >= 0 }) { return tied }
            return values.allSatisfy { $0 <= 0 } ? tied.reversed : nil
        }.sorted { $0.terms.map(\.order).lexicographicallyPrecedes($1.terms.map(\.order)) }
    }

    /// The rest of the whole in a class, and that it is what the parts leave.
    private mutating func tie(_ number: Int, _ quantity: Quantity, _ tied: TiedFields) {
        guard numbers[quantity]?[number] == nil else { return }
        let rest = variable(quantity, number)
        let terms = tied.terms.map { term in
            (variable: variable(Quantity(dataset: dataset, field: term.field), number), factor: term.factor)
        }
        all.relations.append(
            DisclosureProblem.Relation(terms: terms + [(variable: rest, factor: -1)], right: 0, isEquality: true))
    }
}
