import Diagnostics
import TestProjects
import Testing

/// Numbers are rounded once, from the exact value, however many digits the way there takes.
@Suite struct ExactNumbersTests {
    /// A mean of twelve monthly ratios with denominators that share nothing: 3 000 000 kr after 2 500 000 kr.
    private var means: ProjectText {
        let sums = [
            "15250000037,6100", "10250000074,4100", "17750000111,7100", "11750000148,4700", "19752500185,7901",
            "14750000222,5900", "9250000259,3700", "16750000296,6700", "10750000333,4300", "18250000370,7300",
            "13250000407,5300", "7750000444,3100", "21900000037,7300", "15900000074,5300", "9300000111,3100",
            "18300000148,6100", "12300000185,4100", "21300000222,7100", "14100000259,4700", "23703000296,7901",
            "17700000333,5900", "11100000370,3700", "20100000407,6700", "12900000444,4300",
        ]
        let rows = sums.enumerated().map { index, sums in
            let month = index % 12 + 1
            return "\(2024 + index / 12)-\(month < 10 ? "0" : "")\(month),\(sums)\n"
        }
        return smallEdition.with(
            """
            -- content/2025/datapackage.yaml --
            $schema: https://datapackage.org/profiles/2.0/datapackage.json
            name: prov
            resources:
              - name: d
                path: data/d.csv
                title: Data
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: manad, type: yearmonth}
                    - {name: x, type: integer, uppsikt: {periods: sum}}
                    - {name: n, type: integer, uppsikt: {periods: sum}}
                uppsikt: {extracted: 2026-01-01, time: manad}
            -- content/2025/data/d.csv --
            manad,x,n
            \(rows.joined())
            -- content/2025/measures/n.yaml --
            label: Kostnad
            type: ratio
            numerator: {dataset: d, field: x, agg: sum, label: kronor}
            denominator: {dataset: d, field: n, agg: sum, label: besök}
            unit: sek
            grain: month
            periods: mean
            relevant_change: 1
            improvement_direction: decrease
            -- content/2025/01-prov.md --
            # Prov

            Nu `=n`, då `=n period=2024`, ändring `=n change=2024 as=percent`, den `=n change=2024 as=clause`.
            """)
    }

    @Test func aChangeOfMeansOfManyMonthsIsExact() throws {
        let built = try means.build()
        #expect(built.errors.isEmpty, "\(built.findings.map(\.message))")
        let words = built.words("2025/index.html").replacing("\u{A0}", with: " ")
        #expect(words.contains("Nu 3 000 000 kr, då 2 500 000 kr, ändring +20 %, den ökade med 500 000 kr"), "\(words)")
    }

    @Test func decimalsAreReadAsTheSourceHasThem() throws {
        let project = smallEdition.with(
            """
            -- content/2025/datapackage.yaml --
            $schema: https://datapackage.org/profiles/2.0/datapackage.json
            name: prov
            resources:
              - name: d
                path: data/d.csv
                title: Data
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: ar, type: year}
                    - {name: kommun, type: string}
                    - {name: n, type: number, uppsikt: {periods: sum}}
                uppsikt: {extracted: 2026-01-01, time: ar}
            -- content/2025/data/d.csv --
            ar,kommun,n
            2025,a,66.27033792
            2025,b,0.12345678901234567
            2025,c,0.00000000000000000000005
            -- content/2025/measures/n.yaml --
            label: Antal
            type: simple
            dataset: d
            field: n
            agg: sum
            unit: index
            decimals: 6
            improvement_direction: neutral
            -- content/2025/01-prov.md --
            # Prov

            Summan är `=n`, störst `=n kommun=a`.
            """)
        let built = try project.build()
        #expect(built.errors.isEmpty, "\(built.findings.map(\.message))")
        #expect(built.words("2025/index.html").contains("Summan är 66,393795, störst 66,270338."))
    }
}
