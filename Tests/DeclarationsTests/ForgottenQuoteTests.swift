import Declarations
import Diagnostics
import TestSupport
import Testing

/// A quotation mark that is not closed is told where it stands, whatever the lines after it make of it.
@Suite struct ForgottenQuoteTests {
    private func read(_ text: String) -> (node: Node?, findings: Findings) {
        let findings = Findings()
        return (YAML.read(SourceText(path: "a.yaml", text: text), findings), findings)
    }

    /// Lines of a file that is sound: keys, lists, mappings on one line, values within both marks and without.
    private func sound(_ random: inout SplitMix) -> [String] {
        let values = [
            "\"åäö\"", "'åäö'", "åäö", "\"a: b\"", "'it''s'", "\"a \\\" b\"", "{a: \"b\", c: 'd'}", "[\"a\", b]",
            "2025",
        ]
        var lines: [String] = []
        for key in 0..<Int.random(in: 2...6, using: &random) {
            let value = values[Int.random(in: 0..<values.count, using: &random)]
            switch Int.random(in: 0..<4, using: &random) {
            case 0: lines.append("k\(key): \(value)")
            case 1: lines += ["k\(key):", "  - \(value)", "  - text: \(value)", "    note: \(value)"]
            case 2: lines += ["k\(key):", "  inner: \(value)", "  other: \(value)"]
            default: lines += ["k\(key): \"en rad", "  och en till\""]
            }
        }
        return lines
    }

    @Test(arguments: 0..<300)
    func theMarkIsToldWhereItStands(seed: Int) {
        var random = SplitMix(seed)
        var lines = sound(&random) + ["slut: \"så\""] + sound(&random).map { $0.replacing("k", with: "m") }
        #expect(read(lines.joined(separator: "\n") + "\n").findings.all.isEmpty)
        let candidates = lines.indices.filter { index in
            guard let mark = lines[index].last, mark == "\"" || mark == "'" else { return false }
            return lines[index].contains(": \(mark)") && !lines[index].contains("{")
        }
        let chosen = candidates[Int.random(in: 0..<candidates.count, using: &random)]
        let mark = lines[chosen].last ?? "\""
        let column = lines[chosen].unicodeScalars.distance(
            from: lines[chosen].startIndex, to: lines[chosen].firstIndex(of: mark) ?? lines[chosen].startIndex)
        lines[chosen].removeLast()
        let told = read(lines.joined(separator: "\n") + "\n").findings.all
        #expect(told.map(\.rule.id) == ["yaml-syntax"])
        #expect(told.first?.message == "ett citattecken är inte avslutat")
        #expect(told.first.map { [$0.place.line, $0.place.column] } == [chosen + 1, column + 1], "\(lines)")
    }

    /// The next mark may close it, and nothing be wrong for the reader of YAML.
    @Test func aKeyThatIsSwallowedIsTold() {
        let told = read("title: \"Implementering\nsubtitle: Uppföljning\"\n").findings.all
        #expect(told.map(\.message) == ["ett citattecken är inte avslutat"])
    }

    @Test(arguments: ["a: \"b\n  c\"", "a: \"b\n\n  c: d\"", "a: 'b\n  - c'", "- \"a\n  b\"", "a: |\n  \"b\n  c\nd: e"])
    func valuesOnSeveralLinesAreRead(text: String) {
        #expect(read(text + "\n").findings.all.isEmpty)
    }
}
