import Diagnostics
import Testing

@testable import Edition

/// Four times the text takes some four times the time: no author, and no attacker, waits for more.
@Suite struct LinearTimeTests {
    private func time(_ text: String) -> Duration {
        let vocabulary = Vocabulary(measures: [], dimensions: [], datasets: [], states: [])
        let report = "title: x\npublisher: y\nperiod: 2025\n"
        let files = EditionFiles(
            folder: "e",
            files: [
                EditionFiles.File("01-a.md", Array(text.utf8)), EditionFiles.File("report.yaml", Array(report.utf8)),
            ])
        return ContinuousClock().measure {
            let findings = Findings()
            #expect(files.edition(files.report(findings), vocabulary, findings) != nil)
        }
    }

    @Test(arguments: [
        "## Rubrik\n\n", "# A\n\n## Rubrik\n\n", "a\n-\n", "## Rubrik %\n\n", "[a](#s-rubrik)\n\n",
        "[a](#saknas-%)\n\n",
        "[a](02-b.md)\n\n", "- a\n", "| a | b |\n| - | - |\n| 1 | 2 |\n\n", "text[^%]\n\n[^%]: not\n\n", "`=n`\n\n",
        "```table\nkind: values\n```\n\n",
    ])
    func aChapterIsReadInLinearTime(piece: String) {
        func text(_ count: Int) -> String {
            "# A\n\n" + (0..<count).map { piece.replacing("%", with: String($0)) }.joined()
        }
        let (one, four) = (time(text(1_000)), time(text(4_000)))
        #expect(four < one * 10 + .milliseconds(200), "\(one) → \(four)")
    }
}
