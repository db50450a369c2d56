import Diagnostics
import TestProjects
import TestSupport
import Testing

/// What was not there is not missing, and what moved was there all the time.
@Suite struct MovedUnitTests {
    /// Ett is in Aby to 2024 and in Beby from 2025; Två opens in July 2025; Tre closes then; Fyra is always there.
    private var edition: ProjectText {
        var rows = ["kvartal,enhet,n,m"]
        for quarter in 0..<8 {
            let units = ["e1", "e4"] + (quarter >= 6 ? ["e2"] : ["e3"])
            rows += units.map { "\(2024 + quarter / 4)-Q\(quarter % 4 + 1),\($0),\(100 + quarter),\(50 + quarter)" }
        }
        let measures = [("n", "Antal"), ("m", "Besök")].map { name, label in
            """
            -- content/2025/measures/\(name).yaml --
            label: \(label)
            type: simple
            dataset: d
            field: \(name)
            agg: sum
            unit: count
            improvement_direction: neutral
            """
        }
        return smallEdition.with(
            """
            -- content/2025/dimensions.yaml --
            kommun:
              label: Kommun
              label_plural: Kommuner
              values: [{key: a, label: Aby}, {key: b, label: Beby}]
            enhet:
              label: Enhet
              label_plural: Enheter
              dataset: reg
              key: enhet
              value_label: namn
              valid_from: fran
              valid_to: till
              parents: {kommun: kommun}
            -- content/2025/datapackage.yaml --
            $schema: https://datapackage.org/profiles/2.0/datapackage.json
            name: prov
            resources:
              - name: reg
                path: data/reg.csv
                title: Register
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: enhet, type: string}
                    - {name: namn, type: string}
                    - {name: kommun, type: string}
                    - {name: fran, type: date}
                    - {name: till, type: date}
                uppsikt: {extracted: 2026-01-01}
              - name: d
                path: data/d.csv
                title: Data
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: kvartal, type: string, uppsikt: {period: quarter}}
                    - {name: enhet, type: string}
                    - {name: n, type: integer, uppsikt: {periods: sum}}
                    - {name: m, type: integer, uppsikt: {periods: sum}}
                uppsikt: {extracted: 2026-01-01, time: kvartal}
            -- content/2025/data/reg.csv --
            enhet,namn,kommun,fran,till
            e1,Ett,a,2020-01-01,2024-12-31
            e1,Ett,b,2025-01-01,
            e2,Två,a,2025-07-01,
            e3,Tre,a,2020-01-01,2025-06-30
            e4,Fyra,b,2020-01-01,
            -- content/2025/data/d.csv --
            """ + "\n" + rows.joined(separator: "\n") + "\n" + measures.joined(separator: "\n"))
    }

    @Test(arguments: [
        "chart\nkind: trend\nmeasure: n\nby: enhet\ngrain: quarter",
        "chart\nkind: multiples\nof: trend\nmeasure: n\nfacet: enhet\ngrain: quarter",
        "table\nkind: values\nmeasures: [n]\nby: enhet\nperiod: 2025-Q4\ncompare: 2024-Q4",
        "table\nkind: values\nmeasures: [n]\nby: period\nfilter: {enhet: e2}\nperiod: 2024-Q1..2025-Q4",
        "chart\nkind: slope\nmeasure: n\nby: enhet\nperiod: [2024-Q4, 2025-Q4]",
    ])
    func whatWasNotThereIsNotMissing(block: String) throws {
        let (kind, keys) = (block.prefix { $0 != "\n" }, String(block.drop { $0 != "\n" }.dropFirst()))
        let built = try (kind == "table" ? edition.table(keys) : edition.chart(keys)).build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        let words = built.words("2025/index.html")
        #expect(!words.lowercased().contains("uppgift saknas") && words.contains(" . "), "\(block)")
    }

    @Test func aMovedUnitIsNotSaidToHaveBeenAbsent() throws {
        for (kommun, time) in [("a", "2025"), ("b", "2024")] {
            let keys = "kind: values\nmeasures: [n, m]\nby: enhet\nfilter: {kommun: \(kommun)}\ncompare: 2024"
            let words = try edition.table(keys).build().words("2025/index.html")
            let name = kommun == "a" ? "Aby" : "Beby"
            #expect(words.contains("Ett hörde inte till \(name) under hela \(time)."))
            #expect(!words.contains("Ett fanns inte") && words.contains("hörde inte hit"))
            #expect(words.ranges(of: "för Ett:").count == 1)
        }
        let both = "kind: values\nmeasures: [n]\nby: enhet\ncompare: 2024"
        #expect(try !edition.table(both).build().words("2025/index.html").contains("Ett" + " hörde"))
    }

    /// The half of a year in the one municipality is no year.
    @Test func aUnitThatMovesWithinTheYearIsNotComparedThere() throws {
        let register = (edition.files["content/2025/data/reg.csv"] ?? "")
            .replacing("2024-12-31", with: "2024-06-30").replacing("2025-01-01", with: "2024-07-01")
        let moved = edition.with("-- content/2025/data/reg.csv --\n" + register)
        let keys = "kind: values\nmeasures: [n]\nby: enhet\nfilter: {kommun: b}\ncompare: 2024"
        let words = try moved.table(keys).build().words("2025/index.html")
        #expect(words.contains("Ett hörde inte till Beby under hela 2024."))
    }

    private let move = "Ett räknas till Beby från 1 januari 2025, före det till Aby."

    /// The sums of two municipalities over the move are of different units.
    @Test(arguments: [
        ("chart\nkind: trend\nmeasure: n\nby: kommun\ngrain: quarter", true),
        ("chart\nkind: trend\nmeasure: n\nfilter: {kommun: b}\ngrain: quarter", true),
        ("chart\nkind: slope\nmeasure: n\nby: kommun\nperiod: [2024-Q4, 2025-Q4]", true),
        ("chart\nkind: multiples\nof: trend\nmeasure: n\nfacet: kommun\ngrain: quarter", true),
        ("table\nkind: values\nmeasures: [n, m]\nby: kommun\ncompare: 2024", true),
        ("chart\nkind: trend\nmeasure: n\ngrain: quarter", false),
        ("chart\nkind: bars\nmeasure: n\nby: kommun\nperiod: 2025", false),
        ("chart\nkind: bars\nmeasure: n\nby: kommun\nperiod: 2024", false),
    ])
    func sumsOverAMoveSaySo(block: String, isSaid: Bool) throws {
        let (kind, keys) = (block.prefix { $0 != "\n" }, String(block.drop { $0 != "\n" }.dropFirst()))
        let built = try (kind == "table" ? edition.table(keys) : edition.chart(keys)).build()
        let words = built.words("2025/index.html")
        #expect(words.ranges(of: move).count == (isSaid ? 1 : 0), "\(block)")
    }

    @Test func aSentenceAboutAChangeOverAMoveSaysSo() throws {
        let (change, value) = ("`=n kommun=b change=2024`", "`=n kommun=b`")
        for (formula, isSaid) in [(change, true), (value, false), ("`=n change=2024`", false)] {
            let built = try edition.chapter("Antalet är \(formula).").build()
            #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
            #expect(built.words("2025/index.html").contains(move) == isSaid, "\(formula)")
        }
    }

    /// Whose time each is in, counted day by day from the register's rows.
    @Test func movesAreThoseOfTheRegister() throws {
        var random = SplitMix(9)
        for _ in 0..<20 {
            let month = Int.random(in: 1...12, using: &random)
            let day = "2025-\(month < 10 ? "0" : "")\(month)-15"
            let before = "2025-\(month < 10 ? "0" : "")\(month)-14"
            let register = (edition.files["content/2025/data/reg.csv"] ?? "")
                .replacing("2024-12-31", with: before).replacing("2025-01-01", with: day)
            let quarter = Int.random(in: 1...4, using: &random)
            let keys = "kind: trend\nmeasure: n\nby: kommun\ngrain: quarter\nperiod: 2024-Q1..2025-Q\(quarter)"
            let words = try edition.with("-- content/2025/data/reg.csv --\n" + register).chart(keys).build()
                .words("2025/index.html")
            #expect(words.contains("Ett räknas till Beby från 15 ") == (month <= 3 * quarter), "\(day) \(quarter)")
        }
    }

    /// A break of one municipality is that of its units, and of no others; one of a unit is that of its municipality.
    @Test(arguments: [
        ("kommun: b", "enhet", "Ett och Fyra"), ("kommun: b", "kommun", "Beby"), ("enhet: e4", "kommun", "Beby"),
        ("enhet: e3", "kommun", "Aby"), ("enhet: [e1, e4]", "enhet", "Ett och Fyra"),
    ])
    func aBreakIsOfWhatBelongsToIt(filter: String, by: String, who: String) throws {
        let breaks = "series_breaks: [{from: 2025-Q1, label: Nytt, filter: {\(filter)}}]\n"
        let path = "content/2025/measures/n.yaml"
        let broken = edition.with("-- \(path) --\n" + (edition.files[path] ?? "") + breaks)
        let built = try broken.chart("kind: trend\nmeasure: n\nby: \(by)\ngrain: quarter").build()
        let words = built.words("2025/index.html")
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        #expect(words.contains("(Nytt) för \(who)"), "\(words)")
    }

    /// After "eftersom" the word "inte" stands before the verb.
    @Test(arguments: [
        ("e2", "Två inte fanns under hela 2024"), ("e1, kommun: b", "Ett inte hörde till Beby under hela 2024"),
    ])
    func aReasonIsAClause(filter: String, clause: String) throws {
        let built = try edition.chart("kind: bullet\nmeasures: [n, m]\ncompare: 2024\nfilter: {enhet: \(filter)}")
            .build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        let words = built.words("2025/index.html")
        #expect(words.contains("eftersom \(clause)."), "\(words)")
        #expect(words.firstMatch(of: /eftersom \p{L}+ (fanns|hörde) inte/) == nil)
    }

    /// What a reference names is all of it, whatever belongs to it or holds it is chosen: Ett and Fyra are in Beby.
    @Test(arguments: [
        ("kommun: b", "enhet: e4", "107,214"), ("enhet: e4", "kommun: a", "107,107"),
        ("kommun: b", "kommun: a", "107,214"),
    ])
    func aReferenceIsAllThatItNames(reference: String, filter: String, last: String) throws {
        let path = "content/2025/measures/n.yaml"
        let text = (edition.files[path] ?? "") + "references: {jfr: {\(reference)}}\n"
        let own = edition.with("-- \(path) --\n" + text)
        let keys = "kind: trend\nmeasure: n\ngrain: quarter\nfilter: {\(filter)}\nreference: jfr"
        let built = try own.chart(keys).build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        let rows = (built["2025/data/fig-f-rfc4180.csv"] ?? "").split(whereSeparator: \.isNewline)
        #expect(rows.last?.hasSuffix(last) == true, "\(rows)")
        let slice = filter.replacing(": ", with: "=")
        let told = try own.chapter("«`=n \(slice) period=2025-Q4 vs=jfr as=clause`»").build()
        #expect(told.errors.isEmpty, "\(told.errors.map(\.message))")
        let isSame = last == "107,107"
        let words = told.words("2025/index.html").replacing("\u{A0}", with: " ")
        #expect(words.contains("«107 lägre än") != isSame && words.contains("«lika") == isSame, "\(words)")
    }
}
