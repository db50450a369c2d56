import Diagnostics
import TestProjects
import Testing

/// What cannot be a share in percent is told once, and what can is let be.
@Suite struct PercentTests {
    private func told(_ project: ProjectText, _ rule: String) throws -> [String] {
        let built = try project.build()
        #expect(built.errors.isEmpty, "\(built.told)")
        return built.told.filter { $0.contains("[\(rule)]") }
    }

    // MARK: Parts of a whole

    private func share(
        _ rows: [String], fields: KeyValuePairs<String, String> = ["x": "sum", "n": "sum"], unit: String = "percent",
        type: String = "integer", meaning: String = "", filter: String = ""
    ) -> ProjectText {
        smallEdition.with(time: ("ar", "year"), columns: fields, of: type).with(
            """
            -- content/2025/measures/n.yaml --

            -- content/2025/measures/share.yaml --
            label: Svarsfrekvens
            type: ratio
            numerator: {dataset: d, agg: sum, field: x, label: svar}
            denominator: {dataset: d, agg: sum, field: n, label: samtal\(filter)}
            unit: \(unit)
            improvement_direction: increase
            -- content/2025/01-prov.md --
            # Prov

            Andelen är `=share`.
            -- content/2025/data/d.csv --
            ar,kommun,x,n
            """ + "\n" + rows.joined(separator: "\n")
        ).replacing("time: ar}", with: "time: ar" + meaning + "}", in: "datapackage.yaml")
    }

    private let sound = ["2025,a,34,38", "2025,b,25,26", "2025,c,39,47"]

    @Test func aPartLargerThanItsWholeIsTold() throws {
        #expect(try told(share(sound), "not-a-share").isEmpty)
        let cases: [([String], Int, String)] = [
            (["2025,a,340,38", "2025,b,25,26", "2025,c,39,47"], 2, "«x» är större än «n»"),
            (["2025,a,34,38", "2025,b,27,26", "2025,c,48,47"], 3, "«x» är större än «n»"),
            (["2025,a,34,-38", "2025,b,25,26", "2025,c,39,47"], 2, "«n» är mindre än 0"),
            (["2025,a,34,38", "2025,b,25,26", "2025,c,-1,47"], 4, "«x» är mindre än 0"),
            (["2025,a,38,34", "2025,b,26,25", "2025,c,47,39"], 2, "«x» är större än «n»"),
        ]
        for (rows, line, words) in cases {
            let found = try told(share(rows), "not-a-share")
            #expect(found.count == 1 && found[0].contains("data/d.csv:\(line): \(words)"), "\(rows): \(found)")
        }
        #expect(try told(share(cases[1].0), "not-a-share")[0].contains("det gäller 2 rader"))
        #expect(try told(share(cases[0].0, type: "number"), "not-a-share").count == 1)
    }

    @Test func whatMayBeMoreIsLetBe() throws {
        let more = ["2025,a,340,38", "2025,b,25,26", "2025,c,39,47"]
        #expect(try told(share(more, unit: "ratio"), "not-a-share").isEmpty)
        #expect(try told(share(more, fields: ["x": "mean", "n": "mean"]), "not-a-share").isEmpty)
        #expect(try told(share(more, filter: ", filter: {kommun: b}"), "not-a-share").isEmpty)
        let accepted = try share(more, meaning: ", accept: [{rule: not-a-share, where: {kommun: a}, reason: Känt.}]")
            .build()
        #expect(
            accepted.told.filter { $0.contains("not-a-share") || $0.contains("unused") }.map { $0.prefix(6) } == [
                "notice"
            ])
    }

    /// "slag: svar" through "slag: samtal", of one column.
    private func long(
        _ rows: [String], label: String = "Svarsfrekvens", of whole: String = "samtal", combining: String = "sum"
    ) -> ProjectText {
        smallEdition.with(time: ("ar", "year"), columns: ["n": combining]).replacing(
            "- {name: kommun, type: string}",
            with: "- {name: kommun, type: string}\n        - {name: slag, type: string}", in: "datapackage.yaml"
        ).with(
            """
            -- content/2025/measures/n.yaml --

            -- content/2025/measures/share.yaml --
            label: \(label)
            type: ratio
            numerator: {dataset: d, agg: sum, field: n, filter: {slag: svar}, label: svar}
            denominator: {dataset: d, agg: sum, field: n, filter: {slag: samtal}, label: \(whole)}
            unit: percent
            improvement_direction: increase
            -- content/2025/01-prov.md --
            # Prov

            Andelen är `=share`, i Aby `=share kommun=Aby`.
            -- content/2025/data/d.csv --
            ar,kommun,slag,n
            """ + "\n"
                + rows.flatMap { row -> [String] in
                    let cells = row.split(separator: ",").map(String.init)
                    let start = "\(cells[0]),\(cells[1])"
                    return ["\(start),svar,\(cells[2])", "\(start),samtal,\(cells[3])"]
                }.joined(separator: "\n") + "\n")
    }

    @Test func aShareOfRowsIsToldAsAShareOfColumns() throws {
        let more = ["2025,a,340,38", "2025,b,25,26", "2025,c,39,47"]
        #expect(try told(long(sound), "not-a-share").isEmpty)
        let found = try told(long(more), "not-a-share")
        #expect(found.count == 1 && found[0].contains("share.yaml:3: «Svarsfrekvens» blir 894,7 procent"), "\(found)")
        #expect(try told(long(more, combining: "mean"), "not-a-share").isEmpty)
    }

    @Test func whatSomebodyHasSetMayBePassed() throws {
        let more = ["2025,a,39,38", "2025,b,25,26", "2025,c,39,47"]
        for (label, whole) in [
            ("Förbrukat av budgeten", "budget"), ("Genomförda besök", "planerade besök"),
            ("Täckningsgrad", "invånare"), ("Beläggning", "disponibla vårdplatser"), ("Utfall", "beräknat behov"),
        ] {
            #expect(try told(long(more, label: label, of: whole), "not-a-share").isEmpty, "\(label)")
            let columns = share(more).replacing(
                "label: Svarsfrekvens", with: "label: \(label)", in: "measures/share.yaml"
            )
            .replacing("label: samtal", with: "label: \(whole)", in: "measures/share.yaml")
            #expect(try told(columns, "not-a-share").isEmpty, "\(label)")
        }
        for (label, whole) in [
            ("Andel nöjda", "svarande"), ("Andel planerade besök", "besök"), ("Svarsfrekvens", "inkommande samtal"),
            ("Andel i Ramsele", "invånare"),
        ] {
            #expect(try told(long(more, label: label, of: whole), "not-a-share").count == 1, "\(label)")
        }
    }

    @Test func aDeclaredConditionIsToldOnce() throws {
        let built = try share(
            ["2025,a,340,38", "2025,b,25,26", "2025,c,39,47"], meaning: ", invariants: [\"x <= n\"]"
        ).build()
        #expect(built.rules.contains("row-constraint") && !built.rules.contains("not-a-share"))
    }

    // MARK: Scale

    private func published(_ values: [String], _ keys: String, direction: String = "increase") -> ProjectText {
        smallEdition.with(time: ("ar", "year"), columns: ["n": "none"], of: "number").with(
            """
            -- content/2025/measures/n.yaml --
            label: Andel nöjda
            type: published
            dataset: d
            field: n
            unit: percent
            improvement_direction: \(direction)
            \(keys)
            -- content/2025/data/d.csv --
            ar,kommun,n
            """ + "\n" + zip(["a", "b", "c"], values).map { "2025,\($0),\($1)" }.joined(separator: "\n") + """

                -- content/2025/01-prov.md --
                # Prov

                I Aby `=n kommun=Aby`, i Beby `=n kommun=Beby`, i Ceby `=n kommun=Ceby`.
                """)
    }

    @Test func aPartOfOneIsNoPercent() throws {
        let found = try told(published(["0.853", "0.9", "0.81"], ""), "percent-scale")
        #expect(found.count == 1 && found[0].contains("n.yaml:4: alla värden"), "\(found)")
        let twice = try told(published(["85.3", "90", "81"], "multiply: 100"), "percent-scale")
        #expect(twice.count == 1 && twice[0].contains("n.yaml:7: ") && twice[0].contains("9 000 procent"), "\(twice)")
        let target = "targets: [{period: 2025, value: 90, decision: § 1}]"
        #expect(
            try told(published(["0.853", "0.9", "0.81"], target, direction: "decrease"), "percent-scale").count == 1)
        for (values, keys, direction) in [
            (["85.3", "90", "81"], "", "increase"), (["0.853", "0.9", "0.81"], "multiply: 100", "increase"),
            (["0.4", "0.9", "0.81"], "", "decrease"), (["0.4", "0.9", "0.81"], "multiply: 1", "increase"),
            (["0.4", "0.3", "1.1"], "", "increase"),
            (["0.4", "0.9", "0.81"], "targets: [{period: 2025, value: 0.5, decision: § 1}]", "decrease"),
        ] {
            #expect(
                try told(published(values, keys, direction: direction), "percent-scale").isEmpty, "\(values) \(keys)")
        }
    }

    @Test func aTargetWrittenAsAPartOfOne() throws {
        func targets(_ targets: String) -> String { "targets:\n" + targets }
        let fraction = "  - {period: 2025, value: 0.9, decision: § 1}"
        let (sound, other) = (["85.3", "90", "81"], "  - {period: 2024, value: 88, decision: § 1}\n")
        let found = try told(published(sound, targets(other + fraction)), "percent-scale")
        #expect(
            found.count == 1 && found[0].contains("n.yaml:9: målet är 0,9") && found[0].contains("value: 90"),
            "\(found)")
        #expect(try told(published(sound, targets(fraction)), "percent-scale").count == 1)
        #expect(try told(published(sound, targets(fraction), direction: "decrease"), "percent-scale").isEmpty)
        #expect(try told(published(sound, targets(other)), "percent-scale").isEmpty)
    }
}
