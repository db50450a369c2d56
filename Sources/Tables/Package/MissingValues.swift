import Declarations
import Diagnostics
import Values

/// What `missingValues` says: texts, or `{value, label}` where the label is why the source has no value.
struct MissingValues {
    let texts: [String]
    let signs: [SourceSign]
    /// Of the first label.
    let labelPlace: Place?

    /// Without a word an empty cell has no value.
    static let usual = MissingValues(texts: [""], signs: [], labelPlace: nil)

    /// Nil when the key is absent.
    static func read(_ node: Node?, _ findings: Findings) -> MissingValues? {
        guard let node else { return nil }
        let found = node.list(findings, mayBeEmpty: true).compactMap { item in entry(item, findings) }
        for (index, entry) in found.enumerated() where found[..<index].contains(where: { $0.text == entry.text }) {
            findings.add(
                .duplicateName, "det saknade värdet «\(entry.text)» finns redan", at: entry.place,
                hint: "skriv varje tecken en gång")
        }
        let signs = found.compactMap { entry in entry.label.map { SourceSign(entry.text, label: $0) } }
        if signs.count > mostSigns {
            findings.add(
                .schemaError, "fler än \(mostSigns) saknade värden har etiketter", at: node.place,
                hint: "låt tecken med samma mening stå utan etikett")
        }
        return MissingValues(
            texts: found.map(\.text), signs: Array(signs.prefix(mostSigns)),
            labelPlace: found.first { $0.label != nil }?.place)
    }

    /// As many as a set of 32 bits holds, beside that of an unexplained gap.
    static let mostSigns = 31
    /// Characters of a sign that can stand in a cell of a table or beside a bar.
    private static let longest = 10

    private struct Entry {
        let text: String
        let label: String?
        let place: Place
    }

    private static func entry(_ item: Node, _ findings: Findings) -> Entry? {
        guard item.entries != nil else {
            return item.anyString(findings).map { Entry(text: $0, label: nil, place: item.place) }
        }
        var keys = Fields(item, of: "det saknade värdet", findings)
        defer { keys.end() }
        let label = keys.text("label")
        guard let text = keys.required("value")?.anyString(findings) else { return nil }
        if label != nil, text.count > longest {
            findings.add(
                .schemaError, "«\(text)» är för långt för att stå som tecken i tabeller", at: item.place,
                hint: "ta bort etiketten, eller skriv ett tecken med högst \(longest) bokstäver i filen")
        }
        return Entry(text: text, label: label, place: item.place)
    }
}
