package import Diagnostics
import Measures
import Values

/// Hides small numbers: one decision for everything that is published of the datasets about people in all editions,
/// before anything is drawn.
///
/// Hidden are counts of people from 1 up to `minimumCount`, shares of too few, shares whose complement is that small,
/// everything that tells the same count (numerator, denominator, percentage, mean, other measures, other editions), and
/// then as many further counts as it takes until every hidden small count may have each of the values 1 to
/// `minimumCount − 1`, and every other hidden count at least `minimumCount` values. Zero is shown. The reader who is
/// reckoned with knows every published number, what is declared of each row, and that a hidden number is at least 1.
///
/// - Returns: for each edition its readings.
///
/// Complexity: nothing beyond one pass when nothing is small; else linear programs over the hidden cells.
package func protect(_ editions: [ProtectedEdition], findings: Findings) -> [Readings] {
    var protection = Protection(editions)
    protection.run()
    let told = DisclosureFindings(protection.counts, editions, withheld: protection.withheld)
    findings.add(told.diagnostics)
    return editions.indices.map { protection.readings(of: $0) }
}

struct Protection {
    private(set) var counts: PublishedCounts
    /// Measures of which no number may be told, by edition.
    private(set) var withheld: Set<WithheldMeasure> = []
    private let editions: [ProtectedEdition]
    private var problems: [DisclosureProblem] = []

    init(_ editions: [ProtectedEdition]) {
        self.editions = editions
        counts = PublishedCounts(editions)
    }

    mutating func run() {
        counts.fix()
        hideWhatIsTooLarge()
        counts.hideSmall()
        counts.follow()
        problems = counts.datasets.keys.sorted().flatMap { name -> [DisclosureProblem] in
            var builder = ProblemBuilder(counts, name, relations(name))
            return builder.problems().filter { !$0.sums.elements.isEmpty }.map {
                $0.isTooLarge ? $0 : LineFinder.complete($0)
            }
        }
        var before = -1
        while before != counts.hiddenTally {
            before = counts.hiddenTally
            for index in problems.indices { settle(index) }
            counts.follow()
        }
    }

    /// What is declared in any edition.
    private func relations(_ dataset: String) -> [FieldRelation] {
        zip(counts.people.commonNames, counts.people.sources).flatMap { $0 == dataset ? $1.dataset.relations : [] }
    }

    /// Datasets with more rows than can be followed tell nothing.
    private mutating func hideWhatIsTooLarge() {
        let people = counts.people
        let names = Set(
            people.sources.indices.filter { people.sources[$0].dataset.atoms.isTooLarge }.map { people.commonNames[$0] }
        )
        for id in counts.counts.ids where names.contains(counts.counts[id].quantity.dataset) {
            counts.hide(id)
            withhold([id])
        }
    }

    /// Hides what would give hidden numbers of the problem away.
    private mutating func settle(_ index: Int) {
        var problem = problems[index]
        let shown = counts.shown
        for id in problem.sums.ids where problem.sums[id].isAsked {
            let own = problem.sums[id].counts
            problem.sums[id].status =
                own.contains { counts.counts[$0].isHidden }
                ? .hidden : own.contains { shown[$0] } ? .visible : .unpublished
        }
        guard problem.hasSecrets else { return }
        let isSettled = problem.settle()
        for sum in problem.sums.elements where sum.status == .hidden {
            for count in sum.counts { counts.hide(count) }
            if !isSettled { withhold(sum.counts) }
        }
        problems[index] = problem
    }

    private mutating func withhold(_ ids: [CountID]) {
        let all = Set(ids)
        for item in counts.items.elements where item.told.contains(where: all.contains) {
            withheld.insert(WithheldMeasure(edition: item.edition, measure: item.measure))
        }
    }

    /// The answers of an edition with hidden values taken out.
    func readings(of edition: Int) -> Readings {
        let answers = editions[edition].answers
        var hidden: [[Bool]] = answers.map { Array(repeating: false, count: $0.cells.count) }
        for item in counts.items.elements where item.edition == edition {
            hidden[item.answer][item.cell] = hidden[item.answer][item.cell] || item.isHidden
        }
        var readings: [Query: [Reading]] = [:]
        for (number, answer) in answers.enumerated() {
            readings[answer.query] = answer.cells.enumerated().map { position, cell in
                Reading(cell, of: answer.query, isHidden: hidden[number][position])
            }
        }
        return Readings(readings)
    }
}

struct WithheldMeasure: Hashable {
    let edition: Int
    let measure: String
}

extension DisclosureProblem {
    /// Something is hidden, or ought to be.
    fileprivate var hasSecrets: Bool {
        sums.elements.contains { $0.status == .hidden || ($0.status == .unpublished && $0.isSmall) }
    }
}

extension Reading {
    /// Of people, the number of rows is not told either: it may be the count.
    fileprivate convenience init(_ cell: Cell, of query: Query, isHidden: Bool) {
        var lineage = cell.lineage
        if cell.tellsOfPeople { lineage.rows = 0 }
        self.init(
            measure: query.measure, coordinates: Reading.coordinates(query, cell), wholes: Reading.wholes(query),
            period: cell.period, value: isHidden ? .hidden : Shown(cell.value),
            numerator: cell.numerator.map { isHidden ? .hidden : Shown($0) },
            denominator: cell.denominator.map { isHidden ? .hidden : Shown($0) }, lineage: lineage,
            interval: isHidden ? nil : cell.interval)
    }
}
