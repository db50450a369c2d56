extension People {
    package func keys(_ dimension: String) -> [String] {
        switch dimension {
        case "enhet": units.map(\.key)
        case "kommun": kommuner
        default: sexes
        }
    }

    package func label(_ key: String) -> String { ["k": "Kvinnor", "m": "Män"][key] ?? "Namn \(key)" }

    /// Path below the edition → text.
    func files(_ year: Int, isAdopted: Bool) -> [(String, String)] {
        let measures = measures.map { ("measures/\($0.name).yaml", declaration($0)) }
        let adoption =
            isAdopted ? "status: adopted\nmeeting: {body: Styrelsen, date: \(year + 1)-03-25, paragraph: 45}\n" : ""
        return [
            ("report.yaml", "title: Prov\npublisher: Region Exempel\nperiod: \(year)\n" + adoption),
            ("dimensions.yaml", dimensions), ("datapackage.yaml", package), ("data/enheter.csv", register),
            ("data/besok.csv", visits(year)), ("data/personer.csv", persons(year)), ("data/manader.csv", calls(year)),
        ] + (hasContacts ? [("data/kontakter.csv", contacts(year))] : [])
            + (further == nil ? [] : [("data/boende.csv", inhabitants(year))]) + measures
    }

    private var dimensions: String {
        let kommuner = kommuner.map { "{key: \($0), label: \(label($0))}" }.joined(separator: ", ")
        return """
            enhet: {label: Enhet, dataset: enheter, key: nyckel, value_label: namn, valid_from: fran, valid_to: till, parents: {kommun: kommun}}
            kommun: {label: Kommun, values: [\(kommuner)]}
            kon: {label: Kön, values: [{key: k, label: Kvinnor}, {key: m, label: Män}]}
            person: {label: Person, values: [\(everyone.map(\.key).joined(separator: ", "))]}

            """
    }

    private var register: String {
        let ends = ["2024-12-31", "2025-02-28", ""]
        let rows = units.flatMap { unit in
            zip(zip(People.moves, ends), unit.homes).map { span, home in
                "\(unit.key),\(label(unit.key)),\(home),\(span.0),\(span.1)\n"
            }
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
                    - {name: ovriga, type: integer, uppsikt: {periods: last}}\(daysField)
                uppsikt: {extracted: 2026-01-01, time: ar, individuals: \(counting)\(rules)}
              - name: personer
                path: data/personer.csv
                title: Personer
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: ar, type: year}
                    - {name: enhet, type: string}
                    - {name: kon, type: string}
                    - {name: alder, type: integer}
                    - {name: person, type: string}
                uppsikt: {extracted: 2026-01-01, time: ar, individuals: true}
              - name: manader
                path: data/manader.csv
                title: Samtal
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: manad, type: yearmonth}
                    - {name: enhet, type: string}
                    - {name: samtal, type: integer, uppsikt: {periods: sum}}
                uppsikt: {extracted: 2026-01-01, time: manad, individuals: true}

            """ + (hasContacts ? contactResource : "") + (further == nil ? "" : inhabitantResource)
    }

    private var daysField: String {
        further == nil ? "" : "\n        - {name: dagar, type: integer, uppsikt: {periods: last}}"
    }

    private var counting: String { further?.areDaysOfPeople ?? false ? "antal" : "true" }

    private var inhabitantResource: String {
        """
          - name: boende
            path: data/boende.csv
            title: Boende
            sources: [{title: Register}]
            schema:
              fields:
                - {name: ar, type: year}
                - {name: enhet, type: string}
                - {name: kon, type: string}
                - {name: invanare, type: integer, uppsikt: {periods: last}}
            uppsikt: {extracted: 2026-01-01, time: ar}

        """
    }

    private var contactResource: String {
        """
          - name: kontakter
            path: data/kontakter.csv
            title: Kontakter
            sources: [{title: Register}]
            schema:
              fields:
                - {name: ar, type: year}
                - {name: person, type: string}
            uppsikt: {extracted: 2026-01-01, time: ar, individuals: true}

        """
    }

    // MARK: Data

    private func visits(_ year: Int) -> String {
        let all = cells.filter { $0.file == "besok" && $0.period <= "\(year)" }
        let (own, days) = (all.filter { $0.field != "dagar" }, all.filter { $0.field == "dagar" })
        let rows = stride(from: 0, to: own.count, by: People.fields.count).map { start in
            let row = days.isEmpty ? [] : [days[start / People.fields.count]]
            let counts = (own[start..<(start + People.fields.count)] + row).map { String($0.count) }
            return "\(own[start].period),\(own[start].unit),\(own[start].sex),\(counts.joined(separator: ","))\n"
        }
        return "ar,enhet,kon,antal,inlagda,ovriga\(days.isEmpty ? "" : ",dagar")\n" + rows.joined()
    }

    private func inhabitants(_ year: Int) -> String {
        let visits = cells.filter { $0.file == "besok" && $0.field == "antal" }
        let rows = zip(visits, further?.inhabitants ?? []).filter { $0.0.period <= "\(year)" }.map {
            "\($0.period),\($0.unit),\($0.sex),\($1)\n"
        }
        return "ar,enhet,kon,invanare\n" + rows.joined()
    }

    private var everyone: [(key: String, cell: Cell)] {
        cells.filter { $0.file == "personer" }.flatMap { cell in (0..<cell.count).map { _ in cell } }.enumerated().map {
            ("p\($0)", $1)
        }
    }

    private func persons(_ year: Int) -> String {
        let rows = everyone.filter { $0.cell.period <= "\(year)" }.enumerated().map { number, person in
            let years = person.cell.age == "unga" ? 18 + number % 23 : 41 + number % 40
            return "\(person.cell.period),\(person.cell.unit),\(person.cell.sex),\(years),\(person.key)\n"
        }
        return "ar,enhet,kon,alder,person\n" + rows.joined()
    }

    /// A row for each of the young.
    private func contacts(_ year: Int) -> String {
        let rows = everyone.filter { $0.cell.period <= "\(year)" && $0.cell.age == "unga" }
        return "ar,person\n" + rows.map { "\($0.cell.period),\($0.key)\n" }.joined()
    }

    /// The condition of a measure: a filter, or whether a person stands among the contacts.
    private func condition(_ measure: Measure) -> String? {
        guard hasContacts, measure.filter.contains("alder") else {
            return measure.filter.isEmpty ? nil : "filter: \(measure.filter)"
        }
        return (measure.filter.contains("lte") ? "exists" : "not_exists") + ": {dataset: kontakter}"
    }

    private func calls(_ year: Int) -> String {
        let rows = cells.filter { $0.file == "manader" && $0.period < "\(year + 1)" }.map {
            "\($0.period),\($0.unit),\($0.count)\n"
        }
        return "manad,enhet,samtal\n" + rows.joined()
    }

    private func declaration(_ measure: Measure) -> String {
        let field = measure.aggregation == "count_distinct" ? "person" : measure.field
        let input = { (field: String) in
            "dataset: \(measure.file)" + (field.isEmpty ? "" : ", field: \(field)") + ", agg: \(measure.aggregation)"
                + (condition(measure).map { ", " + $0 } ?? "")
        }
        let head = "label: \(measure.name)\nimprovement_direction: neutral\n"
        if let made = measure.made { return head + declaration(made) }
        guard let denominator = measure.denominator else {
            let lines = input(field).replacing(", ", with: "\n") + (measure.isMean ? "\nperiods: mean" : "")
            return head + "type: simple\nunit: count\n\(lines)\n"
        }
        return head + "type: ratio\nunit: percent\nnumerator: {\(input(field))}\ndenominator: {\(input(denominator))}\n"
    }
}
