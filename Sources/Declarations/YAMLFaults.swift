/// libYAML's own words in Swedish, with what to do.
struct YAMLExplanation {
    /// A part of libYAML's message.
    let problem: String
    let message: String
    let hint: String
}

let tabAsIndent = YAMLExplanation(
    problem: "found character '\\t'", message: "en tabb används som indrag", hint: "gör indraget med blanksteg")

/// A line that begins elsewhere than the one above it, which says something already.
func wrongIndent(_ above: Int) -> YAMLExplanation {
    YAMLExplanation(
        problem: "", message: "indraget är inte lika som på raden ovanför",
        hint: above == 0 ? "börja raden längst till vänster" : "börja raden med \(above) blanksteg")
}

extension YAMLFault {
    /// What libYAML says of a line that is moved in or out by mistake.
    var isOfIndent: Bool {
        ["mapping values are not allowed", "did not find expected key", "did not find expected '-'"]
            .contains { problem.contains($0) }
    }
}

private let explanations = [
    YAMLExplanation(
        problem: "mapping values are not allowed", message: "ett kolon med blanksteg får inte stå här",
        hint: "sätt texten inom citattecken om kolonet hör till den"),
    tabAsIndent,
    YAMLExplanation(
        problem: "alphabetic or numeric character", message: "texten börjar med & eller *, som YAML har för sig självt",
        hint: "sätt texten inom citattecken"),
    YAMLExplanation(
        problem: "invalid Unicode character escape code", message: "teckenkoden efter \\ är inget tecken",
        hint: "skriv tecknet som det är"),
    YAMLExplanation(
        problem: "hexdecimal number", message: "teckenkoden efter \\ är inte hel",
        hint: "skriv tecknet som det är"),
    YAMLExplanation(
        problem: "unknown escape character", message: "efter \\ står ett tecken som YAML inte har någon kod för",
        hint: "skriv \\\\ om det ska synas, eller sätt texten inom '"),
    YAMLExplanation(
        problem: "cannot start any token", message: "texten börjar med ett tecken som YAML har för sig självt",
        hint: "sätt texten inom citattecken"),
    YAMLExplanation(
        problem: "could not find expected ':'", message: "ett kolon saknas efter nyckeln",
        hint: "skriv nyckel: värde, med blanksteg efter kolonet"),
    YAMLExplanation(
        problem: "did not find expected key", message: "indraget stämmer inte, eller ett citattecken är för mycket",
        hint: "ställ raden under de andra nycklarna på samma nivå"),
    YAMLExplanation(
        problem: "expected ',' or", message: "listan eller tabellen är inte avslutad",
        hint: "kontrollera kommatecken och att varje [ och { har sin ] och }"),
    YAMLExplanation(
        problem: "unexpected end of stream", message: "ett citattecken är inte avslutat",
        hint: "avsluta texten med samma citattecken som den börjar med"),
]

func explanation(of problem: String) -> YAMLExplanation {
    explanations.first { problem.contains($0.problem) }
        ?? YAMLExplanation(
            problem: problem, message: "filen går inte att läsa som YAML från det här stället",
            hint: "kontrollera indrag, kolon och citattecken på raden och raden före")
}
