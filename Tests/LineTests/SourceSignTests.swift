import Diagnostics
import Line
import TestProjects
import TestSupport
import Testing

/// What a source says of a number that it does not give is printed with its own sign and words, and is told from what is
/// missing and from what we hide.
@Suite struct SourceSignTests {
    private func edition(_ rows: String, text: String) -> ProjectText {
        smallEdition.with(
            """
            -- content/2025/dimensions.yaml --
            kommun:
              label: Kommun
              label_plural: Kommuner
              values:
                - {key: a, label: Aby}
                - {key: b, label: Beby}
                - {key: c, label: Ceby}
            -- content/2025/datapackage.yaml --
            $schema: https://datapackage.org/profiles/2.0/datapackage.json
            name: prov
            resources:
              - name: d
                path: data/d.csv
                title: Data
                sources: [{title: Register}]
                schema:
                  missingValues:
                    - ""
                    - {value: "-", label: inget finns}
                    - {value: "..", label: sekretess hos källan}
                  fields:
                    - {name: ar, type: year}
                    - {name: kommun, type: string}
                    - {name: n, type: integer, uppsikt: {periods: sum}}
                    - {name: x, type: number, uppsikt: {periods: sum}, missingValues: [{value: "-99", label: ej mätt}]}
                uppsikt: {extracted: 2026-01-01, time: ar}
            -- content/2025/data/d.csv --
            ar,kommun,n,x
            \(rows)
            -- content/2025/measures/x.yaml --
            {label: Mängd, type: simple, dataset: d, field: x, agg: sum, unit: count, improvement_direction: neutral}
            -- content/2025/measures/medel.yaml --
            {label: Medel, type: simple, dataset: d, field: n, agg: mean, unit: count, improvement_direction: neutral}
            -- content/2025/measures/kvot.yaml --
            label: Kvot
            type: ratio
            numerator: {dataset: d, field: n, agg: sum}
            denominator: {dataset: d, field: x, agg: sum}
            unit: ratio
            improvement_direction: neutral
            -- content/2025/kommun/[kommun].md --
            Här är `=n` och `=x`.
            -- content/2025/01-prov.md --
            # Prov

            \(text)
            """)
    }

    private let rows = "2024,a,1,1\n2024,b,2,2\n2024,c,3,3\n2025,a,..,1.5\n2025,b,-,-99\n2025,c,,2"

    private func message(_ formula: String) throws -> String {
        let built = try edition(rows, text: "`\(formula)`").build()
        let fault = try #require(built.errors.first, "\(built.told)")
        #expect(fault.rule.id == "value-missing")
        return fault.message
    }

    @Test func theReasonIsToldInText() throws {
        #expect(try message("=n kommun=Aby") == "värdet saknas hos källan: sekretess hos källan")
        #expect(try message("=n kommun=Beby") == "värdet saknas hos källan: inget finns")
        #expect(try message("=x kommun=Beby change=previous") == "värdet saknas hos källan: ej mätt")
        #expect(try message("=x") == "värdet saknas hos källan: ej mätt")
        #expect(try message("=kvot kommun=Aby") == "värdet saknas hos källan: sekretess hos källan")
        // Two reasons, or none for one of the cells, are no reason for the whole.
        #expect(try message("=kvot kommun=Beby").hasPrefix("värdet saknas: "))
        #expect(try message("=n").hasPrefix("värdet saknas: data/d.csv saknar värde i kolumnen «n»"))
        #expect(try message("=n period=2023..2025 kommun=Aby").hasPrefix("värdet saknas: "))
        #expect(try message("=n period=2024..2025 kommun=Aby") == "värdet saknas hos källan: sekretess hos källan")
        let built = try edition(rows, text: "`=n kommun=Aby else=\"okänt\"`").build()
        #expect(built.words("2025/index.html").contains("okänt"))
        #expect(built.words("2025/kommun/aby.html").contains("Här är (sekretess hos källan) och 2."))
        #expect(built.words("2025/kommun/beby.html").contains("Här är (inget finns) och (ej mätt)."))
        #expect(built.words("2025/kommun/ceby.html").contains("Här är (uppgift saknas) och 2."))
    }

    @Test func tableFigureAndFilesAgree() throws {
        let text = """
            ```table
            kind: values
            id: t
            title: Tabell
            measures: [n, x]
            by: kommun
            ```

            ```chart
            kind: bars
            id: s
            title: Staplar
            measure: n
            by: kommun
            ```

            ```chart
            kind: trend
            id: k
            title: Kurva
            measure: n
            period: 2024..2025
            filter: {kommun: a}
            ```
            """
        let built = try edition(rows, text: text).build()
        #expect(built.errors.isEmpty, "\(built.told)")
        let words = built.words("2025/index.html")
        #expect(words.contains("Aby [..] 2 Beby [-] [-99] Ceby – 2"), "\(words)")
        for note in ["– = uppgift saknas.", "[..] = sekretess hos källan.", "[-] = inget finns.", "[-99] = ej mätt."] {
            #expect(words.contains(note), "\(words)")
        }
        #expect(words.contains("För ett värde anger källan [..]: sekretess hos källan."))
        #expect(words.contains("För ett värde anger källan [-]: inget finns."))
        #expect(words.contains("2025: [..]"))
        #expect(built["2025/data/tab-t-rfc4180.csv"]?.contains("Aby,[..],2") ?? false)
        #expect(built["2025/data/fig-s-rfc4180.csv"]?.contains("Beby,[-]") ?? false)
        #expect(!words.contains("för att skydda enskilda"))
        let report = try #require(built["2025/data/report.json"])
        #expect(report.contains(#""sign": "..""#), "\(report)")
        let explained = try #require(try edition(rows, text: "Text.").explain("n", "kommun=Aby").answer)
        #expect(explained.text.contains("uppgift saknas hos källan: sekretess hos källan"))
        #expect(explained.json.contains("sekretess hos källan"))
    }

    /// Random cells, and what the parts of every sum say.
    @Test(arguments: 0..<12) func aSumHasTheReasonOfItsPartsWhenTheyShareOne(_ seed: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let cells = (0..<6).map { _ in
            numbers.pick(["1", "2", "3", "4", "-", "..", ".."] + (seed % 2 == 0 ? [""] : []))
        }
        let keys = [2024, 2025].flatMap { year in ["a", "b", "c"].map { (year, $0) } }
        let rows = zip(keys, cells).map { "\($0.0),\($0.1),\($1),1" }.joined(separator: "\n")
        let asked: [(terms: String, parts: [Int])] = [
            ("", [3, 4, 5]), ("kommun=a", [3]), ("kommun=b,c", [4, 5]), ("period=2024", [0, 1, 2]),
            ("period=2024..2025", [0, 1, 2, 3, 4, 5]), ("kommun=c period=2024..2025", [2, 5]),
        ]
        for (terms, parts) in asked {
            let own = parts.map { cells[$0] }
            let lacking = Set(own.filter { Int($0) == nil })
            let project = edition(rows, text: "Talet är `=n \(terms)`.")
            let built = try project.with("-- content/2025/kommun/[kommun].md --\n").build()
            switch lacking.count {
            case 0:
                let sum = own.compactMap(Int.init).reduce(0, +)
                #expect(built.words("2025/index.html").contains("Talet är \(sum)."), "\(built.told) \(rows) \(terms)")
            case 1 where lacking != [""]:
                let label = lacking == ["-"] ? "inget finns" : "sekretess hos källan"
                #expect(built.errors.map(\.message) == ["värdet saknas hos källan: \(label)"], "\(rows) \(terms)")
            default:
                #expect(built.errors.count == 1)
                #expect(
                    built.errors.first?.message.hasPrefix("värdet saknas: ") ?? false, "\(built.told) \(rows) \(terms)")
            }
        }
    }
}
