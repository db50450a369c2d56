import Diagnostics
import Markup
import Testing

@testable import Composition
@testable import Figures

@Suite struct ShellTests {
    private func read(_ text: String, path: String = "templates/page.html") -> (shell: Shell?, findings: Findings) {
        let findings = Findings()
        let source = SourceText(path: path, text: text)
        return (Shell(source, slots: ["title", "content"], required: ["content"], findings), findings)
    }

    private func text(_ bytes: [UInt8]?) -> String { String(decoding: bytes ?? [], as: UTF8.self) }

    @Test func escapesWhatFillsASlot() throws {
        let shell = try #require(read("<a title=\"{{title}}\">{{content}}</a>").shell)
        let filled = shell.fill(["title": "\"\u{301} onload=x", "content": el("b", [:], "<å>")])
        #expect(text(filled) == "<a title=\"&quot;\u{301} onload=x\"><b>&lt;å&gt;</b></a>")
    }

    @Test func writesASlotOfASheetAsAStringThatCannotBeEnded() throws {
        let shell = try #require(read("@page { content: {{content}} }", path: "templates/utskrift.css").shell)
        #expect(text(shell.fill(["content": "a\"} b"])) == "@page { content: \"a\\22 \\7d  b\" }")
    }

    @Test func leavesASlotWithoutContentEmpty() throws {
        let shell = try #require(read("[{{title}}]{{content}}").shell)
        #expect(text(shell.fill(["content": "x"])) == "[]x")
    }

    @Test func refusesASlotThatDoesNotExistWithItsPlaceAndTheNearestName() {
        let (shell, findings) = read("åäö {{tilte}} {{content}}")
        #expect(shell == nil)
        #expect(findings.all.map(\.rule) == [.templateUnknownSlot])
        #expect(findings.all.first?.place.column == 5)
        #expect(findings.all.first?.hint == "menade du «title»?")
    }

    @Test(arguments: [
        ("{{content", "template-syntax"), ("<p></p>", "template-missing-slot"),
        ("{{{content}}}", "template-unknown-slot"),
    ])
    func refuses(text: String, rule: String) {
        let (shell, findings) = read(text)
        #expect(shell == nil)
        #expect(findings.all.contains { $0.rule.id == rule })
    }
}
