import RandomEditions
import TestProjects

/// What a reader finds in the published files about one number: its value as written, or that it is hidden.
struct Told: Hashable {
    let measure: String
    /// `2025`, `2025-03` or `2025-Q1`.
    let period: String
    /// Dimension → key, sorted.
    let keys: [[String]]
    /// Of a share: one of the counts that it is made of.
    let side: String
    /// Digits as written; nil when the number is hidden.
    let value: String?

    /// From `besok@2025;enhet=e1;kon=k|numerator`; nil for what is made of several readings.
    init?(_ id: some StringProtocol, _ value: String?) {
        let parts = id.split(separator: "|")
        guard let terms = parts.first?.split(separator: ";"), let head = terms.first?.split(separator: "@"),
            head.count == 2, parts.count <= 2
        else { return nil }
        side = parts.count == 2 ? String(parts[1]) : ""
        guard ["", "numerator", "denominator"].contains(side) else { return nil }
        measure = String(head[0])
        period = String(head[1])
        keys = terms.dropFirst().map { term in term.split(separator: "=").map { String($0) } }
        self.value = value
        guard keys.allSatisfy({ $0.count == 2 && !$0[1].contains(",") }) else { return nil }
    }

    init(_ measure: String, _ period: String, _ keys: [[String]], _ value: String?) {
        self.measure = measure
        self.period = period
        self.keys = keys.sorted { $0[0] < $1[0] }
        side = ""
        self.value = value
    }
}

extension Set<Told> {
    /// The same in every run.
    var inOrder: [Told] {
        sorted { "\($0)".utf8.lexicographicallyPrecedes("\($1)".utf8) }
    }
}

extension BuiltProject {
    /// Everything that the pages and files of an edition say of numbers of people, and its locks.
    func told(_ edition: PeopleEdition, locks: [String]) -> Set<Told> {
        var found = Set<Told>()
        for (path, bytes) in output {
            let text = String(decoding: bytes, as: UTF8.self)
            if path.hasSuffix(".html") || path.hasSuffix(".svg") { found.formUnion(Told.marks(text)) }
            if path.hasSuffix("report.json") { found.formUnion(Told.readings(text)) }
        }
        for lock in locks { found.formUnion(Told.locked(lock)) }
        for (year, asks) in zip(edition.years, edition.asks) {
            let words = words("\(year)/index.html")
            for (number, ask) in asks.enumerated() {
                found.formUnion(told(ask, number, year, words, edition.people))
            }
        }
        return found
    }

    private func told(
        _ ask: PeopleEdition.Ask, _ number: Int, _ folder: Int, _ words: String, _ people: People
    ) -> [Told] {
        switch ask {
        case .number(let measure, let slices, let period):
            guard let text = EditionTrial.printed(number, in: words) else { return [] }
            let digits = text.filter { $0.isNumber || $0 == "," }.replacing(",", with: ".")
            // The same words stand for what is hidden and what is missing; report.json tells them apart.
            return digits.isEmpty ? [] : [Told(measure, period, slices.map { [$0.dimension, $0.key] }, digits)]
        case .table(let measures, let by, let series, let period):
            let csv = self["\(folder)/data/tab-t\(number)-rfc4180.csv"] ?? ""
            return Told.cells(csv, measures, by, series, period, people)
        }
    }
}

extension Told {
    fileprivate static func marks(_ text: String) -> [Told] {
        text.matches(of: /<data value="([^"]*)" data-reading="([^"]*)">/).compactMap { found in
            Told(found.output.2, String(found.output.1))
        }
    }

    fileprivate static func readings(_ text: String) -> [Told] {
        text.matches(of: /"id": "([^"]*)",([^{}]*)/).flatMap { found -> [Told?] in
            [("value", ""), ("numerator", "|numerator"), ("denominator", "|denominator")].map { key, side in
                guard let start = found.output.2.firstRange(of: "\"\(key)\": ") else { return nil }
                let rest = found.output.2[start.upperBound...]
                if rest.hasPrefix("\"hidden\"") { return Told(found.output.1 + side, nil) }
                let digits = rest.prefix { $0.isNumber || $0 == "." }
                return digits.isEmpty ? nil : Told(found.output.1 + side, String(digits))
            }
        }.compactMap { $0 }
    }

    fileprivate static func cells(
        _ csv: String, _ measures: [String], _ by: String, _ series: String?, _ period: String, _ people: People
    ) -> [Told] {
        let lines = csv.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        guard let head = lines.first else { return [] }
        return lines.dropFirst().flatMap { line -> [Told] in
            guard let key = people.keys(by).first(where: { people.label($0) == line[0] }) else { return [] }
            return zip(head, line).enumerated().dropFirst().compactMap { number, column in
                let (title, cell) = column
                let slice = series.flatMap { name in
                    people.keys(name).first { people.label($0) == title }.map { [[name, $0]] }
                }
                guard series == nil || slice != nil, cell != "\u{2013}", cell != "." else { return nil }
                // A column for each measure in their order, or for each key.
                guard series != nil || number <= measures.count else { return nil }
                let measure = series == nil ? measures[number - 1] : measures[0]
                return Told(measure, period, [[by, key]] + (slice ?? []), cell == ".." ? nil : String(cell))
            }
        }
    }

    /// `"besok@2025;kon=k": "1 234"`
    static func locked(_ lock: String) -> [Told] {
        lock.matches(of: /"([^"]*@[^"]*)": "([^"]*)"/).compactMap { found in
            let text = found.output.2
            guard text != "hidden" else { return Told(found.output.1, nil) }
            let digits = text.filter { $0.isNumber || $0 == "," }.replacing(",", with: ".")
            return digits.isEmpty ? nil : Told(found.output.1, digits)
        }
    }
}
