package import Diagnostics

/// Words that mean something in a live number and so are no names.
package let reservedNames: [String] = [
    "report", "period", "change", "vs", "by", "lowest", "highest", "gap", "rank", "where", "as", "decimals", "else",
    "total", "previous", "target",
]

/// Whether a text is a Name: `[a-z][a-z0-9-]*` and no reserved word; told when not.
func isName(_ text: String, at place: Place, of what: String, _ findings: Findings) -> Bool {
    guard isNameSpelling(text) else {
        let plain = String(String.UnicodeScalarView(folded(text)))
        // What is meant by the name is not told as absent too.
        if what == "måttet" { findings.leave(.measure(plain)) }
        findings.add(
            .badName, "«\(text)» kan inte vara namn på \(what)", at: place,
            hint: isNameSpelling(plain) && !reservedNames.contains(plain)
                ? "skriv \(plain): bara a–z, 0–9 och bindestreck"
                : "börja med en liten bokstav a–z och använd sedan bara a–z, 0–9 och bindestreck")
        return false
    }
    guard reservedNames.contains(text) else { return true }
    findings.add(
        .badName, "«\(text)» betyder något annat i ett levande tal", at: place, hint: "välj ett annat namn")
    return false
}

private func isNameSpelling(_ text: String) -> Bool {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let first = text.utf8.first, letters.contains(first) else { return false }
    return text.utf8.allSatisfy { letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "-") }
}

/// Tells measures that have the name of a dimension: both are written the same way in a live number.
package func checkSharedNames(_ measures: [Measure], _ dimensions: [Dimension], _ findings: Findings) {
    let names = Set(dimensions.map(\.name))
    for measure in measures where names.contains(measure.name) {
        findings.add(
            .sharedName, "både ett mått och en dimension heter «\(measure.name)»",
            at: Place(path: measure.place.path),
            hint: "byt namn på måttets fil")
    }
}
