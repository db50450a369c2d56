import Diagnostics
import TestProjects
import Testing

private let counts = [("ar", "year"), ("kommun", "string"), ("kon", "string")]

/// Files about people: five municipalities, two sexes.
private struct PeopleText {
    var name = "p"
    var file = "p"
    var columns = counts
    var fields = ["antal"]
    /// Without its first line.
    var rows = "2025,a,k,3\n2025,a,m,50\n2025,b,k,40\n2025,b,m,60"
    var meaning = ""

    var declaration: String {
        let columns = columns.map { "{name: \($0), type: \($1)}" }
        let fields = fields.map { "{name: \($0), type: integer, uppsikt: {periods: last}}" }
        return """
              - name: \(name)
                path: data/\(file).csv
                title: Personer \(name)
                sources: [{title: Register}]
                schema: {fields: [\((columns + fields).joined(separator: ", "))]}
                uppsikt: {extracted: 2026-01-01, time: ar, individuals: true\(meaning)}

            """
    }

    var csv: String { (columns.map(\.0) + fields).joined(separator: ",") + "\n" + rows }
}

private func edition(
    _ period: String = "2025", _ data: [PeopleText] = [PeopleText()], measures: [String] = [], page: String,
    keys: [String] = ["a", "b", "c", "d", "e"], total: String = ""
) -> ProjectText {
    let values = zip(keys, ["Aby", "Beby", "Ceby", "Deby", "Eby"]).map { "{key: \($0), label: \($1)}" }
    let persons = (0..<100).map { "{key: p\($0), label: P\($0)}" }
    let files = data.map { "-- content/\(period)/data/\($0.file).csv --\n\($0.csv)" }
    return ProjectText(
        """
        -- content/\(period)/report.yaml --
        title: Prov
        publisher: Region Exempel
        period: \(period)
        -- content/\(period)/dimensions.yaml --
        kommun: {label: Kommun, values: [\(values.joined(separator: ", "))]\(total)}
        kon: {label: Kön, values: [{key: k, label: Kvinnor}, {key: m, label: Män}]}
        person: {label: Person, values: [\(persons.joined(separator: ", "))]}
        -- content/\(period)/datapackage.yaml --
        $schema: https://datapackage.org/profiles/2.0/datapackage.json
        name: prov
        resources:
        \(data.map(\.declaration).joined())
        \(files.joined(separator: "\n"))
        \(measures.map { $0.replacing("content/", with: "content/\(period)/") }.joined(separator: "\n"))
        -- content/\(period)/01-prov.md --
        # Prov

        \(page)
        """)
}

private func measure(
    _ name: String = "n", _ dataset: String = "p", _ field: String = "antal", agg: String = "sum",
    unit: String = "count"
) -> String {
    "-- content/measures/\(name).yaml --\nlabel: Mått \(name)\ntype: simple\ndataset: \(dataset)\nfield: \(field)\n"
        + "agg: \(agg)\nunit: \(unit)\nimprovement_direction: neutral"
}

private let share =
    "-- content/measures/r.yaml --\nlabel: Andel\ntype: ratio\nnumerator: {dataset: p, field: x, agg: sum}\n"
    + "denominator: {dataset: p, field: n, agg: sum}\nunit: percent\nimprovement_direction: neutral\ndecimals: 2"

private func table(_ id: String, _ measures: String, by: String, _ rest: String = "") -> String {
    "```table\nid: \(id)\nkind: values\nmeasures: [\(measures)]\nby: \(by)\n\(rest)\n```\n"
}

extension ProjectText {
    fileprivate func and(_ other: ProjectText) -> ProjectText {
        var both = self
        both.files.merge(other.files) { $1 }
        return both
    }

    /// The page's words, of a report in which nothing is wrong but that hidden numbers stand in text.
    fileprivate func page(_ path: String = "2025/index.html") throws -> String {
        let built = try build()
        #expect(built.errors.allSatisfy { $0.rule.id == "value-hidden" }, "\(built.told)")
        return built.words(path)
    }

    fileprivate func lines(_ table: String) throws -> [String] {
        let built = try build()
        #expect(built.errors.allSatisfy { $0.rule.id == "value-hidden" }, "\(built.told)")
        return (built[table] ?? "").split(whereSeparator: \.isNewline).dropFirst().map(String.init)
    }
}

/// A small number of people is one whatever it is called: in other units, keys, datasets, and as what is left of others.
@Suite struct SamePeopleTests {
    @Test(arguments: ["index", "days", "ratio", "count"], ["min", "max"])
    func aLeastOrGreatestIsSmallInAnyUnit(unit: String, aggregation: String) throws {
        let counts = aggregation == "min" ? [3, 50, 60, 70, 80, 90] : [3, 1, 2, 2, 1, 2]
        let rows = counts.enumerated().map { "2025,a,\(["k", "m"][$0 % 2]),p\($0),\($1)" }
        let data = PeopleText(
            columns: [("ar", "year"), ("kommun", "string"), ("kon", "string"), ("person", "string")],
            rows: rows.joined(separator: "\n"))
        let project = edition(
            "2025", [data], measures: [measure(agg: aggregation, unit: unit)],
            page: "I Aby `=n kommun=a else=\"dolt\"`.")
        #expect(try project.page().contains("I Aby dolt"))
    }

    /// In each municipality a few women and many men: the men are told as long as nobody tells the two together.
    private func rows(_ year: String, keys: [String] = ["a", "b", "c", "d", "e"]) -> String {
        zip(keys, [(1, 50), (2, 60), (2, 70), (2, 80), (2, 90)]).map { key, count in
            "\(year),\(key),k,\(count.0)\n\(year),\(key),m,\(count.1)"
        }.joined(separator: "\n")
    }

    private var years: String { rows("2024") }

    private func old(_ page: String) -> ProjectText {
        edition("2024", [PeopleText(rows: years)], measures: [measure()], page: page)
    }

    @Test func menAreToldWhereNothingElseIs() throws {
        let lines = try old(table("t", "n", by: "kommun", "series: kon")).lines("2024/data/tab-t.csv")
        #expect(lines == ["Aby;..;50", "Beby;..;60", "Ceby;..;70", "Deby;..;80", "Eby;..;90"])
    }

    /// 50 men of Aby stand in the one, 51 people in the other.
    @Test(arguments: [["A1", "B1", "C1", "D1", "E1"], ["b", "c", "d", "e", "a"]])
    func valuesWithOtherKeysAreTheSameByTheirLabels(keys: [String]) throws {
        let new = edition(
            "2025", [PeopleText(rows: rows("2024", keys: keys) + "\n2025,\(keys[0]),k,30")], measures: [measure()],
            page: table("t", "n", by: "kommun", "period: 2024"), keys: keys)
        #expect(try new.lines("2025/data/tab-t.csv").contains("Aby;51"))
        let both = old(table("t", "n", by: "kommun", "series: kon")).and(new)
        let told = try both.lines("2025/data/tab-t.csv")
        let areMenTold = try both.lines("2024/data/tab-t.csv").contains("Aby;..;50")
        #expect(!(told.contains("Aby;51") && areMenTold))
    }

    /// By what it says, or by its file though most of it has been revised.
    @Test(arguments: [("p", false), ("q", false), ("p", true)])
    func aDatasetWithAnotherNameIsTheSame(file: String, isRevised: Bool) throws {
        var rows = years.split(separator: "\n").map(String.init)
        if isRevised { for index in rows.indices.dropFirst(2) { rows[index] += "0" } }
        let new = edition(
            "2025", [PeopleText(name: "p2", file: file, rows: rows.joined(separator: "\n") + "\n2025,a,k,30")],
            measures: [measure("n", "p2")], page: table("t", "n", by: "kommun", "series: kon\nperiod: 2024"))
        #expect(try new.lines("2025/data/tab-t.csv").contains("Aby;..;50"))
        let both = old("I Aby `=n kommun=a`, i Beby `=n kommun=b`.").and(new)
        let isWholeTold = try both.page("2024/index.html").contains("I Aby 51")
        #expect(!(try both.lines("2025/data/tab-t.csv").contains("Aby;..;50") && isWholeTold))
    }

    /// A second file of the same people without their sexes.
    @Test func twoDatasetsOfTheSamePeopleDoNotTellEachOthersNumbers() throws {
        let both = PeopleText(rows: rows("2025"))
        let sums = "2025,a,51\n2025,b,62\n2025,c,72\n2025,d,82\n2025,e,92"
        let project = edition(
            "2025", [both, PeopleText(name: "q", file: "q", columns: Array(counts.prefix(2)), rows: sums)],
            measures: [measure(), measure("q", "q")],
            page: "Aby `=q kommun=a else=\"dolt\"`\n\n" + table("t", "n", by: "kommun", "series: kon"))
        let isWholeTold = try project.page().contains("Aby 51")
        #expect(!(try project.lines("2025/data/tab-t.csv").contains("Aby;..;50") && isWholeTold))
    }

    @Test func otherPeopleAreNotMistakenForThem() throws {
        let other = PeopleText(name: "q", file: "q", columns: Array(counts.prefix(2)), rows: "2025,a,71\n2025,b,90")
        let project = edition(
            "2025", [PeopleText(), other], measures: [measure(), measure("q", "q")],
            page: table("t", "n", by: "kommun", "series: kon") + "\n" + table("u", "q", by: "kommun"))
        let alone = edition("2025", measures: [measure()], page: table("t", "n", by: "kommun", "series: kon"))
        let lines = try project.lines("2025/data/tab-t.csv")
        #expect(try lines == alone.lines("2025/data/tab-t.csv"), "\(lines)")
        #expect(try project.lines("2025/data/tab-u.csv").starts(with: ["Aby;71", "Beby;90"]))
    }

    // MARK: What is left

    private func answered(_ rows: String, _ invariant: String = "") -> PeopleText {
        PeopleText(
            fields: ["x", "n"], rows: rows, meaning: invariant.isEmpty ? "" : ", invariants: [\"\(invariant)\"]")
    }

    /// Two men have not answered: 88 of 100 less 40 of 50.
    @Test func theRestOfAShareIsNotToldThoughNobodyAsked() throws {
        let rows = "2025,a,k,40,50\n2025,a,m,48,50\n2025,b,k,40,60\n2025,b,m,30,60"
        let page =
            "A `=r.numerator kommun=a` av `=r.denominator kommun=a`; kvinnor `=r.numerator kommun=a kon=k` av "
            + "`=r.denominator kommun=a kon=k`."
        let words = try edition("2025", [answered(rows)], measures: [share], page: page).page()
        #expect(!["A 88 av 100", "kvinnor 40 av 50"].allSatisfy(words.contains))
        let more = rows.replacing("a,m,48", with: "a,m,38")
        let shown = try edition("2025", [answered(more)], measures: [share], page: page).page()
        #expect(shown.contains("A 78 av 100; kvinnor 40 av 50"))
    }

    /// The two men of Aby who have not answered are left of all when Beby and Ceby and the women are taken away, with
    /// Deby's men beside them, who all have: another question parts the two.
    @Test func theRestBesideSeveralPartsIsNotTold() throws {
        let rows = [
            "a,k,40,50", "a,m,48,50", "b,k,40,60", "b,m,30,60", "c,k,40,60", "c,m,30,60", "d,k,40,50", "d,m,50,50",
        ].map { "2025," + $0 }.joined(separator: "\n")
        func sides(_ terms: String) -> String {
            "`=r.numerator \(terms) else=\"dolt\"` av `=r.denominator \(terms) else=\"dolt\"`"
        }
        let page =
            "Alla \(sides("")), bc \(sides("kommun=b,c")), kvinnor \(sides("kommun=a,d kon=k")), "
            + "män \(sides("kommun=a,b kon=m"))."
        let words = try edition("2025", [answered(rows)], measures: [share], page: page).page()
        #expect(!["Alla 318 av 440", "bc 140 av 240", "kvinnor 80 av 100"].allSatisfy(words.contains), "\(words)")
        #expect(words.contains("män 78 av 110"))
    }

    @Test func aShareTiesItsSidesWhereverTheyStand() throws {
        let rows = "2025,a,k,40,50\n2025,a,m,48,50\n2025,b,k,40,60\n2025,b,m,30,60"
        let page =
            "Alla `=r`.\n\n" + ["x", "n"].map { table($0, $0, by: "kommun", "series: kon") }.joined(separator: "\n")
        let project = edition(
            "2025", [answered(rows)], measures: [share, measure("x", "p", "x"), measure("n", "p", "n")], page: page)
        let isAnswerTold = try project.lines("2025/data/tab-x.csv").contains { $0.hasSuffix(";48") }
        #expect(!(try project.lines("2025/data/tab-n.csv").contains { $0 == "Aby;50;50" } && isAnswerTold))
    }

    @Test(arguments: ["x <= n", "n >= x", ""]) func aDeclaredPartLeavesPeopleToo(invariant: String) throws {
        let rows = "2025,a,k,50,53\n2025,b,k,40,80\n2025,c,k,30,90"
        let project = edition(
            "2025", [answered(rows, invariant)], measures: [measure("x", "p", "x"), measure("n", "p", "n")],
            page: table("t", "x, n", by: "kommun"))
        #expect(try project.lines("2025/data/tab-t.csv").contains("Aby;50;53") == invariant.isEmpty)
    }

    /// 60 in all, of whom one stands in two municipalities: 30 and 27 leave three.
    @Test(arguments: ["", "\n2025,c,p40", "\n2025,c,p10"]) func personsOfOnePlaceAddUp(again: String) throws {
        let rows = (0..<60).map { "2025,\($0 < 3 ? "a" : $0 < 33 ? "b" : "c"),p\($0)" }
        let data = PeopleText(
            columns: [("ar", "year"), ("kommun", "string"), ("person", "string")], fields: [],
            rows: rows.joined(separator: "\n") + again)
        let project = edition(
            "2025", [data], measures: [measure("n", "p", "person", agg: "count_distinct")],
            page: "Alla `=n`, B `=n kommun=b`, C `=n kommun=c`.")
        let words = try project.page()
        #expect(!["Alla 60", "B 30", "C 27"].allSatisfy(words.contains) || again.contains("p10"))
        #expect(!["Alla 60", "B 30", "C 28"].allSatisfy(words.contains))
    }

    /// 253 in all and five times 50: three live nowhere.
    @Test func whatAWholeHasBesideAllItsPartsIsPeopleToo() throws {
        for (whole, isTold) in [(253, false), (250, true), (290, true)] {
            let rows = ["a", "b", "c", "d", "e"].map { "2025,\($0),k,50\n" }.joined() + "2025,hela,k,\(whole)"
            let meaning = ", totals: [{field: antal, over: kommun, tolerance: 50, reason: Okänd kommun}]"
            let project = edition(
                "2025", [PeopleText(rows: rows, meaning: meaning)], measures: [measure()],
                page: "Alla `=n else=\"dolt\"`.\n\n" + table("t", "n", by: "kommun"),
                total: ", total: {key: hela, label: Hela}")
            let areAllTold = try project.lines("2025/data/tab-t.csv").allSatisfy { $0.hasSuffix(";50") }
            #expect((try project.page().contains("Alla \(whole)") && areAllTold) == isTold, "\(whole)")
        }
    }
}
