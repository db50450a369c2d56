import Diagnostics
import Foundation
import TestProjects
import TestSupport
import Testing

/// The fixture edition, with sentences as paragraphs of its chapter.
private let edition = ProjectText(fixture("edition.txt"))

private func fixture(_ name: String) -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    return (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) ?? ""
}

private let chapter = "content/2025/01-laget.md"

private func edition(saying sentences: [String]) -> ProjectText {
    var project = edition
    project.files[chapter] = project.files[chapter]?
        .replacingOccurrences(of: "⟦TEXT⟧", with: sentences.joined(separator: "\n\n"))
    return project
}

/// Line → what is told there.
private func told(_ sentences: [String]) throws -> [String: [Diagnostic]] {
    let project = edition(saying: sentences)
    let built = try project.build()
    #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
    let lines = (project.files[chapter] ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return Dictionary(grouping: built.findings.filter { $0.rule.id == "prose-differs" }) { lines[$0.place.line - 1] }
}

@Suite("The author's own words")
struct ProseCheckTests {
    @Test("No true sentence is called false")
    func trueSentences() throws {
        let sentences = fixture("true.txt").split(separator: "\n").filter { !$0.hasPrefix("#") }
            .compactMap { $0.split(separator: "|", maxSplits: 1).last.map { $0.drop { $0 == " " } } }.map(String.init)
        #expect(sentences.count >= 300)
        let told = try told(sentences)
        print("prosa: \(sentences.count) sanna meningar, \(told.count) falsklarm")
        #expect(told.isEmpty, "\(told.values.flatMap { $0 }.map(\.message))")
    }

    @Test("No true sentence is called false as a heading, in a table or as the title of a figure")
    func trueSentencesElsewhere() throws {
        let sentences = fixture("true.txt").split(separator: "\n").filter { !$0.hasPrefix("#") }
            .compactMap { $0.split(separator: "|", maxSplits: 1).last.map { $0.drop { $0 == " " } } }.map(String.init)
        let headings = try told(sentences.map { "### " + $0 })
        // A table holds no more than a paragraph may.
        let halves = [sentences.prefix(sentences.count / 2), sentences.suffix(from: sentences.count / 2)]
        let cells = try told(
            halves.map { half in
                "| Vad |\n| --- |\n" + half.map { "| \($0.replacing("|", with: "")) |" }.joined(separator: "\n")
            })
        let titles = try told(sentences.enumerated().map { index, sentence in figure(sentence, index) })
        print(
            "prosa: \(3 * sentences.count) sanna rubriker, celler och titlar, \(headings.count + cells.count + titles.count) falsklarm"
        )
        for told in [headings, cells, titles] { #expect(told.isEmpty, "\(told.values.flatMap { $0 }.map(\.message))") }
    }

    private func figure(_ title: String, _ index: Int) -> String {
        let quoted = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "```table\nkind: scorecard\nid: t\(index)\nmeasures: [svarsfrekvens]\ntitle: \"\(quoted)\"\n```"
    }

    @Test("False headings, cells, titles and notes are found where they stand")
    func falseElsewhere() throws {
        let claim = "Svarsfrekvensen var 92,3 % 2025."
        for text in ["### \(claim)", "| Vad |\n| --- |\n| \(claim) |", figure(claim, 1)] {
            let told = try told([text])
            #expect(told.count == 1, "\(text)")
            let (line, finding) = try #require(told.first.map { ($0.key, $0.value[0]) })
            #expect(line.contains(claim))
            let start = line.range(of: "92,3").map {
                line.unicodeScalars.distance(from: line.startIndex, to: $0.lowerBound)
            }
            #expect(finding.place.column == (start ?? -2) + 1)
        }
    }

    @Test("False sentences of the kinds that the check was made with are found")
    func seenKinds() throws { try find("kända slag", Liar.seen + Liar.onceUnseen) }

    @Test("False sentences of other kinds are found")
    func unseenKinds() throws { try find("osedda slag", Liar.unseen) }

    @Test("False sentences of kinds that were silent once are found")
    func laterKinds() throws { try find("en gång tysta", Liar.later) }

    @Test("A title that names another year than the numbers of its figure")
    func titleYears() throws {
        func figure(_ title: String, _ keys: String, _ index: Int) -> String {
            "```chart\nkind: \(keys)\nmeasure: svarsfrekvens\nid: f\(index)\ntitle: \"\(title)\"\n```"
        }
        let (trend, bars) = ("trend\nperiod: 2021..2025", "bars\nby: kommun")
        let cases: [(String, String, isTold: Bool)] = [
            ("Svarsfrekvens per kommun 2023", bars, true), ("Svarsfrekvens 2019–2025", trend, true),
            ("Svarsfrekvens 2021–2026", trend, true), ("Svarsfrekvens per kommun 2025", bars, false),
            ("Svarsfrekvens 2021–2025", trend, false), ("Svarsfrekvens 2023", trend, false),
            ("Svarsfrekvens per kommun", bars, false), ("Svarsfrekvens mot målet 2030", bars, false),
            ("Svarsfrekvens sedan växeln byttes 2019", bars, false),
            ("Svarsfrekvens per kommun `=report.period`", bars, false), ("Svar enligt beslutet 2017", bars, false),
        ]
        for (index, (title, keys, isTold)) in cases.enumerated() {
            let found = try told([figure(title, keys, index)]).values.flatMap { $0 }
            #expect(found.count == (isTold ? 1 : 0), "\(title): \(found.map(\.message))")
            if isTold { #expect(found.first?.message.contains("men talen gäller") == true) }
        }
    }

    @Test("The findings' own examples, and what a finding says")
    func examples() throws {
        let told = try told([
            "Svarsfrekvensen minskade under 2025.", "Svarsfrekvensen var 92,3 %.",
            "Svarsfrekvensen var `=svarsfrekvens period=2024` under 2025.",
            "En av åtta kommuner nådde målet för svarsfrekvensen 2025.",
        ])
        #expect(told.count == 4)
        let finding = told["Svarsfrekvensen var 92,3 %."]?.first
        #expect(finding?.severity == .warning)
        #expect(
            finding?.message
                == "«Svarsfrekvensen var 92,3 %.» stämmer inte: «Svarsfrekvens för samtal» 2025 är 87,3 %")
        #expect(
            finding?.hint
                == "rätta meningen, eller låt `=svarsfrekvens` skriva det; är den rätt, skriv varför i prose_ok")
        #expect(finding?.place.column == 21)
    }

    @Test("Numbers larger than any that is meant stop nothing")
    func hugeNumbers() throws {
        let zeros = String(repeating: "0", count: 60)
        let numbers = [
            "9223372036854775807", "9000000000000000000", "-9223372036854775808", "1" + zeros, "0," + zeros + "1",
            "1," + zeros,
        ]
        let sentences = numbers.flatMap { number in
            [
                "tredjedelar av kommunerna når målet", "av kommunerna når målet", "kommuner når målet",
                "av tio når målet",
            ].map {
                "Minst \(number) \($0) för svarsfrekvensen."
            } + ["%", "miljoner", "procentenheter"].map { "Svarsfrekvensen ökade med \(number) \($0)." }
        }
        for sentence in sentences { _ = try told([sentence]) }
    }

    @Test("What is said of several, and of the one that changed most")
    func several() throws {
        let sentences = [
            "Svarsfrekvensen ökade mest i Åby.", "Svarsfrekvensen ökade mest i Öberga och minst i Forsa.",
            "Svarsfrekvensen minskade mest i Berga 2025.", "Antalet samtal ökade mest i Åby.",
            "Mindre än hälften av kommunerna når målet för svarsfrekvensen.",
            "Mer än hälften av kommunerna nådde målet för svarsfrekvensen 2024.",
            "En fjärdedel av kommunerna når målet för svarsfrekvensen.",
            "Minst fem kommuner når målet för svarsfrekvensen.", "Tre kommuner av åtta når målet för svarsfrekvensen.",
            "En kommun hade en svarsfrekvens under 70 procent 2025.",
            "Endast en kommun når målet för svarsfrekvensen.", "En kommun av åtta når målet för svarsfrekvensen.",
            "Endast en av de åtta kommunerna når målet för svarsfrekvensen.",
            "I en av åtta kommuner var svarsfrekvensen under 85 procent 2025.",
        ]
        let told = try told(sentences)
        for sentence in sentences { #expect(told[sentence]?.count == 1, "\(sentence)") }
    }

    @Test("Words beside a formula that gainsay what it prints")
    func besideFormulas() throws {
        let sentences = [
            "Andelen minskade med `=svarsfrekvens change=previous as=size`.",
            "Den sjönk kraftigt med `=svarsfrekvens change=2021 as=size`.",
            "Svarsfrekvensen sjönk till `=svarsfrekvens` från `=svarsfrekvens period=2024`.",
            "Från `=svarsfrekvens period=2024` sjönk andelen till `=svarsfrekvens`.",
            "Målet, `=avbrutna.target`, är nått.",
            "Antalet avbrutna samtal var `=avbrutna`, under målet `=avbrutna.target`.",
            "`=svarsfrekvens by=kommun where=off_track as=word` kommuner når målet.",
            "`=svarsfrekvens by=kommun where=on_track as=word` kommuner når inte målet.",
            "`=svarsfrekvens by=kommun where=on_track as=word` av sju kommuner når målet.",
            "Svarsfrekvensen var `=svarsfrekvens` procent.", "Svarsfrekvensen var `=svarsfrekvens` %.",
            "Den ökade med `=svarsfrekvens change=previous as=size` procentenheter.",
            "Det kom `=samtal as=full` samtal.", "Antalet samtal var `=svarsfrekvens`.",
            "Svarsfrekvensen var `=samtal`.",
        ]
        let told = try told(sentences)
        for sentence in sentences { #expect(told[sentence]?.count == 1, "\(sentence)") }
    }

    @Test("A number that is typed for a hidden one is told, whatever number it is")
    func typedForHidden() throws {
        func messages(_ sentence: String) throws -> [String] {
            let project = smallEdition.with(
                """
                -- content/2025/measures/n.yaml --
                label: Antal vårdade
                synonyms: [antalet vårdade]
                type: simple
                dataset: d
                field: n
                agg: sum
                unit: count
                improvement_direction: neutral
                -- content/2025/data/d.csv --
                ar,kommun,n
                2025,a,3
                2025,b,40
                2025,c,20
                -- content/2025/01-prov.md --
                # Prov

                \(sentence)

                ```table
                kind: values
                measures: [n]
                by: kommun
                ```
                """)
            var own = project
            let path = "content/2025/datapackage.yaml"
            own.files[path] = own.files[path]?.replacing("time: ar}", with: "time: ar, individuals: true}")
            let built = try own.build()
            #expect(built.errors.isEmpty && built.words("2025/index.html").contains(".."), "\(built.told)")
            return built.findings.filter { $0.rule.id == "prose-differs" }.map {
                $0.message.split(separator: "»").dropFirst().joined(separator: "»")
            }
        }
        let found = try messages("I Aby var antalet vårdade 3.")
        #expect(found == [" skriver ett tal, fast «Antal vårdade» för Aby 2025 är dolt för att skydda enskilda"])
        for number in ["2", "4", "17", "tre"] {
            #expect(try messages("I Aby var antalet vårdade \(number).") == found, "\(number)")
        }
        #expect(try messages("I Beby var antalet vårdade 40.").isEmpty || found.count == 1)
        #expect(try messages("I Aby vårdades få.").isEmpty)
    }

    @Test("A sentence may be let be with a reason, which is published; one that silences nothing is told")
    func excuses() throws {
        let false1 = "Svarsfrekvensen var 92,3 % 2025."
        var project = edition(saying: [false1])
        let excuse = "prose_ok: [{text: \"92,3 %\", reason: Ett försök.}, {text: Saknas, reason: Inget.}]\n"
        project.files[chapter] = project.files[chapter]?
            .replacingOccurrences(of: "description: Läget.\n", with: "description: Läget.\n" + excuse)
        let built = try project.build()
        #expect(!built.rules.contains("prose-differs"))
        #expect(
            built.findings.filter { $0.rule.id == "unused-prose-ok" }.map(\.message) == ["«Saknas» tystar ingen mening"]
        )
        #expect(built.words("2025/datakvalitet.html").contains("”92,3 %” (01-laget.md): Ett försök."))
    }

    @Test("No number changes because a sentence is compared with the data")
    func numbersStand() throws {
        let sentence = "Svarsfrekvensen i Alby var 12 procent 2022, och högst i Berga."
        let (with, without) = (try edition(saying: [sentence]).build(), try edition(saying: ["Ingenting."]).build())
        #expect(with["2025/report.json"] == without["2025/report.json"])
    }

    @Test("A hidden number is never given away, nor one of people that nobody has asked for")
    func hidden() throws {
        var project = edition(saying: [
            "Inloggningsgraden i Alby var 12 procent 2022.", "Inloggningsgraden i Alby var 12 procent 2025.",
            "Inloggningsgraden i Berga var `=inloggade kommun=berga` 2024.",
        ])
        let key = "content/2025/datapackage.yaml"
        let parts = (project.files[key] ?? "").components(separatedBy: "uppsikt: {time: ar,")
        project.files[key] =
            parts.dropLast().joined(separator: "uppsikt: {time: ar,")
            + "uppsikt: {individuals: true, time: ar," + (parts.last ?? "")
        let built = try project.build()
        #expect(built.errors.isEmpty, "\(built.told)")
        let told = built.findings.filter { $0.rule.id == "prose-differs" }.map(\.message)
        #expect(
            told == [
                "«Inloggningsgraden i Berga var `=inloggade kommun=berga` 2024.» stämmer inte: formeln bredvid gäller 2025"
            ])
    }

    private func find(_ name: String, _ kinds: [Liar.Kind]) throws {
        var liar = Liar(facts: Facts(edition), random: SplitMix(20_251_127))
        var sentences: [(kind: String, text: String)] = []
        var known: Set<String> = []
        var round = 0
        while sentences.count < 500, round < 20_000 {
            let kind = kinds[round % kinds.count]
            round += 1
            if let text = kind.make(&liar), known.insert(text).inserted { sentences.append((kind.name, text)) }
        }
        #expect(sentences.count == 500)
        let told = try told(sentences.map(\.text))
        for kind in kinds {
            let own = sentences.filter { $0.kind == kind.name }
            let missed = own.filter { told[$0.text] == nil }
            print("prosa, \(name): \(kind.name): \(own.count - missed.count) av \(own.count)")
            for one in missed.prefix(3) { print("    inte funnen: \(one.text)") }
        }
        let found = sentences.count { told[$0.text] != nil }
        print("prosa, \(name): \(found) av \(sentences.count) falska meningar funna")
        #expect(found * 10 >= sentences.count * 9)
        #expect(told.values.allSatisfy { $0.count == 1 })
    }
}
