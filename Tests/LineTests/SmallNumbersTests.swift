import Diagnostics
import Line
import TestProjects
import Testing

/// How the declaration of the file about people begins; its fields follow.
private let packageHead = """
    -- content/2025/datapackage.yaml --
    $schema: https://datapackage.org/profiles/2.0/datapackage.json
    name: prov
    resources:
      - name: p
        path: data/p.csv
        title: Personer
        sources: [{title: Register}]
        schema:
          fields:
    """

/// A report about people: five municipalities, two sexes, one year.
private let people = ProjectText(
    """
    -- content/2025/report.yaml --
    title: Prov
    publisher: Region Exempel
    period: 2025
    -- content/2025/dimensions.yaml --
    kommun:
      label: Kommun
      values:
        - {key: a, label: Aby}
        - {key: b, label: Beby}
        - {key: c, label: Ceby}
        - {key: d, label: Deby}
        - {key: e, label: Eby}
    kon:
      label: Kön
      values:
        - {key: k, label: Kvinnor}
        - {key: m, label: Män}
    \(packageHead)
            - {name: ar, type: year}
            - {name: kommun, type: string}
            - {name: kon, type: string}
            - {name: antal, type: integer, uppsikt: {periods: last}}
        uppsikt: {extracted: 2026-01-01, time: ar, individuals: true}
    -- content/2025/data/p.csv --
    ar,kommun,kon,antal
    2025,a,k,3
    2025,a,m,50
    2025,b,k,40
    2025,b,m,60
    -- content/2025/measures/n.yaml --
    label: Antal
    type: simple
    dataset: p
    field: antal
    agg: sum
    unit: count
    improvement_direction: neutral
    -- content/2025/01-prov.md --
    # Prov
    """)

private let onlyByMunicipality = """
    \(packageHead)
            - {name: ar, type: year}
            - {name: kommun, type: string}
            - {name: antal, type: integer, uppsikt: {periods: last}}
        uppsikt: {extracted: 2026-01-01, time: ar, individuals: true}
    """

private func table(_ id: String, _ measures: String, by: String) -> String {
    """
    ```table
    id: \(id)
    kind: values
    measures: [\(measures)]
    by: \(by)
    ```
    """
}

@Suite struct SmallNumbersTests {
    /// Messages of errors, but for a hidden number in running text, which is told in most of these reports.
    private func faults(_ built: BuiltProject) -> [String] {
        built.errors.filter { $0.rule.id != "value-hidden" }.map(\.message)
    }

    private func lines(_ built: BuiltProject, _ path: String) -> [String] {
        (built[path] ?? "").split(whereSeparator: \.isNewline).dropFirst().map(String.init)
    }

    @Test(arguments: ["max", "min", "mean"]) func aLeastOrGreatestOfFewRowsIsHidden(aggregation: String) throws {
        let built = try people.with(onlyByMunicipality).with(
            """
            -- content/2025/data/p.csv --
            ar,kommun,antal
            2025,a,1
            2025,b,2
            2025,c,3
            2025,d,40
            2025,e,50
            -- content/2025/measures/n.yaml --
            label: Antal
            type: simple
            dataset: p
            field: antal
            agg: \(aggregation)
            unit: count
            improvement_direction: neutral
            -- content/2025/01-prov.md --
            # Prov

            \(table("t", "n", by: "kommun"))
            """
        ).build()
        #expect(faults(built).isEmpty)
        #expect(lines(built, "2025/data/tab-t.csv").allSatisfy { $0.hasSuffix(";..") })
        #expect(!(built["2025/data/report.json"] ?? "").contains("\"value\":1"))
        #expect(!built.words("2025/index.html").contains("Aby1"))
    }

    @Test func whoAreFewAreHiddenWhenTheyAreCountedOneByOne() throws {
        let persons = (0..<60).map { "p\($0)" }
        let rows = persons.enumerated().map { "2025,\($0 < 3 ? "a" : "b"),\($1)" }
        let built = try people.with(
            """
            -- content/2025/dimensions.yaml --
            kommun:
              label: Kommun
              values: [{key: a, label: Aby}, {key: b, label: Beby}]
            person:
              label: Person
              values: [\(persons.joined(separator: ", "))]
            \(packageHead)
                    - {name: ar, type: year}
                    - {name: kommun, type: string}
                    - {name: person, type: string}
                uppsikt: {extracted: 2026-01-01, time: ar, individuals: true}
            -- content/2025/data/p.csv --
            ar,kommun,person
            \(rows.joined(separator: "\n"))
            -- content/2025/measures/n.yaml --
            label: Antal
            type: simple
            dataset: p
            field: person
            agg: count_distinct
            unit: count
            improvement_direction: neutral
            -- content/2025/01-prov.md --
            # Prov

            \(table("t", "n", by: "kommun"))
            """
        ).build()
        #expect(faults(built).isEmpty)
        #expect(
            lines(built, "2025/data/tab-t.csv") == ["Aby;..", "Beby;.."],
            "60 in all, told with the definition, would give away Aby")
    }

    /// 53 in all and 50 men: nobody asked for the three women.
    @Test func aDifferenceThatNobodyAskedForIsNotTold() throws {
        let built = try people.with(
            "-- content/2025/01-prov.md --\n# Prov\n\nI Aby `=n kommun=a`, varav män `=n kommun=a kon=m`."
        ).build()
        #expect(faults(built).isEmpty)
        #expect(built.words("2025/index.html").contains("I Aby 53"))
        #expect(!built.words("2025/index.html").contains("varav män 50"))
    }

    @Test func twoEditionsDoNotTellEachOthersHiddenNumbers() throws {
        let split = """
            ```table
            id: t
            kind: values
            measures: [n]
            by: kon
            filter: {kommun: a}
            period: 2024
            ```
            """
        let data = "ar,kommun,kon,antal\n2024,a,k,3\n2024,a,m,50\n2024,b,k,40\n2024,b,m,60"
        let new = people.with(
            "-- content/2025/data/p.csv --\n\(data)\n-- content/2025/01-prov.md --\n# Prov\n\n\(split)")
        let alone = try new.build()
        #expect(lines(alone, "2025/data/tab-t.csv").contains { $0.contains("50") })
        var both = new
        for (path, text) in people.files {
            both.files[path.replacing("content/2025", with: "content/2024")] = text.replacing(
                "period: 2025", with: "period: 2024")
        }
        both = both.with(
            """
            -- content/2024/data/p.csv --
            \(data)
            -- content/2024/01-prov.md --
            # Prov

            I Aby `=n kommun=a`.

            \(split)
            """)
        let built = try both.build()
        #expect(faults(built).isEmpty)
        let isTold = built.words("2024/index.html").contains("I Aby 53")
        for path in ["2024/data/tab-t.csv", "2025/data/tab-t.csv"] {
            #expect(!lines(built, path).contains { $0.contains("50") && isTold }, "\(lines(built, path))")
            #expect(!lines(built, path).contains { $0.hasSuffix(";3") })
        }
    }

    /// The locked edition keeps what it shows: the newer one hides more instead.
    @Test func anAdoptedEditionStaysAsItWasAndTheNewerHides() throws {
        let data = "ar,kommun,kon,antal\n2024,a,k,3\n2024,a,m,50\n2024,b,k,40\n2024,b,m,60"
        var old = ProjectText("")
        for (path, text) in people.files { old.files[path.replacing("content/2025", with: "content/2024")] = text }
        old = old.with(
            """
            -- content/2024/report.yaml --
            title: Prov
            publisher: Region Exempel
            period: 2024
            status: adopted
            meeting: {body: Styrelsen, date: 2025-03-25, paragraph: 45}
            -- content/2024/data/p.csv --
            \(data)
            -- content/2024/01-prov.md --
            # Prov

            ```table
            id: t
            kind: values
            measures: [n]
            by: kon
            filter: {kommun: a}
            period: 2024
            ```
            """)
        let adopted = try old.build()
        let lock = try #require(adopted.build.newLocks.first)
        #expect(lines(adopted, "2024/data/tab-t.csv").contains { $0.hasSuffix(";50") })
        old.files[lock.path] = String(decoding: lock.bytes, as: UTF8.self)
        var both = people.with(
            "-- content/2025/data/p.csv --\n\(data)\n-- content/2025/01-prov.md --\n# Prov\n\nI Aby `=n kommun=a period=2024`."
        )
        both.files.merge(old.files) { $1 }
        let built = try both.build()
        #expect(faults(built).isEmpty, "\(built.told)")
        #expect(built.rules.contains("value-hidden"), "53 in all would tell the three women of the adopted report")
        #expect(built.build.newLocks.isEmpty)
        let asked = try both.with(
            "-- content/2025/01-prov.md --\n# Prov\n\nI Aby `=n kommun=a period=2024 else=\"dolt\"`."
        )
        .build()
        #expect(asked.errors.isEmpty && asked.words("2025/index.html").contains("I Aby dolt"), "\(asked.told)")
        for path in ["2024/data/tab-t.csv", "2024/data/report.json"] {
            #expect(asked[path] == adopted[path], "\(path)")
        }
    }

    /// A second dataset of the same rows, under which nothing is protected.
    private func twin(_ path: String) -> String {
        """

          - name: q
            path: \(path)
            title: Samma
            sources: [{title: Register}]
            schema:
              fields:
                - {name: ar, type: year}
                - {name: kommun, type: string}
                - {name: kon, type: string}
                - {name: antal, type: integer, uppsikt: {periods: last}}
            uppsikt: {extracted: 2026-01-01, time: ar}
        """
    }

    @Test(arguments: ["data/p.csv", "data/q.csv"])
    func theSameRowsUnderAnotherNameAreNotShown(path: String) throws {
        let package = try #require(people.files["content/2025/datapackage.yaml"])
        let rows = try #require(people.files["content/2025/data/p.csv"])
        let built = try people.with(
            "-- content/2025/datapackage.yaml --\n\(package)\(twin(path))\n-- content/2025/data/q.csv --\n\(rows.dropLast())"
        ).build()
        #expect(built.rules.contains("individuals-elsewhere"), "\(built.told)")
        #expect(built.build.newLocks.isEmpty && !built.errors.isEmpty)
    }

    @Test(arguments: ["", ", disclosure: {none: Bara ett prov}"])
    func aDatasetIsProtectedInEveryEditionOrNone(meaning: String) throws {
        var both = people
        for (path, text) in people.files {
            both.files[path.replacing("content/2025", with: "content/2024")] = text.replacing(
                "individuals: true", with: meaning.isEmpty ? "example: Prov" : "individuals: true\(meaning)"
            ).replacing("2025", with: "2024")
        }
        #expect(try both.build().rules.contains("individuals-elsewhere"))
    }

    @Test(arguments: ["{antal: 3}", "{antal: [1, 2, 3, 4]}", "{antal: {gte: 4}}", "{antal: {not: 3}}"])
    func noConditionAsksForTheCountItself(filter: String) throws {
        for agg in ["agg: count", "agg: sum\nfield: antal"] {
            let built = try people.with(
                """
                -- content/2025/measures/m.yaml --
                label: Annat
                type: simple
                dataset: p
                \(agg)
                filter: \(filter)
                unit: count
                improvement_direction: neutral
                """
            ).build()
            #expect(built.rules.contains("condition-on-count"), "\(agg) \(built.told)")
        }
    }

    /// How many rows of people come too late, or break a rule that is accepted, is a number of people.
    @Test func remarksOnRowsOfPeopleAreNotPublished() throws {
        let package = try #require(people.files["content/2025/datapackage.yaml"])
        let accepting = package.replacing(
            "individuals: true",
            with: "individuals: true, accept: [{rule: constraint-error, where: {kommun: b}, reason: Känt}]"
        ).replacing("name: antal, type: integer,", with: "name: antal, type: integer, constraints: {maximum: 55},")
        let rows = "ar,kommun,kon,antal\n2025,a,k,30\n2025,a,m,50\n2025,b,k,40\n2025,b,m,60\n2026,a,k,30\n2026,a,m,31\n"
        let built = try people.with(
            "-- content/2025/datapackage.yaml --\n\(accepting)\n-- content/2025/data/p.csv --\n\(rows)"
        ).build()
        #expect(built.errors.isEmpty && built.rules.contains("after-cutoff"), "\(built.told)")
        let words = built.words("2025/datakvalitet.html")
        #expect(words.contains("Anmärkningar på rader som räknar personer visas inte här."))
        #expect(
            !words.contains("efter brytdatumet") && !words.contains("1 fel godtagna") && words.contains("Fel godtagna"))
    }

    @Test func statesOfPeopleAreRefused() throws {
        let built = try people.with(
            """
            -- content/2025/dimensions.yaml --
            kommun:
              label: Kommun
              values: [{key: a, label: Aby}, {key: b, label: Beby}]
            lage:
              label: Läge
              values: [{key: ja, label: Ja, mark: done}, {key: nej, label: Nej, mark: lacking}]
            \(packageHead)
                    - {name: kommun, type: string}
                    - {name: lage, type: string}
                    - {name: fran, type: date}
                uppsikt:
                  extracted: 2026-01-01
                  individuals: true
                  state: {key: [kommun], value: lage, valid_from: fran, missing: nej}
            -- content/2025/data/p.csv --
            kommun,lage,fran
            a,ja,2024-01-01
            -- content/2025/measures/n.yaml --
            """
        ).build()
        #expect(built.rules.contains("state-of-individuals"), "\(built.findings.map(\.message))")
    }

    /// x = 3 of April follows from a mean with all its decimals, and so does January: both are hidden, and the mean.
    @Test func aMeanOverMonthsTellsNoHiddenMonth() throws {
        let counts = [21, 22, 23, 24, 3, 26, 27, 28, 29, 30, 31, 32]
        let rows = counts.enumerated().map { month, count in
            "2025-\(month < 9 ? "0" : "")\(month + 1),a,\(count),\(month == 3 ? 100 : month == 4 ? 400 : 200)"
        }
        func measure(_ name: String, _ rest: String) -> String {
            "-- content/2025/measures/\(name).yaml --\nlabel: Mått \(name)\n\(rest)\nimprovement_direction: neutral\n"
        }
        let built = try people.with(
            """
            \(packageHead)
                    - {name: manad, type: yearmonth}
                    - {name: kommun, type: string}
                    - {name: x, type: integer, uppsikt: {periods: sum}}
                    - {name: tot, type: integer, uppsikt: {periods: sum}}
                uppsikt: {extracted: 2026-01-01, time: manad, individuals: true}
            -- content/2025/data/p.csv --
            manad,kommun,x,tot
            \(rows.joined(separator: "\n"))
            -- content/2025/measures/n.yaml --
            \(measure("x", "type: simple\ndataset: p\nfield: x\nagg: sum\nunit: count"))
            \(measure("tot", "type: simple\ndataset: p\nfield: tot\nagg: sum\nunit: count"))
            \(measure("rm", "type: ratio\nnumerator: {dataset: p, field: x, agg: sum}\ndenominator: {dataset: p, field: tot, agg: sum}\nperiods: mean\nunit: percent"))
            -- content/2025/01-prov.md --
            # Prov

            Summan är `=x` och medlet `=rm`.

            ```table
            id: t
            kind: values
            measures: [x, tot]
            by: period
            period: 2025
            grain: month
            ```
            """
        ).build()
        let words = built.words("2025/index.html")
        #expect(faults(built).isEmpty)
        #expect(words.contains("Summan är 296"), "\(built.findings.map(\.message))")
        #expect(!words.contains("medlet 13"))
        #expect(!(built["2025/data/report.json"] ?? "").contains("13.27"))
    }

    /// kv + man = tot in every row.
    @Test(arguments: ["kv + man = tot", "kv + man == tot", "tot - man <= kv\", \"kv <= tot - man"])
    func whatIsDeclaredOfEachRowIsKnown(invariant: String) throws {
        func measure(_ name: String) -> String {
            """
            -- content/2025/measures/\(name).yaml --
            label: Mått \(name)
            type: simple
            dataset: p
            field: \(name)
            agg: sum
            unit: count
            improvement_direction: neutral

            """
        }
        let built = try people.with(
            """
            \(packageHead)
                    - {name: ar, type: year}
                    - {name: kommun, type: string}
                    - {name: kv, type: integer, uppsikt: {periods: sum}}
                    - {name: man, type: integer, uppsikt: {periods: sum}}
                    - {name: tot, type: integer, uppsikt: {periods: sum}}
                uppsikt: {extracted: 2026-01-01, time: ar, individuals: true, invariants: ["\(invariant)"]}
            -- content/2025/data/p.csv --
            ar,kommun,kv,man,tot
            2025,a,3,50,53
            -- content/2025/measures/n.yaml --
            \(measure("kv"))
            \(measure("man"))
            \(measure("tot"))
            -- content/2025/01-prov.md --
            # Prov

            Kvinnor `=kv`, män `=man`, alla `=tot`.
            """
        ).build()
        let words = built.words("2025/index.html")
        #expect(faults(built).isEmpty)
        #expect(!words.contains("Kvinnor 3"))
        #expect(!(words.contains("män 50") && words.contains("alla 53")))
    }

    @Test func filtersThatDivideTheRowsAreSeenToDoSo() throws {
        func measure(_ name: String, _ filter: String) -> String {
            """
            -- content/2025/measures/\(name).yaml --
            label: Mått \(name)
            type: simple
            dataset: p
            agg: count
            \(filter)
            unit: count
            improvement_direction: neutral

            """
        }
        let rows = (0..<43).map { "2025,\($0 < 40 ? 1 : 20)" }
        let built = try people.with(
            """
            \(packageHead)
                    - {name: ar, type: year}
                    - {name: besok, type: integer, uppsikt: {periods: sum}}
                uppsikt: {extracted: 2026-01-01, time: ar, individuals: true}
            -- content/2025/data/p.csv --
            ar,besok
            \(rows.joined(separator: "\n"))
            -- content/2025/measures/n.yaml --
            \(measure("alla", "description: Alla"))
            \(measure("fa", "filter: {besok: {lte: 10}}"))
            \(measure("manga", "filter: {besok: {gt: 10}}"))
            -- content/2025/01-prov.md --
            # Prov

            Alla `=alla`, få `=fa`, många `=manga`.
            """
        ).build()
        let words = built.words("2025/index.html")
        #expect(faults(built).isEmpty)
        #expect(!words.contains("många 3"))
        #expect(!(words.contains("Alla 43") && words.contains("få 40")))
    }

    /// Five hidden numbers of at least 1 that add up to 5 are all 1.
    @Test func aHiddenNumberIsKnownToBeAtLeastOne() throws {
        let built = try people.with(onlyByMunicipality).with(
            """
            -- content/2025/data/p.csv --
            ar,kommun,antal
            2025,a,1
            2025,b,1
            2025,c,1
            2025,d,1
            2025,e,1
            -- content/2025/01-prov.md --
            # Prov

            Alla är `=n`.

            \(table("t", "n", by: "kommun"))
            """
        ).build()
        #expect(!built.words("2025/index.html").contains("Alla är 5"))
    }

    /// Ninety-eight rows without a cause of death are two with one.
    @Test func thePageOfDataQualityCountsNoPeople() throws {
        let rows = (0..<100).map { "2025,a,k,\($0 < 2 ? "7" : "")" }
        let built = try people.with(
            "-- content/2025/data/p.csv --\nar,kommun,kon,antal\n" + rows.joined(separator: "\n")
        ).build()
        let words = built.words("2025/datakvalitet.html")
        #expect(words.contains("Visas inte"))
        for told in [" 98 ", " 100 ", "2,0 %", "2,0\u{A0}%"] { #expect(!words.contains(told), "\(told)") }
    }

    /// The unit moved in 2025: its people of 2024 belong to the area where it was then.
    @Test(arguments: [1, 4]) func movedUnitsAreAddedUpAndProtectedWhereTheyWere(levels: Int) throws {
        let names = (0..<levels).map { "niva\($0)" }
        let chain = names.enumerated().map { index, name in
            """
            \(name):
              label: \(name)
              values:
                - {key: n\(index), label: Nord\(index)\(index + 1 < levels ? ", parents: {niva\(index + 1): n\(index + 1)}" : "")}
                - {key: s\(index), label: Syd\(index)\(index + 1 < levels ? ", parents: {niva\(index + 1): s\(index + 1)}" : "")}
            """
        }
        let built = try people.with(
            """
            -- content/2025/dimensions.yaml --
            enhet: {label: Enhet, dataset: enheter, key: enhet, value_label: namn, valid_from: fran, parents: {niva0: niva}}
            \(chain.joined(separator: "\n"))
            -- content/2025/datapackage.yaml --
            $schema: https://datapackage.org/profiles/2.0/datapackage.json
            name: prov
            resources:
              - name: enheter
                path: data/enheter.csv
                title: Enheter
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: enhet, type: string}
                    - {name: namn, type: string}
                    - {name: niva, type: string}
                    - {name: fran, type: date}
                uppsikt: {extracted: 2026-01-01}
              - name: p
                path: data/p.csv
                title: Personer
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: ar, type: year}
                    - {name: enhet, type: string}
                    - {name: antal, type: integer, uppsikt: {periods: last}}
                uppsikt: {extracted: 2026-01-01, time: ar, individuals: true}
            -- content/2025/data/enheter.csv --
            enhet,namn,niva,fran
            x,Xe,n0,2020-01-01
            x,Xe,s0,2025-06-01
            y,Ye,n0,2020-01-01
            z,Ze,s0,2020-01-01
            w,We,s0,2020-01-01
            -- content/2025/data/p.csv --
            ar,enhet,antal
            2024,x,3
            2024,y,50
            2024,z,60
            2024,w,70
            2025,x,30
            2025,y,50
            2025,z,60
            2025,w,70
            -- content/2025/01-prov.md --
            # Prov

            ```table
            id: enheter
            kind: values
            measures: [n]
            by: enhet
            period: 2024
            ```

            ```table
            id: omraden
            kind: values
            measures: [n]
            by: \(names[levels - 1])
            period: 2024
            ```
            """
        ).build()
        #expect(faults(built).isEmpty)
        let units = Set(lines(built, "2025/data/tab-enheter.csv"))
        #expect(units == ["Xe;..", "Ye;..", "Ze;60", "We;70"])
        #expect(lines(built, "2025/data/tab-omraden.csv") == ["Nord\(levels - 1);53", "Syd\(levels - 1);130"])
    }
}
