import Declarations
import Diagnostics
import Edition
import Figures
import Foundation
import Line
import Manual
import Testing

/// The manual is whole, and is what stands in the files made from it.
@Suite struct ManualTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../..").standardizedFileURL

    private func text(_ path: String) throws -> String {
        try String(contentsOf: ManualTests.root.appendingPathComponent(path), encoding: .utf8)
    }

    @Test func theHandbookIsWhatTheProgramWrites() throws {
        #expect(try text("docs/handbok.md") == handbook(), "run make manual")
    }

    @Test func everyRuleHasTheExampleOfItsBrokenProject() throws {
        #expect(Set(allRules.map(\.id)).symmetricDifference(ruleExamples.keys) == [], "run make manual")
        for rule in allRules {
            let example = try #require(ruleExamples[rule.id])
            let told = try JSONDecoder().decode(
                [Told].self, from: Data(text("Tests/Broken/\(rule.id)/expected.json").utf8))
            let own = told.first { $0.type == rule.id } ?? told[0]
            #expect(visible(own.message) == example.message && own.hint.map(visible) == example.hint, "run make manual")
            #expect(example.lines.hasPrefix(visible(own.path)))
        }
    }

    private struct Told: Decodable {
        let type: String
        let message: String
        let hint: String?
        let path: String
    }

    /// Signs that no one sees by their names, as the examples have them.
    private func visible(_ text: String) -> String {
        text.unicodeScalars.map { sign in
            let isUnseen = [.control, .format, .privateUse, .unassigned].contains(sign.properties.generalCategory)
            let code = String(sign.value, radix: 16, uppercase: true)
            let name = "[U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code + "]"
            return isUnseen || sign == "\u{FFFD}" ? name : String(sign)
        }.joined()
    }

    /// A word of the grammar that no example uses is not explained.
    @Test func everyWordOfAFormulaIsShown() {
        let written = manual.flatMap(\.entries).flatMap(\.parts).flatMap { part -> [String] in
            guard case .formulas(let examples) = part else { return [] }
            return examples.map { $0.written + " " }
        }
        let forms = LiveNumber.Form.allCases.map { " as=\($0.rawValue) " }
        let parts = LiveNumber.MeasurePart.allCases.map { "=svarsfrekvens.\($0.rawValue) " }
        let recommendation = LiveNumber.RecommendationPart.allCases.map { ".\($0.rawValue) " }
        let report = LiveNumber.ReportPart.allCases.map { "=report.\($0.rawValue) " }
        let tests = ["on_track", "watch", "off_track", "missing", "hidden", "<", "<=", ">", ">="].map { " where=\($0)" }
        let words = formulaWords.map { " " + $0 } + ["vs=target", "vs=total", "change=previous", "=total "]
        for word in forms + parts + recommendation + report + tests + words {
            #expect(written.contains { $0.contains(word) }, "\(word)")
        }
    }

    @Test func everyKindHasAnExampleAndEveryKeyIsExplained() {
        #expect(Set(blockExamples.filter { $0.fence == "chart" }.map(\.kind)) == Set(chartKinds.map(\.name)))
        #expect(Set(blockExamples.filter { $0.fence == "table" }.map(\.kind)) == Set(tableKinds.map(\.name)))
        for key in chartKinds.flatMap(keys) + tableKinds.flatMap(keys) {
            #expect(!key.type.isEmpty && !key.meaning.isEmpty && key.example.hasPrefix(key.name + ": "), "\(key.name)")
        }
    }

    @Test func namesAreFoundAndMisspeltOnesHelped() {
        for subject in manual {
            #expect(said([subject.name]).contains(subject.title))
            for entry in subject.entries {
                #expect(said([subject.name, entry.name]).hasPrefix(entry.title.prefix(20)))
            }
        }
        #expect(said(["bars"]) == said(["diagram", "bars"]))
        #expect(said(["row-constraint"]) == said(["regler", "row-constraint"]))
        #expect(said(["cutoff"]).contains("sista dagen i period"))
        #expect(said(["filter"]).contains("uppsikt help diagram filter"))
        #expect(said(["diagram", "bras"]) == "bras: menade du «bars»?")
        #expect(said(["diagarm"]) == "diagarm: menade du «diagram»?")
        #expect(said([]).contains("uppsikt help ÄMNE NAMN"))
    }

    private func said(_ words: [String]) -> String {
        switch answer(to: words) {
        case .text(let text): text
        case .unknown(let word, let hint): "\(word): \(hint)"
        }
    }

    /// Nothing is cut on a terminal, and no table of Markdown is broken by what stands in it.
    @Test func linesAreWhole() {
        for subject in manual {
            for name in [nil] + subject.entries.map(\.name) {
                let text = said([subject.name] + (name.map { [$0] } ?? []))
                #expect(!text.contains("\n\n\n"))
            }
        }
        for line in handbook().split(separator: "\n") where line.hasPrefix("| `") {
            #expect([2, 5].contains(line.replacing("\\|", with: "").count { $0 == "|" } - 1), "\(line)")
        }
    }
}
