import Measures
import TestSupport
import Testing
import Values

/// Random tables and questions, answered here once more, row by row and by the definitions alone.
@Suite struct RandomTablesTests {
    @Test(arguments: 1...8)
    func equalsAnEvaluationRowByRow(seed: UInt64) throws {
        var random = SplitMix(seed)
        let world = World(&random)
        let asked = (0..<30).map { _ in world.question(&random) }
        let built = try world.project.built(asked)
        #expect(built.rules.isEmpty, "\(built.messages)")
        var numbers = 0
        for query in asked {
            for cell in try built.answer(query).cells {
                let expected = world.value(query, cell.keys, cell.period)
                #expect(
                    cell.value == expected,
                    "frö \(seed): \(query.measure) \(query.slice) \(query.by) \(cell.keys) \(cell.period)")
                if cell.value.number != nil { numbers += 1 }
            }
            #expect(try built.answer(query).cells.count == world.cellCount(query))
        }
        #expect(numbers > 25)
    }
}

/// Two datasets: cases by month, unit, sex and service; residents by year, municipality and sex.
private struct World {
    private let kommuner = ["k1", "k2", "k3"]
    private let units = ["e1", "e2", "e3", "e4"]
    private let sexes = ["K", "M"]
    private let services = ["s1", "s2"]
    /// Unit → its municipality before and from 2025-01-01.
    private var homes: [String: (before: String, after: String)] = [:]
    private var cases: [Row] = []
    private var residents: [Row] = []

    struct Row {
        let period: Period
        let values: [String: String]
        let number: Int?
    }

    init(_ random: inout SplitMix) {
        for unit in units { homes[unit] = (random.pick(kommuner), random.pick(kommuner)) }
        for month in Period(.year, 2024, through: 2025).split(into: .month) {
            for unit in units {
                for service in services {
                    for sex in sexes + ["T"] where random.chance(sex == "T" ? 40 : 92) {
                        let number = random.chance(1) ? nil : Int.random(in: 0..<50, using: &random)
                        cases.append(
                            Row(period: month, values: ["enhet": unit, "kon": sex, "tjanst": service], number: number))
                    }
                }
            }
        }
        for year in [2024, 2025] {
            for kommun in kommuner + ["L"] {
                for sex in sexes + ["T"] where random.chance(kommun == "L" || sex == "T" ? 50 : 97) {
                    let number = Int.random(in: 0..<4, using: &random) * 100
                    residents.append(Row(period: .year(year), values: ["kommun": kommun, "kon": sex], number: number))
                }
            }
        }
        cases.shuffle(using: &random)
        residents.shuffle(using: &random)
    }

    // MARK: As authors write it

    var project: Project {
        Project(
            dimensions: """
                kommun: {label: Kommun, values: [k1, k2, k3], total: {key: L}}
                kon: {label: Kön, values: [K, M], total: {key: T}}
                tjanst: {label: Tjänst, values: [s1, s2]}
                enhet: {label: Enhet, dataset: enheter, key: hsaid, valid_from: fran, parents: {kommun: kommunkod}, order: key}
                """,
            resources: [
                unitRegister,
                resource(
                    "arenden", time: "manad", "name: enhet, type: string", "name: kon, type: string",
                    "name: tjanst, type: string", "name: antal, type: integer, uppsikt: {periods: sum}"),
                resource(
                    "folk", time: "ar", "name: kommun, type: string", "name: kon, type: string",
                    "name: antal, type: integer, uppsikt: {periods: mean}"),
            ],
            files: ["enheter": registerRows, "arenden": caseRows, "folk": residentRows],
            measures: [
                "summa": simple("arenden", "antal"), "folk": simple("folk", "antal"),
                "senast": simple("arenden", "antal").replacing("agg: sum", with: "agg: sum\nperiods: last"),
                "s1": simple("arenden", "antal").replacing("agg: sum", with: "agg: sum\nfilter: {tjanst: s1}"),
                "storst": simple("arenden", "antal").replacing("agg: sum", with: "agg: max"),
                "enheter": simple("arenden", "enhet").replacing(
                    "agg: sum", with: "agg: count_distinct\nfilter: {antal: {gt: 20}}"),
                "rader": simple("arenden", "antal").replacing(
                    "field: antal\nagg: sum", with: "agg: count\nperiods: sum\nfilter: {antal: {gt: 20}}"),
                "storre": simple("arenden", "antal").replacing("agg: sum", with: "agg: sum\nfilter: {antal: {gt: 20}}"),
                "per-invanare": share("arenden", "folk") + "\non: [kommun]",
                "andel": share("arenden", "arenden").replacing(
                    "agg: sum}\nden", with: "agg: sum, filter: {tjanst: s2}}\nden"),
            ])
    }

    private var registerRows: String {
        "hsaid,namn,kommunkod,fran,till\n"
            + units.map { unit in
                let home = homes[unit] ?? ("", "")
                return
                    "\(unit),\(unit),\(home.before),2020-01-01,2024-12-31\n\(unit),\(unit),\(home.after),2025-01-01,\n"
            }.joined()
    }

    private var caseRows: String {
        "manad,enhet,kon,tjanst,antal\n" + cases.map { lines($0, ["enhet", "kon", "tjanst"]) }.joined()
    }

    private var residentRows: String {
        "ar,kommun,kon,antal\n" + residents.map { lines($0, ["kommun", "kon"]) }.joined()
    }

    private func lines(_ row: Row, _ columns: [String]) -> String {
        let cells = columns.map { row.values[$0] ?? "" }
        return "\(row.period),\(cells.joined(separator: ",")),\(row.number.map(String.init) ?? "")\n"
    }

    // MARK: Questions

    func question(_ random: inout SplitMix) -> Query {
        let measure = random.pick([
            "summa", "folk", "senast", "s1", "storst", "enheter", "per-invanare", "andel", "rader", "storre",
        ])
        let yearly = measure == "folk" || measure == "per-invanare"
        let dimensions = yearly ? ["kommun", "kon"] : ["kommun", "kon", "enhet", "tjanst"]
        var slices: [Slice] = []
        var by: [String] = []
        for dimension in dimensions {
            switch Int.random(in: 0..<5, using: &random) {
            case 0: by.append(dimension)
            case 1: slices.append(Slice(dimension, .values([random.pick(parts(dimension))])))
            case 2:
                slices.append(
                    Slice(
                        dimension,
                        random.chance(50)
                            ? .total : .values(parts(dimension).shuffled(using: &random).prefix(2).map { $0 })))
            default: break
            }
        }
        let years = [Period.year(2024), .year(2025), Period(.year, 2024, through: 2025)]
        let months = [Period.month(2025, 3), Period(.quarter, 2025 * 4), Period(.tertial, 2024 * 3 + 1)]
        return Query(
            measure: measure, slice: slices, by: Array(by.prefix(2)),
            periods: [random.pick(yearly ? years : years + months)])
    }

    private func parts(_ dimension: String) -> [String] {
        switch dimension {
        case "kommun": kommuner
        case "kon": sexes
        case "enhet": units
        default: services
        }
    }

    // MARK: The answer by the definitions

    /// One cell for each combination of the values; units are only those of a municipality that is sliced by, and stand
    /// in no other than their own.
    func cellCount(_ query: Query) -> Int {
        let others = query.by.filter { !["enhet", "kommun"].contains($0) || !isByBoth(query) }
        let pairs = keys("enhet", query).map { unit in
            keys("kommun", query).count { isHome(unit, in: [$0], query.periods[0]) }
        }
        return others.reduce(isByBoth(query) ? pairs.reduce(0, +) : 1) { $0 * keys($1, query).count }
    }

    private func isByBoth(_ query: Query) -> Bool { query.by.contains("enhet") && query.by.contains("kommun") }

    private func keys(_ dimension: String, _ query: Query) -> [String] {
        let period = query.periods[0]
        if dimension == "enhet", let wanted = values(of: "kommun", query) {
            return units.filter { isHome($0, in: wanted, period) }
        }
        if dimension == "kommun", let named = values(of: "enhet", query) {
            return kommuner.filter { kommun in named.contains { isHome($0, in: [kommun], period) } }
        }
        return parts(dimension)
    }

    private func values(of dimension: String, _ query: Query) -> [String]? {
        guard !query.by.contains(dimension),
            case .values(let values)? = query.slice.first(where: { $0.dimension == dimension })?.choice
        else { return nil }
        return values
    }

    /// Whether a unit was in one of the municipalities on some day.
    private func isHome(_ unit: String, in wanted: [String], _ period: Period) -> Bool {
        let home = homes[unit] ?? ("", "")
        return period.lastDay.year == 2025 && wanted.contains(home.after)
            || period.firstDay.year == 2024 && wanted.contains(home.before)
    }

    func value(_ query: Query, _ keys: [String], _ period: Period) -> Outcome {
        var chosen: [String: [String]] = [:]
        for slice in query.slice {
            if case .values(let values) = slice.choice { chosen[slice.dimension] = values }
        }
        for (dimension, key) in zip(query.by, keys) { chosen[dimension] = [key] }
        // Of several units that are named, those of the municipality are meant.
        if let kommun = chosen["kommun"], let named = chosen["enhet"], named.count > 1 {
            chosen["enhet"] = named.filter { isHome($0, in: kommun, period) }
            if chosen["enhet"]?.isEmpty ?? true { return .missing }
        }
        switch query.measure {
        case "summa": return Outcome(combined(cases, .month, chosen, period, .sum))
        case "senast": return Outcome(combined(cases, .month, chosen, period, .last))
        case "folk": return Outcome(combined(residents, .year, chosen, period, .mean))
        case "s1":
            let own = cases.filter { $0.values["tjanst"] == "s1" }
            return Outcome(combined(own, .month, leaving(chosen, "s1"), period, .sum))
        case "storst": return Outcome(values(chosen, period).compactMap(\.number).max().map { Exact($0) })
        case "enheter": return distinct(chosen, period)
        case "rader": return Outcome(combined(period) { count(chosen, $0) })
        case "storre": return Outcome(combined(period) { larger(chosen, $0) })
        case "per-invanare":
            return quotient(
                combined(cases, .month, chosen, period, .sum), combined(residents, .year, chosen, period, .mean))
        default:
            let some = cases.filter { $0.values["tjanst"] == "s2" }
            return quotient(
                combined(some, .month, leaving(chosen, "s2"), period, .sum),
                combined(cases, .month, chosen, period, .sum))
        }
    }

    /// A filter chooses among the services that the slice names, which then need not all have rows.
    private func leaving(_ chosen: [String: [String]], _ service: String) -> [String: [String]] {
        chosen.merging(chosen["tjanst"].map { ["tjanst": $0.filter { $0 == service }] } ?? [:]) { $1 }
    }

    private func quotient(_ top: Exact?, _ bottom: Exact?) -> Outcome {
        guard let bottom else { return .missing }
        if bottom == .zero { return .notApplicable }
        return top.flatMap { $0 / bottom }.map { .value($0 * Exact(100)) } ?? .missing
    }

    private func distinct(_ chosen: [String: [String]], _ period: Period) -> Outcome {
        let some = values(chosen, period).filter { ($0.number ?? 0) > 20 }
        let all = period.split(into: .month).allSatisfy { !values(chosen, $0).isEmpty }
        if some.isEmpty && !all { return .missing }
        return .value(Exact(Set(some.compactMap { $0.values["enhet"] }).count))
    }

    private func combined(_ period: Period, _ read: (Period) -> Exact?) -> Exact? {
        let parts = period.split(into: .month).map(read)
        let known = parts.compactMap { $0 }
        return known.count == parts.count ? known.reduce(.zero, +) : nil
    }

    /// A row that is a whole is none of those that are counted; none that fits is 0 where there are others.
    private func count(_ chosen: [String: [String]], _ month: Period) -> Exact? {
        let all = matching(chosen, month).filter { chosen["kon"] != nil || $0.values["kon"] != "T" }
        let found = all.filter { ($0.number ?? 0) > 20 }
        guard hasEachListed(found, chosen) || hasEachListed(all, chosen) else { return nil }
        return Exact(found.count)
    }

    /// The parts that are large, and a whole that has no parts; nil where there is none, or a listed one has none, and
    /// the rows are not all there either.
    private func larger(_ chosen: [String: [String]], _ month: Period) -> Exact? {
        let found = values(chosen, month).filter { ($0.number ?? 0) > 20 }
        guard hasEachListed(found, chosen) || sum(cases, chosen, month) != nil else { return nil }
        return Exact(found.compactMap(\.number).reduce(0, +))
    }

    private func matching(_ chosen: [String: [String]], _ period: Period) -> [Row] {
        cases.filter { row in
            period.contains(row.period) && chosen.allSatisfy { $1.contains(key(row, $0) ?? "") }
        }
    }

    /// The parts, and for a unit and service that has none in a month, the whole.
    private func values(_ chosen: [String: [String]], _ period: Period) -> [Row] {
        let own = matching(chosen, period)
        guard chosen["kon"] == nil else { return own }
        return own.filter { row in
            row.values["kon"] != "T"
                || !own.contains { other in
                    other.values["kon"] != "T" && other.period == row.period
                        && other.values["enhet"] == row.values["enhet"]
                        && other.values["tjanst"] == row.values["tjanst"]
                }
        }
    }

    private func hasEachListed(_ found: [Row], _ chosen: [String: [String]]) -> Bool {
        !found.isEmpty
            && combinations(listed(chosen)).allSatisfy { wanted in
                found.contains { row in wanted.allSatisfy { key(row, $0.key) == $0.value } }
            }
    }

    private enum Way { case sum, mean, last }

    private func combined(
        _ table: [Row], _ grain: Grain, _ chosen: [String: [String]], _ period: Period, _ way: Way
    ) -> Exact? {
        let bases = period.split(into: grain)
        let sums = (way == .last ? [bases[bases.count - 1]] : bases).map { sum(table, chosen, $0) }
        let known = sums.compactMap { $0 }
        guard known.count == sums.count else { return nil }
        let total = known.reduce(.zero, +)
        return way == .mean ? total / Exact(known.count) : total
    }

    /// Nil when nothing was reported, a number is blank, or one of several values named has no row.
    private func sum(_ table: [Row], _ chosen: [String: [String]], _ base: Period) -> Exact? {
        let found = rows(table, chosen, base)
        let listed = listed(chosen)
        for (dimension, keys) in listed {
            for key in keys {
                for other in combinations(listed.filter { $0.key != dimension }) {
                    let wanted = other.merging([dimension: key]) { $1 }
                    guard found.contains(where: { row in wanted.allSatisfy { self.key(row, $0.key) == $0.value } })
                    else {
                        return nil
                    }
                }
            }
        }
        guard !found.isEmpty, found.allSatisfy({ $0.number != nil }) else { return nil }
        return Exact(found.compactMap(\.number).reduce(0, +))
    }

    /// Several that are named, each of which must have rows; a unit that is named too lies in one municipality alone.
    private func listed(_ chosen: [String: [String]]) -> [String: [String]] {
        chosen.filter { $0.value.count > 1 && ($0.key != "kommun" || chosen["enhet"] == nil) }
    }

    private func combinations(_ lists: [String: [String]]) -> [[String: String]] {
        lists.reduce([[:]]) { starts, list in
            starts.flatMap { start in list.value.map { start.merging([list.key: $0]) { $1 } } }
        }
    }

    /// The rows that a number is made of: those of the chosen values; for the rest, for each unit and service by
    /// itself, the published whole where there is one, else the parts.
    private func rows(
        _ table: [Row], _ chosen: [String: [String]], _ period: Period, where fits: (Row) -> Bool = { _ in true }
    ) -> [Row] {
        let own = table.filter { row in
            fits(row) && period.contains(row.period) && chosen.allSatisfy { $1.contains(key(row, $0) ?? "") }
        }
        let open = ["kommun", "kon"].filter { chosen[$0] == nil }
        let groups = Dictionary(grouping: own) { row in
            "\(row.period) "
                + ["enhet", "tjanst", "kommun", "kon"].map { open.contains($0) ? "" : row.values[$0] ?? "" }.joined(
                    separator: "|")
        }
        return groups.values.flatMap { best($0, open) }
    }

    /// The choice with most wholes that loses no part that the group knows; a row without a number when none does.
    private func best(_ group: [Row], _ open: [String]) -> [Row] {
        let choices: [[String: Bool]] = [[:]] + [["kommun": true], ["kon": true], ["kommun": true, "kon": true]]
        for choice in choices.reversed().sorted(by: {
            $0.count > $1.count || $0.count == $1.count && $0["kommun"] != nil
        }) {
            let isPossible = choice.keys.allSatisfy { name in
                open.contains(name) && group.contains { isWhole($0, name) }
            }
            let own = group.filter { row in open.allSatisfy { isWhole(row, $0) == (choice[$0] ?? false) } }
            let loses = open.contains { name in
                choice[name] == nil
                    && group.contains { row in
                        !isWhole(row, name) && !own.contains { $0.values[name] == row.values[name] }
                            && row.values[name] != nil
                    }
            }
            if isPossible, !own.isEmpty, !loses { return own }
        }
        return group.prefix(1).map { Row(period: $0.period, values: $0.values, number: nil) }
    }

    private func isWhole(_ row: Row, _ dimension: String) -> Bool {
        row.values[dimension] == (dimension == "kon" ? "T" : "L")
    }

    private func key(_ row: Row, _ dimension: String) -> String? {
        guard dimension == "kommun", let unit = row.values["enhet"] else { return row.values[dimension] }
        let home = homes[unit]
        return row.period.lastDay.year < 2025 ? home?.before : home?.after
    }
}

extension Outcome {
    fileprivate init(_ value: Exact?) { self = value.map { .value($0) } ?? .missing }
}
