import Diagnostics
import Language
import Values

/// `uppsikt: {complete: …}`: each combination of the dimensions' values stands in each period; without dimensions each
/// period has a row. What is absent is a fault, or gets a row of its own in a period that has others: a period without
/// a single row is a forgotten file, never a zero.
struct CompleteCheck: DataCheck {
    let resource: Resource
    let complete: Meaning.Completeness
    private let columns: [Int]
    private let domains: [Domain]
    private let time: Int?
    /// Column by column: the place of each code's value in its domain; nil for the total and unknown texts.
    private var places: [[Int?]]
    /// For each period the combinations seen; the one key is 0 without a column of time.
    private var seen: [Int: [Bool]] = [:]
    private(set) var absentRows: [AbsentRow] = []
    /// Rows with an unknown value, told elsewhere: what seems absent may be one of them.
    private var hasStrangers = false
    /// Rows whose time could not be read, told elsewhere.
    private var hasUntimed = false

    /// More combinations in a period are not a table that anyone checks.
    private static let limit = 1_000_000

    let rule = Rule.missingRow

    var text: String {
        let every = grain.map { "varje \($0.noun)" } ?? "filen"
        guard !complete.by.isEmpty else { return "det finns rader för \(every)\(bounds)" }
        let filled =
            complete.fill == nil ? "" : "; i en period med rader räknas en rad som saknas som \(complete.fillText)"
        return "varje kombination av \(complete.by.joined(separator: ", ")) finns i \(every)\(bounds)\(filled)"
    }

    private var bounds: String {
        let (from, to) = (complete.from.map(plain), complete.to.map(plain))
        return (from.map { " från och med \($0)" } ?? "") + (to.map { " till och med \($0)" } ?? "")
    }

    private var grain: Grain? { time == nil ? nil : complete.every ?? resource.timeField?.grain }

    static func all(_ resource: Resource, _ context: ScanContext) -> [any DataCheck] {
        guard let complete = resource.meaning.complete else { return [] }
        let columns = complete.by.compactMap { name in resource.column(of: name) }
        let domains = complete.by.compactMap { context.domains[$0] }
        guard columns.count == complete.by.count, domains.count == columns.count else { return [] }
        return [CompleteCheck(resource, complete, columns, domains)]
    }

    private init(_ resource: Resource, _ complete: Meaning.Completeness, _ columns: [Int], _ domains: [Domain]) {
        (self.resource, self.complete, self.columns, self.domains) = (resource, complete, columns, domains)
        time = resource.meaning.time.flatMap(resource.index)
        places = columns.map { _ in [] }
    }

    private var isTooLarge: Bool {
        domains.reduce(1) { min($0, CompleteCheck.limit + 1) * min($1.keys.count, CompleteCheck.limit + 1) }
            > CompleteCheck.limit
    }

    private var size: Int { domains.reduce(1) { $0 * $1.keys.count } }

    private func period(_ value: Int64) -> Int? {
        guard value != Column.missing, let grain = time.flatMap({ resource.fields[$0].grain }) else { return nil }
        let own = Period(grain, Int(value))
        return complete.every.map { Period($0, containing: own.firstDay).first } ?? own.first
    }

    mutating func check(_ batch: borrowing Batch, _ log: FaultLog) {
        guard !isTooLarge else { return }
        for index in columns.indices { learn(batch.columns[columns[index]].texts, index) }
        let size = size
        for row in 0..<batch.count {
            guard let period = time.map({ period(batch.columns[$0].values[row]) }) ?? 0 else {
                hasUntimed = true
                continue
            }
            if seen[period] == nil { seen[period] = [Bool](repeating: false, count: size) }
            if let place = place(row, batch) { seen[period]?[place] = true }
        }
    }

    private mutating func learn(_ texts: [String], _ index: Int) {
        let domain = domains[index]
        while places[index].count < texts.count {
            let text = texts[places[index].count]
            let key = domain.spellings[text] ?? text
            let place = domain.keys.firstIndex(of: key)
            if place == nil, key != domain.total { hasStrangers = true }
            places[index].append(place)
        }
    }

    /// The number of the row's combination; nil when a part is missing, unknown or the total.
    private func place(_ row: Int, _ batch: borrowing Batch) -> Int? {
        var place = 0
        for index in columns.indices {
            let code = batch.columns[columns[index]].values[row]
            guard code != Column.missing, let part = places[index][Int(code)] else { return nil }
            place = place * domains[index].keys.count + part
        }
        return place
    }

    mutating func finish(_ table: TableEnd, _ log: FaultLog) {
        if isTooLarge { return tellTooLarge(log) }
        guard table.hasAllRows, !hasUntimed else { return }
        let expected = expectedPeriods()
        tellBare(expected.filter { seen[$0?.first ?? 0] == nil && isLived($0) }, table, log)
        guard complete.fill != nil || !hasStrangers else { return }
        for period in expected {
            guard let present = seen[period?.first ?? 0] else { continue }
            let absent = (0..<size).filter { !present[$0] }.map(keys).filter { exists($0, in: period) }
            if complete.fill == nil {
                tellAbsent(absent, period, table, log)
            } else {
                absentRows += absent.map { self.absent($0, period) }
            }
        }
    }

    private func expectedPeriods() -> [Period?] {
        guard let grain else { return [nil] }
        let first = complete.from.map { Period(grain, containing: $0.firstDay).first } ?? seen.keys.min()
        let last = complete.to.map { Period(grain, containing: $0.lastDay).first } ?? seen.keys.max()
        guard let first, let last, first <= last, last - first < 100_000 else { return [] }
        return (first...last).map { Period(grain, $0) }
    }

    private func keys(_ place: Int) -> [String] {
        var (rest, keys) = (place, [String]())
        for domain in domains.reversed() {
            keys.append(domain.keys[rest % domain.keys.count])
            rest /= domain.keys.count
        }
        return keys.reversed()
    }

    /// Every part of the combination exists on some day of the period.
    private func exists(_ keys: [String], in period: Period?) -> Bool {
        guard let period else { return true }
        let days = period.firstDay...period.lastDay
        return zip(domains, keys).allSatisfy { domain, key in
            domain.validity[key]?.contains { $0.overlaps(days) } ?? true
        }
    }

    /// Some value of each dimension exists in the period, so that it must have rows.
    private func isLived(_ period: Period?) -> Bool {
        domains.allSatisfy { domain in
            domain.keys.contains { key in
                guard let period, let validity = domain.validity[key] else { return true }
                return validity.contains { $0.overlaps(period.firstDay...period.lastDay) }
            }
        }
    }

    /// Tells all periods without a single row together; those that are accepted by themselves.
    private func tellBare(_ periods: [Period?], _ table: TableEnd, _ log: FaultLog) {
        var groups: [(acceptance: Int?, periods: [Period?])] = []
        for period in periods {
            let acceptance = log.acceptance(of: rule) { text($0, period) }
            if let index = groups.firstIndex(where: { $0.acceptance == acceptance }) {
                groups[index].periods.append(period)
            } else {
                groups.append((acceptance, [period]))
            }
        }
        for group in groups {
            let spans = spans(group.periods.compactMap { $0 })
            func cell(_ name: String) -> String? { text(name, group.periods[0]) }
            log.add(rule, text: cell) {
                Diagnostic(
                    rule, "filen har inga rader" + (spans.isEmpty ? "" : " för \(spans)"), at: Place(path: table.path),
                    hint: "hämta filen på nytt med alla perioder, eller ändra from och to i kravet",
                    notes: [Diagnostic.Note("kravet", at: complete.place)])
            }
        }
    }

    /// `maj 2022, juli–september 2022 och december 2025`.
    private func spans(_ periods: [Period]) -> String {
        var spans: [Period] = []
        for period in periods {
            if let last = spans.last, last.last + 1 == period.first {
                spans[spans.count - 1] = Period(period.grain, last.first, through: period.last)
            } else {
                spans.append(period)
            }
        }
        let shown = spans.prefix(6).map(plain)
        return Swedish.list(spans.count > 6 ? shown + ["\(spans.count - 6) tider till"] : shown)
    }

    /// As words of a message, with ordinary blanks.
    private func plain(_ period: Period) -> String {
        Swedish.period(period).replacing(Swedish.noBreakSpace, with: " ")
    }

    private func text(_ name: String, _ period: Period?) -> String? {
        name == resource.meaning.time ? period?.description : nil
    }

    private func tellTooLarge(_ log: FaultLog) {
        log.add(rule) {
            Diagnostic(
                .schemaError, "kravet gäller fler än \(CompleteCheck.limit) kombinationer i varje period",
                at: complete.place, hint: "ta bort en dimension ur by")
        }
    }

    /// Tells the rows that are absent in a period: all of one value as one fault.
    private func tellAbsent(_ absent: [[String]], _ period: Period?, _ table: TableEnd, _ log: FaultLog) {
        var rest = absent
        while let first = rest.first {
            guard let whole = whole(first, rest, period) else {
                tell(first, period, table, log)
                rest.removeFirst()
                continue
            }
            let gone = rest.filter { $0[whole] == first[whole] }
            tell(first, period, table, log, allOf: whole, gone.count)
            rest.removeAll { $0[whole] == first[whole] }
        }
    }

    /// The dimension of whose value not a single row is there, though others are; nil when some row is.
    private func whole(_ keys: [String], _ absent: [[String]], _ period: Period?) -> Int? {
        guard domains.count > 1 else { return nil }
        return domains.indices.first { index in
            let others = domains.indices.filter { $0 != index }.reduce(1) { $0 * domains[$1].keys.count }
            let gone = absent.count { $0[index] == keys[index] }
            return others > 1 && gone == others
        }
    }

    /// As the files write it: `Kiruna` rather than `2584`.
    private func word(_ key: String, _ index: Int) -> String {
        guard resource.fields[columns[index]].by == .label else { return key }
        let labels = domains[index].spellings.filter { $0.value == key && $0.key != key }.keys
        return labels.max { ($0.count, $1) < ($1.count, $0) } ?? key
    }

    private func tell(
        _ keys: [String], _ period: Period?, _ table: TableEnd, _ log: FaultLog, allOf whole: Int? = nil,
        _ count: Int = 1
    ) {
        let named = zip(complete.by, keys.indices).map { "\($0) \(word(keys[$1], $1))" }
        let parts = (whole.map { [named[$0]] } ?? named) + [period?.description].compactMap { $0 }
        func text(_ name: String) -> String? {
            complete.by.firstIndex(of: name).map { keys[$0] } ?? self.text(name, period)
        }
        log.add(rule, text: text) {
            Diagnostic(
                rule,
                whole == nil
                    ? "raden för \(parts.joined(separator: ", ")) saknas"
                    : "alla \(count) rader för \(parts.joined(separator: ", ")) saknas",
                at: Place(path: table.path),
                hint:
                    "lägg till \(whole == nil ? "raden" : "raderna"), eller skriv fill_nulls_with om en rad som saknas "
                    + "betyder ett tal",
                notes: [Diagnostic.Note("kravet", at: complete.place)])
        }
    }

    private func absent(_ keys: [String], _ period: Period?) -> AbsentRow {
        let columns = resource.fields.indices.filter { resource.fields[$0].dimension == nil }
        let integers = complete.fill.flatMap { scaled($0, decimals: 0) }.map { fill in
            columns.filter { resource.fields[$0].type == .integer }.map { (column: $0, value: fill) }
        }
        let numbers = complete.fill.map { fill in
            columns.filter { resource.fields[$0].type == .number }.map { (column: $0, number: fill) }
        }
        let times = time.flatMap { column in period.map { (column: column, value: Int64($0.first)) } }
        return AbsentRow(
            texts: zip(self.columns, keys).map { ($0, $1) }, values: (integers ?? []) + [times].compactMap { $0 },
            numbers: numbers ?? [])
    }
}

extension Grain {
    /// What one period is called: `månad`.
    fileprivate var noun: String {
        switch self {
        case .day: "dag"
        case .month: "månad"
        case .quarter: "kvartal"
        case .tertial: "tertial"
        case .year: "år"
        }
    }
}
