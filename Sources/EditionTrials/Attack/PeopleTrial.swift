import Diagnostics
package import RandomEditions
import TestProjects

/// An attack on an edition about people: what can be computed from the published files alone, judged by the truth.
package struct PeopleTrial {
    package let edition: PeopleEdition
    /// Fewer people than this are never told.
    let minimum = 5

    package init(_ edition: PeopleEdition) { self.edition = edition }

    package struct Result {
        /// Hidden counts that were attacked.
        package var attacked = 0
        package var shown = 0
        /// Of those, counts that have fewer values than they ought to whatever else is hidden. Zero is shown, so each
        /// of the hidden counts that they are made of is at least 1; and what a locked edition tells stays told.
        package var narrow = 0
        package var recovered: [String] = []
        /// Rules of the errors that stopped the build; nothing was published then.
        package var refused: [String] = []
    }

    package func run() throws -> Result {
        var result = Result()
        var project = ProjectText(edition.text)
        // What the first edition published by itself, before there was another.
        let locks = edition.isLocked ? try ProjectText(edition.firstText).build().newLocks : [:]
        project.files.merge(locks) { $1 }
        let built = try project.build()
        guard built.errors.isEmpty else {
            result.refused = built.errors.map { "\($0.rule.id): \($0.message)" }
            return result
        }
        let told = built.told(edition, locks: locks.values.sorted())
        result.shown = told.count { $0.value != nil }
        var attacker = Attacker(equations(told))
        let locked = Set(locks.values.flatMap { Told.locked($0) })
        attackHidden(told, locked: locked, &attacker, &result)
        attackSmall(&attacker, &result)
        attackFurther(told, locked: locked, &attacker, &result)
        return result
    }

    // MARK: What a reader knows

    var cells: [People.Cell] { edition.people.cells }

    /// What a count adds up; nil for a measure that is no count.
    func members(_ told: Told) -> [Int]? {
        guard let measure = People.measure(told.measure), !measure.isMean, measure.taken == nil,
            !measure.isOfInhabitants
        else { return nil }
        let isPart = measure.denominator != nil && told.side.isEmpty
        let field = told.side == "denominator" ? measure.denominator ?? measure.field : measure.field
        return isPart ? nil : members(told, field, measure)
    }

    func members(_ told: Told, _ field: String, _ measure: People.Measure) -> [Int] {
        cells.indices.filter { index in
            let cell = cells[index]
            return cell.field == field && measure.counts(cell) && measure.reads(cell.period, for: told.period)
                && told.keys.allSatisfy { edition.people.key(cell, $0[0]) == $0[1] }
        }
    }

    func equations(_ told: Set<Told>) -> Equations {
        var equations = Equations(count: cells.count, base: cells.map(\.count))
        for index in cells.indices where cells[index].field == People.fields[0] { addPromises(index, &equations) }
        for fact in told.inOrder {
            if let members = members(fact) {
                let terms = members.map { (variable: $0, coefficient: 1) }
                if let number = fact.value.flatMap({ Int($0) }) { equations.add(terms, number...number) }
                // Zero is shown: what is hidden is at least one.
                if fact.value == nil, fact.side.isEmpty, !members.isEmpty {
                    equations.add(terms, 1...(Equations.most * members.count))
                }
            } else if let value = fact.value {
                addFraction(fact, value, &equations)
            }
        }
        equations.settle()
        return equations
    }

    /// What the data package says of each row.
    private func addPromises(_ first: Int, _ equations: inout Equations) {
        for rule in edition.people.invariants {
            switch rule {
            case "inlagda + ovriga == antal": equations.add([(first, 1), (first + 1, -1), (first + 2, -1)], 0...0)
            case "inlagda <= antal": equations.add([(first, 1), (first + 1, -1)], 0...Equations.most)
            default: equations.add([(first, 1), (first + 2, -1)], 0...Equations.most)
            }
        }
    }

    /// A share as written lies within half a unit of its last digit.
    private func addFraction(_ fact: Told, _ value: String, _ equations: inout Equations) {
        guard let measure = People.measure(fact.measure) else { return }
        let tops = members(fact, measure.field, measure)
        if let taken = measure.taken {
            guard let number = Int(value) else { return }
            let others = members(fact, taken, measure).map { (variable: $0, coefficient: -1) }
            return equations.add(tops.map { (variable: $0, coefficient: 1) } + others, number...number)
        }
        if measure.isOfInhabitants { return addInhabited(fact, value, tops, &equations) }
        guard let whole = measure.denominator else {
            // With all the decimals of report.json a mean tells the sum.
            let sum = truth(tops)
            return equations.add(tops.map { ($0, 1) }, sum...sum)
        }
        let parts = value.split(separator: ".")
        let digits = parts.count > 1 ? String(parts[1].prefix(9)) : ""
        guard let written = Int(parts[0] + digits) else { return }
        let isCut = parts.count > 1 && parts[1].utf8.count > 9
        let scale = (0..<digits.utf8.count).reduce(1) { value, _ in value * 10 }
        let (low, high) = isCut ? (2 * written, 2 * written + 2) : (2 * written - 1, 2 * written + 1)
        let bottoms = members(fact, whole, measure)
        let top = tops.map { (variable: $0, coefficient: 200 * scale) }
        let far = Int.max / 4
        equations.add(top + bottoms.map { ($0, -low) }, 0...far)
        equations.add(top + bottoms.map { ($0, -high) }, -far...0)
        equations.add(bottoms.map { ($0, 1) }, 1...(Equations.most * bottoms.count))
    }

    // MARK: The promise

    func truth(_ members: [Int]) -> Int { members.reduce(0) { $0 + cells[$1].count } }

    /// A count that is hidden for its own smallness keeps every value below the least that is told, one that protects
    /// it at least as many values: as far as they are possible by what can be hidden no more.
    private func attackHidden(
        _ told: Set<Told>, locked: Set<Told>, _ attacker: inout Attacker, _ result: inout Result
    ) {
        var bare = Attacker(equations(told.filter { $0.value == nil || $0.value == "0" }.union(locked)))
        let hidden = told.filter { $0.value == nil && $0.side.isEmpty }.compactMap(members).filter { !$0.isEmpty }
        for members in Set(hidden).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            result.attacked += 1
            let truth = truth(members)
            guard truth > 0 else {
                result.recovered.append("en nolla är dold: \(names(members))")
                continue
            }
            let possible = (max(1, truth - 8)...(truth + 8)).filter { bare.allows(members, $0) }
            let isSmall = truth < minimum
            let wanted = isSmall ? Array(possible.prefix(minimum - 1)) : possible
            if isSmall ? wanted != Array(1..<minimum) : wanted.count < minimum { result.narrow += 1 }
            let kept = wanted.filter { attacker.allows(members, $0) }
            if kept.count < (isSmall ? wanted.count : min(minimum, possible.count)) {
                result.recovered.append("\(names(members)) = \(truth): bara \(kept) är möjliga")
            }
        }
    }

    /// No natural group's small number follows, asked for or not.
    private func attackSmall(_ attacker: inout Attacker, _ result: inout Result) {
        for members in groups where (1..<minimum).contains(truth(members)) {
            let truth = truth(members)
            guard !attacker.doubts(members, truth, below: minimum + 1) else { continue }
            result.recovered.append("\(names(members)) = \(truth) följer av det som visas")
        }
    }

    /// Every column of every period by unit or municipality, and by what else its file tells apart.
    var groups: [[Int]] {
        let places = edition.people.units.map { ["enhet", $0.key] } + edition.people.kommuner.map { ["kommun", $0] }
        let cuts = ([[]] + places.map { [$0] }).flatMap { place in
            [place] + edition.people.sexes.map { place + [["kon", $0]] }
                + People.ages.map { place + [["alder", $0]] }
        }
        let kinds = Set(cells.map { [$0.file, $0.field] })
        let periods = Set(cells.map(\.period)).union(edition.people.years.map { "\($0)-Q1" })
        let all = kinds.flatMap { kind in
            periods.flatMap { period in
                cuts.map { cut in
                    members(Told("", period, cut, nil), kind[1], People.Measure(of: kind[0]))
                }
            }
        }
        return Set(all.filter { !$0.isEmpty }).sorted { $0.lexicographicallyPrecedes($1) }
    }

    private func names(_ members: [Int]) -> String {
        let first = members.first.map { cells[$0] }
        let own = members.map { index -> String in
            let cell = cells[index]
            return [cell.period, cell.unit, cell.sex, cell.age].filter { !$0.isEmpty }.joined(separator: " ")
        }
        return "\(first?.file ?? "") \(first?.field ?? "") (\(own.joined(separator: ", ")))"
    }
}
