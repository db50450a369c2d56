import Declarations
import Diagnostics
import TestSupport
import Testing
import Values

@Suite struct YAMLTests {
    private func read(_ text: String) -> (node: Node?, findings: Findings) {
        let findings = Findings()
        return (YAML.read(SourceText(path: "a.yaml", text: text), findings), findings)
    }

    @Test(arguments: ["0114", "NO", "2021:10", "1.10", "12:30:45", "0x1F", "2021-06-01"])
    func readsScalarsAsTheyStand(text: String) {
        let (node, findings) = read("kod: \(text)")
        #expect(node?.entries?.first?.value.scalar == text)
        #expect(findings.all.isEmpty)
    }

    @Test(arguments: ["\";\"", "';'", "\": \""])
    func readsQuotedTexts(text: String) {
        let (node, findings) = read("a: {b: \(text)}")
        #expect(node?.entries?.first?.value.entries?.first?.value.scalar == String(text.dropFirst().dropLast()))
        #expect(findings.all.isEmpty)
    }

    @Test(arguments: [
        ("a: &x 1\nb: 2", "yaml-refused"), ("a: &x 1\nb: *x", "yaml-refused"), ("a: !!str 1", "yaml-refused"),
        ("<<: {a: 1}", "yaml-refused"), ("a: 1\na: 2", "duplicate-key"), ("a: b: c", "yaml-syntax"),
        ("a: [1", "yaml-syntax"),
        ("a: *b", "yaml-refused"), ("a: ! b", "yaml-refused"), ("? [a]\n: 1", "yaml-refused"),
        ("\ta: 1", "yaml-syntax"), ("a: 'x", "yaml-syntax"), ("a: \u{1}", "control-character"),
        ("a: \"\\ud800\"", "yaml-syntax"), ("a: 1\n---\nb: 2", "yaml-syntax"),
        (String(repeating: "[", count: 40) + String(repeating: "]", count: 40), "yaml-too-large"),
    ])
    func refuses(text: String, rule: String) {
        let (_, findings) = read(text)
        #expect(findings.all.first?.rule.id == rule)
    }

    @Test func readsQuotedTexts() {
        let (node, findings) = read("a: \"x: y\"\nb: 'z'")
        #expect(node?.entries?.map(\.value.scalar) == ["x: y", "z"])
        #expect(findings.all.isEmpty)
    }

    @Test func refusesAFileThatIsNotUTF8() {
        let findings = Findings()
        #expect(YAML.read(SourceText(path: "a.yaml", bytes: Array("a: Lule".utf8) + [0xE5]), findings) == nil)
        #expect(findings.all.map(\.rule.id) == ["not-utf8"])
        #expect(findings.all.first?.place.line == 1)
        #expect(findings.all.first?.place.column == 8)
    }

    @Test func placesAreScalarsFromOneAlsoAfterSwedishLetters() throws {
        let (text, line, column, length) = marked("å: ä\nö: {åäö: «felet»}\n")
        let value = try #require(read(text).node?.entries?.last?.value.entries?.first?.value)
        #expect((value.place.line, value.place.column, value.place.length) == (line, column, length))
    }

    @Test func readsAPartWithPlacesOfTheWholeFile() throws {
        let source = SourceText(path: "a.md", text: "text\n```\nå: fel\n```\n")
        let findings = Findings()
        let node = try #require(YAML.read(source, source.bytes[9..<17], of: source.place, findings))
        #expect(node.entries?.first?.value.place.line == 3)
        #expect(node.entries?.first?.value.place.column == 4)
    }
}

@Suite struct FieldsTests {
    private func fields(_ text: String) throws -> Fields {
        let findings = Findings()
        let node = try #require(YAML.read(SourceText(path: "a.yaml", text: text), findings))
        return Fields(node, of: "måttet", findings)
    }

    @Test func tellsAnUnknownKeyWithTheNearestName() throws {
        var fields = try fields("lable: x")
        _ = fields.string("label")
        fields.end()
        #expect(fields.findings.all.map(\.rule.id) == ["unknown-key"])
        #expect(fields.findings.all.first?.hint == "menade du «label»?")
    }

    /// Misspelt, or in Swedish.
    @Test(arguments: ["lable", "etikett"], [true, false])
    func aMisspeltKeyThatMustBeThereIsOneFault(written: String, knowsAllKeys: Bool) throws {
        var fields = try fields("\(written): x\nother: y")
        #expect(fields.string("label", required: true) == nil)
        #expect(fields.string("other") == "y")
        fields.end(knowsAllKeys: knowsAllKeys)
        let fault = try #require(fields.findings.all.first)
        #expect(fields.findings.all.count == 1 && fault.rule == .unknownKey)
        #expect(fault.message.hasSuffix("har ingen nyckel «\(written)», och saknar «label»"))
        #expect(fault.hint == "menade du «label»?" && fault.place.line == 1)
    }

    @Test func aKnownKeyMuchLikeOneThatMustBeThereIsNotTakenForIt() throws {
        var fields = try fields("measures: [x]")
        #expect(fields.string("measure", required: true) == nil)
        #expect(fields.strings("measures") == ["x"])
        fields.end()
        #expect(fields.findings.all.map(\.rule) == [.missingKey])
    }

    @Test func aMisspeltKeyStandsForTheOneItIsNearestTo() throws {
        var fields = try fields("labels_: x\nunit_labl: y")
        for key in ["label", "unit"] { #expect(fields.string(key, required: true) == nil) }
        _ = (fields.string("labels"), fields.string("unit_label"))
        fields.end()
        #expect(fields.findings.all.map(\.rule) == [.missingKey, .missingKey, .unknownKey, .unknownKey])
    }

    @Test func tellsAMissingKey() throws {
        var fields = try fields("a: 1")
        #expect(fields.string("label", required: true) == nil)
        #expect(fields.findings.all.first?.rule == .missingKey)
    }

    @Test func aDecimalCommaGetsItsOwnAdvice() throws {
        var fields = try fields("value: 82,5")
        #expect(fields.number("value") == nil)
        #expect(fields.findings.all.first?.hint == "skriv 82.5")
    }

    @Test func takesTheSwedishTextOfAMapByLanguage() throws {
        var fields = try fields("label: {en: Municipality, sv: Kommun}")
        #expect(fields.text("label") == "Kommun")
    }

    @Test func readsTypedValues() throws {
        var fields = try fields("a: 2025-T2\nb: 2025-12-31\nc: true\nd: 12\ne: [x, y]\nf: 2.50")
        #expect(fields.period("a")?.description == "2025-T2")
        #expect(fields.day("b")?.year == 2025)
        #expect(fields.flag("c") == true)
        #expect(fields.integer("d") == 12)
        #expect(fields.strings("e") == ["x", "y"])
        #expect(fields.number("f") == Exact(5) / Exact(2))
        fields.end()
        #expect(fields.findings.all.isEmpty)
    }
}
