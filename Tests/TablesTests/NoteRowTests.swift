import Diagnostics
import Testing

@testable import Tables

/// Rows that people leave under a table are told once, as what they are, and harm no other row.
@Suite struct NoteRowTests {
    private let fields = """
        dialect: {delimiter: ";"}
        schema:
          fields:
            - {name: ar, type: year, constraints: {required: true}}
            - {name: kommun, type: string, constraints: {required: true}}
            - {name: antal, type: integer, constraints: {required: true, minimum: 0}}
        uppsikt: {time: ar}
        """
    private let rows = "ar;kommun;antal\n2024;Luleå;3\n2025;Luleå;4\n"

    @Test(arguments: [
        "Källa: SCB;;", "Källa: SCB", "Källa: SCB;", "Källa SCB;;", "* preliminärt;;", "*preliminärt",
        "Anm. avrundat;;",
        "Not: exkl. Boden;;", "\"Källa: växeln; registret\";;", "KÄLLA: SCB;;", "Obs: nytt system;;",
    ])
    func aNoteIsLeftOut(line: String) throws {
        for text in [rows + line + "\n", rows.replacing("2025", with: line + "\n2025")] {
            let found = scanned(text, as: try resource(fields))
            #expect(found.rules == ["skipped-rows"], "\(line): \(found.findings.sorted.map(\.message))")
            #expect(found.rows.count == 2)
            let row = text.split(separator: "\n").firstIndex { $0 == line } ?? 0
            #expect(found.findings.sorted.first?.hint?.contains("commentRows: [\(row + 1)]") == true)
        }
    }

    @Test func whatHoldsNumbersIsNoNote() throws {
        for line in ["Källa: SCB;;7", "Källsjö;;", "2026;;", "Notviken;;", "Obskyr;;", "Luleå kommun;;"] {
            let found = scanned(rows + line + "\n", as: try resource(fields))
            #expect(!found.rules.contains("skipped-rows") && !found.rules.isEmpty, "\(line): \(found.rules)")
        }
    }

    @Test(arguments: ["Summa;;7", "Totalt;;7", "Summa;Luleå;7", "totalt;Alla;7", "Hela året;;7"])
    func aSumAmongTimesIsToldOnce(line: String) throws {
        let found = scanned(rows + line + "\n", as: try resource(fields))
        #expect(found.rules == ["type-error"] && found.rows.count == 2)
        let told = found.findings.sorted.first
        #expect(told?.message.contains("summarad") == true && told?.hint?.contains("commentRows: [4]") == true)
    }

    @Test func aSumOfPlacesIsNoSumOfTimes() throws {
        #expect(scanned(rows + "2025;Totalt;7\n", as: try resource(fields)).rows.count == 3)
    }
}
