import Diagnostics
import TestProjects
import TestSupport
import Testing

/// A published whole that its own parts contradict is told, whether or not anybody asked for it.
@Suite struct PublishedWholeTests {
    /// - Parameter rows: `ar,kommun,kon,n`.
    private func edition(
        _ rows: [String], field: String = "type: integer", uppsikt: String = "periods: sum", meaning: String = "",
        key: String = "", fallback: String = "", agg: String = "sum"
    ) -> ProjectText {
        smallEdition.with(
            """
            -- content/2025/dimensions.yaml --
            kommun:
              label: Kommun
              values: [{key: a, label: Aby}, {key: b, label: Beby}, {key: c, label: Ceby}]
              total: {key: T, label: Länet}
            \(fallback)
            kon:
              label: Kön
              values: [{key: k, label: Kvinnor}, {key: m, label: Män}]
              total: {key: alla, label: Alla}
            -- content/2025/datapackage.yaml --
            $schema: https://datapackage.org/profiles/2.0/datapackage.json
            name: prov
            resources:
              - name: d
                path: data/d.csv
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: ar, type: year}
                    - {name: kommun, type: string}
                    - {name: kon, type: string}
                    - {name: n, \(field), uppsikt: {\(uppsikt)}}
            \(key)
                uppsikt: {extracted: 2026-01-01, time: ar\(meaning)}
            -- content/2025/data/d.csv --
            ar,kommun,kon,n
            \(rows.joined(separator: "\n"))
            -- content/2025/measures/n.yaml --
            label: Antal
            type: simple
            dataset: d
            field: n
            agg: \(agg)
            unit: count
            improvement_direction: neutral
            -- content/2025/01-prov.md --
            # Prov

            Text.
            """)
    }

    /// Women and men are 60 and 40 percent, both together 50: no share is the sum of its parts.
    @Test(arguments: ["percent", "per_1000", "index", "days", "ratio"])
    func aPublishedShareIsNoSum(unit: String) throws {
        let built = try published(unit, [60, 40, 50]).build()
        #expect(built.errors.isEmpty, "\(built.told)")
        #expect(!built.words("2025/datakvalitet.html").contains("summan av delarna"))
    }

    @Test func aPublishedCountIsASum() throws {
        #expect(try rules(published("count", [60, 40, 50])) == ["total-mismatch"])
        let sound = try published("count", [60, 40, 100]).build()
        #expect(sound.errors.isEmpty, "\(sound.told)")
        #expect(sound.words("2025/datakvalitet.html").contains("Totalen i ”kon” är summan av delarna i ”n”"))
    }

    /// Only the whole of the county is there: nothing says whether it is the sum of its municipalities.
    @Test func whatHadNothingToTryIsNotSaidToBePassed() throws {
        let built = try edition(["2025,T,k,5", "2025,T,m,6", "2025,T,alla,11"]).build()
        #expect(built.errors.isEmpty, "\(built.told)")
        let words = built.words("2025/datakvalitet.html")
        #expect(words.contains("Totalen i ”kon”") && !words.contains("Totalen i ”kommun”"))
    }

    /// - Parameter numbers: of women, of men, of all.
    private func published(_ unit: String, _ numbers: [Int]) -> ProjectText {
        edition(zip(["k", "m", "alla"], numbers).map { "2025,a,\($0),\($1)" }, uppsikt: "periods: none").with(
            """
            -- content/2025/measures/n.yaml --
            label: Antal
            type: published
            dataset: d
            field: n
            unit: \(unit)
            improvement_direction: neutral
            """)
    }

    private func rules(_ project: ProjectText) throws -> [String] { try project.build().errors.map(\.rule.id) }

    private let cells = ["a,k": 5, "a,m": 6, "b,k": 7, "b,m": 8, "c,k": 9, "c,m": 10]

    /// Parts, both margins and the grand total.
    private var table: [(key: String, n: Int)] {
        var table = cells.sorted { $0.key < $1.key }.map { (key: $0.key, n: $0.value) }
        for place in ["a", "b", "c"] {
            table.append((place + ",alla", cells.filter { $0.key.hasPrefix(place) }.map(\.value).reduce(0, +)))
        }
        for sex in ["k", "m"] {
            table.append(("T," + sex, cells.filter { $0.key.hasSuffix(sex) }.map(\.value).reduce(0, +)))
        }
        return table + [("T,alla", 45)]
    }

    private func lines(_ table: [(key: String, n: Int)]) -> [String] { table.map { "2025,\($0.key),\($0.n)" } }

    /// A sound table has no findings, and one changed number is always told.
    @Test(arguments: 0..<40)
    func aChangedNumberIsTold(seed: Int) throws {
        var dice = SplitMix(seed)
        var table = table.shuffled(using: &dice)
        #expect(try rules(edition(lines(table))).isEmpty)
        table[dice.below(table.count)].n += [-1, 1, 4, 100][dice.below(4)]
        let told = try rules(edition(lines(table)))
        #expect(!told.isEmpty && told.allSatisfy { $0 == "total-mismatch" })
    }

    @Test func aWholeThatIsNotItsPartsIsTold() throws {
        let rows = ["2025,a,alla,100", "2025,b,alla,100", "2025,c,alla,100", "2025,Länet,alla,9999"]
        let fault = try #require(try edition(rows).build().errors.first)
        #expect(fault.message == "summan är 9999 men delarna är tillsammans 300")
        #expect((fault.place.path, fault.place.line, fault.place.column) == ("content/2025/data/d.csv", 5, 17))
        #expect(try rules(edition(rows, meaning: ", totals: [{field: n, over: kommun, tolerance: 9699}]")).isEmpty)
    }

    /// What cannot be known is not claimed.
    @Test func onlyWhatMustHoldIsClaimed() throws {
        let some = ["2025,a,alla,100", "2025,b,alla,100", "2025,T,alla,300"]
        #expect(try rules(edition(some)).isEmpty, "en del saknas")
        #expect(try rules(edition(some.dropLast() + ["2025,T,alla,150"])) == ["total-mismatch"], "delarna är fler")
        let all = some + ["2025,c,alla,7"]
        #expect(try rules(edition(all)) == ["total-mismatch"])
        #expect(
            try rules(edition(all, uppsikt: "periods: sum, non_additive: Samma person")).allSatisfy {
                $0 != "total-mismatch"
            })
        #expect(try rules(edition(all, fallback: "  default: a")).isEmpty, "de andra värdena är till att jämföra med")
        #expect(try rules(edition(all, agg: "mean")).isEmpty, "ingen summerar talet")
        #expect(try rules(edition(some + ["2025,c,alla,"])).isEmpty, "en del är dold")
        #expect(try rules(edition(some + ["2025,c,alla,-300", "2025,T,k,5"])) == ["total-mismatch"])
    }

    @Test func decimalsMayBeRounded() throws {
        let rows = ["2025,a,alla,1.4", "2025,b,alla,1.4", "2025,c,alla,1.4"]
        for (whole, expected) in [("4.2", []), ("4.4", []), ("4.5", ["total-mismatch"]), ("3.9", ["total-mismatch"])] {
            #expect(try rules(edition(rows + ["2025,T,alla,\(whole)"], field: "type: number")) == expected, "\(whole)")
        }
    }

    @Test func aDemandedTotalThatIsAbsentIsTold() throws {
        let rows = ["2025,a,alla,1", "2025,b,alla,1", "2025,c,alla,1"]
        let built = try edition(rows, meaning: ", totals: [{field: n, over: kommun}]").build()
        #expect(built.errors.map(\.rule.id) == ["total-mismatch"])
        #expect(built.errors.first?.message == "den redovisade summan av «n» för hela kommun saknas (alla, 2025)")
        #expect(try rules(edition(rows)).isEmpty)
    }

    @Test func aTotalStandsOnce() throws {
        let rows = lines(table)
        #expect(try rules(edition(rows + ["2025,Länet,alla,45"])).contains("primary-key"))
        #expect(
            try rules(edition(rows + ["2025,T,alla,45"], key: "      primaryKey: [ar, kommun, kon]")).contains(
                "primary-key"))
        #expect(try rules(edition(rows + ["2025,a,Alla,11"])).contains("primary-key"))
    }

    @Test func anAcceptedDifferenceIsANotice() throws {
        let rows = ["2025,a,alla,1", "2025,b,alla,1", "2025,c,alla,1", "2025,T,alla,4"]
        let accept = ", accept: [{rule: total-mismatch, where: {ar: 2025}, reason: Källan avrundar}]"
        #expect(try rules(edition(rows, meaning: accept)).isEmpty)
    }
}
