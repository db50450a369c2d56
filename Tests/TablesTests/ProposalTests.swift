import Archives
import Declarations
import Diagnostics
import TestSupport
import Testing

@testable import Tables

/// What is proposed for a file can be read as it stands once its questions are answered, and reads the file whole.
@Suite struct ProposalTests {
    private func answered(_ text: String) -> String {
        text.replacing("periods: …", with: "periods: sum").replacing("title: \"…\"", with: "title: Källan")
            .replacing("# extracted", with: "extracted")
    }

    private func read(_ path: String, _ bytes: [UInt8]) throws -> Scanned {
        let yaml =
            "resources:\n"
            + answered(try proposedResource(path, bytes)).split(separator: "\n").map { "  " + $0 + "\n" }.joined()
        let findings = Findings()
        let node = YAML.read(SourceText(path: "datapackage.yaml", text: yaml), findings)
        let resource = try #require(node.map { DataPackage.read($0, findings) }?.resources.first, "\(yaml)")
        #expect(findings.all.isEmpty, "\(findings.all.map(\.message)) \(yaml)")
        return scanned(bytes, as: resource)
    }

    @Test func columnsThatAreCalledAsTimesAreAskedAbout() throws {
        let proposed = try proposedResource("data/a.csv", Array("Ort;2024;2025\nÅby;1;2\nÖby;3;4\n".utf8))
        #expect(proposed.contains("# time: tid\n"))
        #expect(proposed.contains("# pivot_longer: {cols: [\"2024\", \"2025\"], names_to: tid, values_to: antal}\n"))
        let plain = try proposedResource("data/a.csv", Array("Ort;A;B\nÅby;1;2\nÖby;3;4\n".utf8))
        #expect(!plain.contains("pivot_longer"))
    }

    @Test func aFileOfASwedishOfficeIsReadAsProposed() throws {
        let text = """
            Telefon 2025
            Uttag 2026-01-20
            Manad;Enhet;Samtal;Andel;Klar;Tom
            2025-01;Åby;1 204;83,4 %;ja;
            2025-02;Öby;..;7,5 %;nej;

            Källa: växeln
            """
        for bytes in [
            Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), text.unicodeScalars.map { UInt8($0.value) },
        ] {
            let found = try read("data/Telefon-1177 (1).csv", bytes)
            #expect(
                found.rows == [
                    ["2025-01", "Åby", "1204", "83.4", "sant"], ["2025-02", "Öby", "–", "7.5", "falskt"],
                ], "\(found.findings.sorted.map(\.message))")
            #expect(!found.rules.contains { $0.hasSuffix("error") })
        }
    }

    @Test func aWorkbookIsReadAsProposed() throws {
        let book = TestWorkbook([
            TestWorkbook.Sheet(name: "Läs mig", rows: [["Om"]]),
            TestWorkbook.Sheet(
                name: "Data 2025",
                rows: [["Telefon"], [], ["ar", "ort", "n"], [2025, "Åby", 1.5], [2024, "Öby", 2], [2023, "Åby", 3]]),
        ])
        let found = try read("data/telefon.xlsx", book.bytes)
        #expect(found.rows == [["2025", "Åby", "1.5"], ["2024", "Öby", "2"], ["2023", "Åby", "3"]])
    }

    @Test func asksWhatCannotBeSeen() throws {
        let text = try proposedResource("data/a.csv", Array("ar,kommun,antal\n2025,Åby,3\n".utf8))
        for question in ["något som händer", "är den en dimension", "Vilken dag togs", "Räknar raderna personer"] {
            #expect(text.contains(question), "\(text)")
        }
    }

    /// Whatever the bytes are, a proposal is made or refused.
    @Test(arguments: 0..<60)
    func neverTraps(_ seed: Int) {
        var random = SeededNumbers(seed: UInt64(seed))
        let pieces = [
            "a;b\n", ";", "\"", "\n", "1", "2025-01", "åäö", ",", "\t", "\0", "\u{FEFF}", "sep=;\n", "x\r", "%", " ",
        ]
        let text = (0..<random.below(60)).map { _ in pieces[random.below(pieces.count)] }.joined()
        _ = try? proposedResource("data/a.csv", Array(text.utf8))
        _ = try? proposedResource("data/a.xlsx", Array(text.utf8))
    }
}
