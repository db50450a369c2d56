/// Two editions about the same people, and what each of them asks.
package struct PeopleEdition: Sendable {
    package let seed: UInt64
    package var people: People
    /// In the order of the years.
    package var asks: [[Ask]]

    package enum Ask: Sendable {
        /// A table of one measure by a dimension, with columns for another.
        case table(measure: String, by: String, series: String?, year: Int)
        /// A number in the text.
        case number(measure: String, slices: [(dimension: String, key: String)], year: Int)
    }

    package init(_ seed: UInt64) {
        self.seed = seed
        var random = SplitMix(seed &+ 0x5EED)
        people = People(&random)
        asks = []
        let count = random.number(1...2)
        for year in people.years.suffix(count) {
            asks.append((0..<random.number(2...5)).map { _ in PeopleEdition.ask(people, year, &random) })
        }
    }

    private static func ask(_ people: People, _ latest: Int, _ random: inout SplitMix) -> Ask {
        let measure = random.pick(People.measures).name
        let year = random.chance(50) ? 2024 : latest
        guard random.chance(65) else {
            let slices = random.some(["enhet", "kommun", "kon"], least: 0).prefix(2).map { name in
                (dimension: name, key: random.pick(people.keys(name)))
            }
            return .number(measure: measure, slices: Array(slices), year: year)
        }
        let by = random.pick(["enhet", "kommun", "kommun", "kon"])
        let series = by != "kon" && random.chance(50) ? "kon" : nil
        return .table(measure: measure, by: by, series: series, year: year)
    }

    /// The years of the editions: the folders.
    package var years: [Int] { people.years.suffix(asks.count) }

    // MARK: As text

    package var text: String {
        zip(years, asks).map { year, asks in
            people.files(year).map { "-- content/\(year)/\($0) --\n\($1)" }.joined()
                + "-- content/\(year)/01-prov.md --\n" + chapter(asks)
        }.joined()
    }

    private func chapter(_ asks: [Ask]) -> String {
        (["# Prov"] + asks.enumerated().map { $1.text($0) }).joined(separator: "\n\n") + "\n"
    }
}

extension PeopleEdition.Ask {
    fileprivate func text(_ number: Int) -> String {
        switch self {
        case .table(let measure, let by, let series, let year):
            let lines =
                ["```table", "kind: values", "id: t\(number)", "measures: [\(measure)]", "by: \(by)"]
                + (series.map { ["series: \($0)"] } ?? []) + ["period: \(year)", "```"]
            return lines.joined(separator: "\n")
        case .number(let measure, let slices, let year):
            let terms = slices.map { " \($0.dimension)=\($0.key)" }.joined()
            return "Nummer \(number) är »`=\(measure)\(terms) period=\(year) else=\"dolt\"`« här."
        }
    }
}

extension People {
    package func keys(_ dimension: String) -> [String] {
        switch dimension {
        case "enhet": units.map(\.key)
        case "kommun": kommuner
        default: sexes
        }
    }

    package func label(_ key: String) -> String { ["k": "Kvinnor", "m": "Män"][key] ?? "Namn \(key)" }

    fileprivate func files(_ year: Int) -> [(String, String)] {
        let measures = People.measures.map { ("measures/\($0.name).yaml", declaration($0)) }
        return [
            ("report.yaml", "title: Prov\npublisher: Region Exempel\nperiod: \(year)\n"),
            ("dimensions.yaml", dimensions), ("datapackage.yaml", package), ("data/enheter.csv", register),
            ("data/besok.csv", data(year)),
        ] + measures
    }

    private var dimensions: String {
        let kommuner = kommuner.map { "{key: \($0), label: \(label($0))}" }.joined(separator: ", ")
        return """
            enhet: {label: Enhet, dataset: enheter, key: nyckel, value_label: namn, valid_from: fran, valid_to: till, parents: {kommun: kommun}}
            kommun: {label: Kommun, values: [\(kommuner)]}
            kon: {label: Kön, values: [{key: k, label: Kvinnor}, {key: m, label: Män}]}

            """
    }

    private var register: String {
        let rows = units.map { unit in
            "\(unit.key),\(label(unit.key)),\(unit.homes[0]),2020-01-01,2024-12-31\n"
                + "\(unit.key),\(label(unit.key)),\(unit.homes[1]),2025-01-01,\n"
        }
        return "nyckel,namn,kommun,fran,till\n" + rows.joined()
    }

    private var package: String {
        let rules =
            invariants.isEmpty ? "" : ", invariants: [\(invariants.map { "\"\($0)\"" }.joined(separator: ", "))]"
        return """
            $schema: https://datapackage.org/profiles/2.0/datapackage.json
            name: prov
            resources:
              - name: enheter
                path: data/enheter.csv
                title: Enheter
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: nyckel, type: string}
                    - {name: namn, type: string}
                    - {name: kommun, type: string}
                    - {name: fran, type: date}
                    - {name: till, type: date}
                uppsikt: {extracted: 2026-01-01}
              - name: besok
                path: data/besok.csv
                title: Besök
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: ar, type: year}
                    - {name: enhet, type: string}
                    - {name: kon, type: string}
                    - {name: antal, type: integer, uppsikt: {periods: last}}
                    - {name: inlagda, type: integer, uppsikt: {periods: last}}
                    - {name: ovriga, type: integer, uppsikt: {periods: last}}
                uppsikt: {extracted: 2026-01-01, time: ar, individuals: true\(rules)}

            """
    }

    private func data(_ year: Int) -> String {
        let lines = rows.filter { $0.year <= year }.map { row in
            "\(row.year),\(row.unit),\(row.sex),\(row.counts.map(String.init).joined(separator: ","))\n"
        }
        return "ar,enhet,kon,antal,inlagda,ovriga\n" + lines.joined()
    }

    private func declaration(_ measure: Measure) -> String {
        let filter = measure.filter.isEmpty ? "" : ", filter: \(measure.filter)"
        let input = "dataset: besok, field: \(People.fields[measure.field]), agg: sum\(filter)"
        guard let denominator = measure.denominator else {
            let lines = input.split(separator: ", ").map(String.init).joined(separator: "\n")
            return "label: \(measure.name)\ntype: simple\nunit: count\nimprovement_direction: neutral\n\(lines)\n"
        }
        return """
            label: \(measure.name)
            type: ratio
            unit: percent
            improvement_direction: neutral
            numerator: {\(input)}
            denominator: {dataset: besok, field: \(People.fields[denominator]), agg: sum}

            """
    }
}
