import Diagnostics
import Yams

/// The parser's own words in Swedish, with what to do.
func diagnose(_ error: YamlError, _ base: Base) -> Diagnostic {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
        .composer(let context, let problem, let mark, _):
        let place = base.place(mark)
        let known = place.startsWithTab ? tab : explanation(of: problem)
        let start = problem.contains("unexpected end of stream") ? context.map { base.place($0.mark) } : nil
        return Diagnostic(.yamlSyntax, known.message, at: start ?? place, hint: known.hint)
    case .duplicatedKeysInMapping(let keys, let context):
        let names = keys.map { "«\($0)»" }.joined(separator: ", ")
        return Diagnostic(
            .duplicateKey, "nyckeln \(names) står två gånger", at: base.repeated(keys.first ?? "", after: context.mark),
            hint: "ta bort den ena")
    default:
        return Diagnostic(
            .yamlSyntax, "filen innehåller tecken som YAML inte tillåter", at: base.source.place,
            hint: "spara filen som UTF-8 utan styrtecken")
    }
}

private struct Explanation {
    /// A part of libYAML's message.
    let problem: String
    let message: String
    let hint: String
}

private let tab = Explanation(
    problem: "found character '\\t'", message: "en tabb används som indrag", hint: "gör indraget med blanksteg")

private let explanations = [
    Explanation(
        problem: "mapping values are not allowed", message: "ett kolon med blanksteg får inte stå här",
        hint: "sätt texten inom citattecken om kolonet hör till den"),
    tab,
    Explanation(
        problem: "alphabetic or numeric character", message: "texten börjar med & eller *, som YAML har för sig självt",
        hint: "sätt texten inom citattecken"),
    Explanation(
        problem: "cannot start any token", message: "texten börjar med ett tecken som YAML har för sig självt",
        hint: "sätt texten inom citattecken"),
    Explanation(
        problem: "could not find expected ':'", message: "ett kolon saknas efter nyckeln",
        hint: "skriv nyckel: värde, med blanksteg efter kolonet"),
    Explanation(
        problem: "did not find expected key", message: "indraget stämmer inte, eller ett citattecken är för mycket",
        hint: "ställ raden under de andra nycklarna på samma nivå"),
    Explanation(
        problem: "expected ',' or", message: "listan eller tabellen är inte avslutad",
        hint: "kontrollera kommatecken och att varje [ och { har sin ] och }"),
    Explanation(
        problem: "unexpected end of stream", message: "ett citattecken är inte avslutat",
        hint: "avsluta texten med samma citattecken som den börjar med"),
    Explanation(
        problem: "undefined alias", message: "texten börjar med *, som YAML har för sig självt",
        hint: "sätt texten inom citattecken"),
]

private func explanation(of problem: String) -> Explanation {
    explanations.first { problem.contains($0.problem) }
        ?? Explanation(
            problem: problem, message: "filen går inte att läsa som YAML från det här stället",
            hint: "kontrollera indrag, kolon och citattecken på raden och raden före")
}

extension Place {
    fileprivate var startsWithTab: Bool {
        excerpt?.unicodeScalars.dropFirst(max(0, column - 1)).first == "\t"
    }
}

extension Base {
    /// The second of two equal keys: on the line of the first, or on the next line that begins with it at the same
    /// depth; the first itself when neither is found.
    fileprivate func repeated(_ key: String, after mark: Mark) -> Place {
        let first = place(mark, text: key)
        guard first.line > 0 else { return first }
        if let start = sameLine(key, after: first) { return source.place(start..<start + key.utf8.count) }
        guard first.line < source.lineCount else { return first }
        for number in first.line + 1...source.lineCount {
            let line = source.bytes[source.bytesOfLine(number)]
            let indent = line.prefix { $0 == UInt8(ascii: " ") }.count
            guard indent == first.column - 1, line.dropFirst(indent).starts(with: (key + ":").utf8) else { continue }
            let start = line.startIndex + indent
            return source.place(start..<start + key.utf8.count)
        }
        return first
    }
    /// The key after `,` or `{` and blanks, as within braces.
    private func sameLine(_ key: String, after first: Place) -> Int? {
        let line = source.bytesOfLine(first.line)
        let start = source.offset(line: first.line, scalarColumn: first.column + first.length)
        let name = Array((key + ":").utf8)
        for position in start..<max(start, line.upperBound) where source.bytes[position...].starts(with: name) {
            let before = source.bytes[line.lowerBound..<position].last { $0 != UInt8(ascii: " ") }
            if before == UInt8(ascii: ",") || before == UInt8(ascii: "{") { return position }
        }
        return nil
    }
}
