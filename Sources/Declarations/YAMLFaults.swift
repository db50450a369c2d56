import Diagnostics
import Yams

/// The parser's own words in Swedish, with what to do.
func diagnose(_ error: YamlError, _ base: Base) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        let known = explanation(of: problem)
        return Diagnostic(.yamlSyntax, known.message, at: base.place(mark), hint: known.hint)
    case .duplicatedKeysInMapping(let keys, let context):
        let names = keys.map { "«\($0)»" }.joined(separator: ", ")
        return Diagnostic(
            .duplicateKey, "nyckeln \(names) står två gånger", at: base.place(context.mark, text: keys.first),
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

private let explanations = [
    Explanation(
        problem: "mapping values are not allowed", message: "ett kolon med blanksteg får inte stå här",
        hint: "sätt texten inom citattecken om kolonet hör till den"),
    Explanation(
        problem: "found character '\\t'", message: "en tabb används som indrag", hint: "gör indraget med blanksteg"),
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
