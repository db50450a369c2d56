import TestSupport

/// Two editions about the same people, and what each of them asks.
package struct PeopleEdition: Sendable {
    package let seed: UInt64
    package var people: People
    /// In the order of the years.
    package var asks: [[Ask]]
    /// The first of two editions was adopted, and locked, before there was a second.
    package var isLocked: Bool

    package enum Ask: Sendable {
        /// A table by a dimension, with columns for another or for several measures.
        case table(measures: [String], by: String, series: String?, period: String)
        /// A number in the text.
        case number(measure: String, slices: [(dimension: String, key: String)], period: String)
    }

    /// - Parameter isFurther: whether the visits have days, and there are inhabitants of whom they are a part.
    package init(_ seed: UInt64, isFurther: Bool = false) {
        self.seed = seed
        var random = SplitMix(seed &+ 0x5EED)
        people = People(&random)
        if isFurther { people.addFurther(&random) }
        asks = []
        isLocked = false
        let files =
            isFurther
            ? ["besok"]
            : random.pick([["besok"], ["besok"], ["personer"], ["manader"], ["besok", "personer", "manader"]])
        let measures = people.measures.filter { files.contains($0.file) }
        let count = random.number(1...2)
        for year in people.years.suffix(count) {
            asks.append((0..<random.number(2...5)).map { _ in PeopleEdition.ask(people, measures, year, &random) })
        }
        isLocked = count == 2 && random.chance(40)
        people.hasContacts = random.chance(40)
    }

    private static func ask(
        _ people: People, _ measures: [People.Measure], _ latest: Int, _ random: inout SplitMix
    ) -> Ask {
        let measure = random.pick(measures)
        let period = period(of: measure, random.chance(50) ? 2024 : latest, &random)
        let isMonthly = measure.file == "manader"
        guard random.chance(65) else {
            let slices = random.some(isMonthly ? ["enhet", "kommun"] : ["enhet", "kommun", "kon"], least: 0)
            return .number(
                measure: measure.name, slices: slices.prefix(2).map { ($0, random.pick(people.keys($0))) },
                period: period)
        }
        let by = random.pick(["enhet", "kommun", "kommun", isMonthly ? "enhet" : "kon"])
        let series = by != "kon" && !isMonthly && random.chance(50) ? "kon" : nil
        let other = random.pick(
            measures.filter {
                $0.file == measure.file && $0.isMean == measure.isMean && (isMonthly ? $0.made == nil : true)
            })
        let isDouble =
            series == nil && other.name != measure.name && (measure.made == nil || !isMonthly)
            && random.chance(measure.isOfInhabitants ? 60 : 30)
        // Beside what is left of the inhabitants stand most often those who visited.
        let beside = measure.isOfInhabitants && random.chance(70) ? "besok" : other.name
        return .table(
            measures: [measure.name] + (isDouble ? [beside] : []), by: by, series: series, period: period)
    }

    private static func period(of measure: People.Measure, _ year: Int, _ random: inout SplitMix) -> String {
        guard measure.file == "manader" else { return "\(year)" }
        let isOfMonths = measure.made != nil
        let isQuarter = !isOfMonths && (measure.isMean || random.chance(40))
        return isQuarter ? "\(year)-Q1" : "\(year)-\(random.pick(People.months(of: measure)))"
    }

    /// The years of the editions: the folders.
    package var years: [Int] { people.years.suffix(asks.count) }

    // MARK: As text

    package var text: String { text(of: zip(years, asks).map { ($0, $1) }) }

    /// The first edition alone, as it was before there was another.
    package var firstText: String { text(of: zip(years, asks).prefix(1).map { ($0, $1) }) }

    /// The line's end after the last line belongs to what would follow.
    private func text(of editions: [(Int, [Ask])]) -> String {
        String(editions.map { text(of: $0, $1) }.joined().dropLast())
    }

    private func text(of year: Int, _ asks: [Ask]) -> String {
        let isAdopted = isLocked && year == years.first
        return people.files(year, isAdopted: isAdopted).map { "-- content/\(year)/\($0) --\n\($1)" }.joined()
            + "-- content/\(year)/01-prov.md --\n" + chapter(asks)
    }

    private func chapter(_ asks: [Ask]) -> String {
        (["# Prov"] + asks.enumerated().map { $1.text($0) }).joined(separator: "\n\n") + "\n"
    }
}

extension PeopleEdition.Ask {
    fileprivate func text(_ number: Int) -> String {
        switch self {
        case .table(let measures, let by, let series, let period):
            let lines =
                [
                    "```table", "kind: values", "id: t\(number)",
                    "measures: [\(measures.joined(separator: ", "))]", "by: \(by)",
                ] + (series.map { ["series: \($0)"] } ?? []) + ["period: \(period)", "```"]
            return lines.joined(separator: "\n")
        case .number(let measure, let slices, let period):
            let terms = slices.map { " \($0.dimension)=\($0.key)" }.joined()
            return "Nummer \(number) är »`=\(measure)\(terms) period=\(period) else=\"dolt\"`« här."
        }
    }
}
