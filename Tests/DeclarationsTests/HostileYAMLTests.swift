import Declarations
import Diagnostics
import Testing

/// What is meant to hurt is refused before it does, and what says nothing is told.
@Suite struct HostileYAMLTests {
    private func read(_ text: String) -> [Diagnostic] {
        let findings = Findings()
        _ = YAML.read(SourceText(path: "a.yaml", text: text), findings)
        return findings.all
    }

    private func bomb(_ levels: Int) -> String {
        var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
        for level in 1..<levels {
            let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            lines.append("a\(level): &a\(level) [\(aliases)]")
        }
        return lines.joined(separator: "\n")
    }

    @Test(arguments: ["", "? *a6\n: x\n"])
    func aliasesAreRefusedBeforeTheyAreFollowed(key: String) {
        let clock = ContinuousClock()
        let time = clock.measure { #expect(read(bomb(7) + "\n" + key).map(\.rule.id) == ["yaml-refused"]) }
        #expect(time < .seconds(1))
    }

    @Test(arguments: ["[", "{a: ", "- "])
    func depthIsBoundedHoweverDeepTheText(open: String) {
        let found = read(String(repeating: open, count: 50_000))
        #expect(found.map(\.rule.id) == ["yaml-too-large"])
    }

    /// Twice the text, twice the time: long lines, many keys, many items.
    @Test(arguments: ["[%]", "{%}"])
    func timeIsLinearInTheTextOnOneLine(form: String) {
        func time(_ count: Int) -> Duration {
            let parts = (0..<count).map { form.hasPrefix("{") ? "k\($0): v" : "ord" }.joined(separator: ", ")
            let text = "a: " + form.replacing("%", with: parts)
            return (0..<3).map { _ in ContinuousClock().measure { #expect(read(text).isEmpty) } }.min() ?? .zero
        }
        let (one, four) = (time(4_000), time(16_000))
        #expect(four < one * 10, "\(one) → \(four)")
    }

    @Test func thereIsALimitToTheNumberOfValues() {
        #expect(read("a: [" + String(repeating: "x,", count: 60_000) + "]").map(\.rule.id) == ["yaml-too-large"])
    }

    @Test(arguments: [
        "a:", "a: ~", "a: null", "a: NULL", "a:\nb: 1", "{a: , b: 1}", "a: [b, ]\nc: [~]", "a:\n  -\n  - 1",
    ])
    func aKeyOrItemWithoutAValueIsTold(text: String) {
        #expect(read(text).map(\.rule.id) == ["empty-value"])
    }

    @Test(arguments: ["a: \"~\"", "a: 'null'", "a: nulla", "a: 0"])
    func aQuotedWordIsAValue(text: String) {
        #expect(read(text).isEmpty)
    }

    @Test(arguments: [
        ("\\0", "control-character"), ("\\u0001", "control-character"), ("\\e", "control-character"),
        ("\\a", "control-character"), ("\\x85", "control-character"), ("\\ufffe", "control-character"),
        ("\\uffff", "control-character"), ("\\U0001ffff", "control-character"), ("\\r", "control-character"),
        ("\\u202e", "direction-mark"), ("\\u2067", "direction-mark"), ("\\u200b", "invisible-character"),
        ("\\ufeff", "invisible-character"), ("\\ufffd", "lost-character"),
    ])
    func charactersAreJudgedAfterTheEscapes(escape: String, rule: String) {
        for text in ["a: \"Lu\(escape)le\"", "\"a\(escape)\": 1", "a: [b, {c: \"\(escape)\"}]"] {
            #expect(read(text).map(\.rule.id) == [rule])
        }
        #expect(read("a: 'Lu\(escape)le'").isEmpty)
    }

    @Test(arguments: [
        ("\u{202E}", "direction-mark"), ("\u{200B}", "invisible-character"), ("\u{FFFD}", "lost-character"),
    ])
    func charactersOfTheFileAreToldOnceAndWhereTheyStand(sign: String, rule: String) {
        let found = read("a: \"Lu\(sign)le\" # \(sign)")
        #expect(found.map(\.rule.id) == [rule, rule])
        #expect(found.first?.place.column == 7)
    }
}

@Suite struct EmptyValueTests {
    private func findings(_ text: String, _ read: (inout Fields) -> Void) -> [String] {
        let findings = Findings()
        guard let node = YAML.read(SourceText(path: "a.yaml", text: text), findings) else { return ["unread"] }
        var fields = Fields(node, of: "måttet", findings)
        read(&fields)
        fields.end()
        return findings.all.map(\.rule.id)
    }

    @Test func aRequiredKeyWithoutAValueIsToldOnce() {
        #expect(findings("a:") { _ = $0.string("a", required: true) } == ["empty-value"])
    }

    @Test func aTextOfBlanksIsTold() {
        #expect(findings("a: \" \"") { _ = $0.string("a") } == ["empty-value"])
        #expect(findings("a: \"\"") { _ = $0.text("a", required: true) } == ["empty-value"])
    }

    @Test func anEmptyListOrMappingIsTold() {
        #expect(findings("a: []") { _ = $0.list("a") } == ["empty-value"])
        #expect(findings("a: []") { _ = $0.list("a", mayBeEmpty: true) } == [])
        #expect(findings("a: {}") { _ = $0.fields("a", of: "a")?.end() } == ["empty-value"])
    }

    @Test func aDecimalCommaInBracesGetsItsOwnAdvice() {
        let text = "a: {value: 82,5}"
        #expect(
            findings(text) {
                var inner = $0.fields("a", of: "målet")
                _ = inner?.number("value")
                inner?.end()
            } == ["unknown-key"])
    }
}
