import Diagnostics

/// A column that is no dimension and has a word for the whole (`Totalt`) beside others in one time: the whole is added
/// to its own parts.
struct UndeclaredTotalCheck: DataCheck {
    let resource: Resource
    private let column: Int
    private let time: Int
    /// Code of a text → whether it says the whole.
    private var codes: [Bool] = []
    /// Time → the first row of a whole, and of a part.
    private var wholes: [Int64: Whole] = [:]
    private var parts: Set<Int64> = []

    private struct Whole {
        let word: String
        let place: Place
        /// Field → its text in the row.
        let texts: [String: String]
    }

    let rule = Rule.undeclaredTotal
    var text: String { "kolumnen «\(resource.fields[column].name)» blandar inte delar och helhet" }
    var hasTried: Bool { false }

    static func all(_ resource: Resource, _ context: ScanContext) -> [any DataCheck] {
        let uses = context.uses[resource.name] ?? []
        guard let time = resource.meaning.time.flatMap(resource.index) else { return [] }
        return resource.fields.indices.filter { column in
            let field = resource.fields[column]
            return field.type == .string && field.dimension == nil && context.domains[field.name] == nil
                && !field.isFlag && uses.contains { !$0.chosen.contains(field.name) }
        }.map { UndeclaredTotalCheck(resource: resource, column: $0, time: time) }
    }

    private init(resource: Resource, column: Int, time: Int) {
        (self.resource, self.column, self.time) = (resource, column, time)
    }

    mutating func check(_ batch: borrowing Batch, _ log: FaultLog) {
        let cells = batch.columns[column]
        while codes.count < cells.texts.count { codes.append(WholeWords.contains(cells.texts[codes.count])) }
        for row in 0..<batch.count where cells.values[row] != Column.missing {
            let time = batch.columns[self.time].values[row]
            guard let code = Int(exactly: cells.values[row]), time != Column.missing else { continue }
            if !codes[code] {
                parts.insert(time)
            } else if wholes[time] == nil {
                let texts = resource.fields.compactMap { field in
                    resource.text(field.name, row, batch).map { (field.name, $0) }
                }
                wholes[time] = Whole(
                    word: cells.texts[code], place: batch.place(row: row, column: column),
                    texts: Dictionary(texts) { first, _ in first })
            }
        }
    }

    mutating func finish(_ table: TableEnd, _ log: FaultLog) {
        let field = resource.fields[column]
        for (_, whole) in wholes.sorted(by: { $0.key < $1.key }).filter({ parts.contains($0.key) }) {
            func text(_ name: String) -> String? { whole.texts[name] }
            log.add(rule, column: field.name, text: text) {
                Diagnostic(
                    rule,
                    "«\(whole.word)» räknas ihop med de andra värdena i kolumnen «\(field.name)», som inte är en "
                        + "dimension", at: whole.place,
                    label: "kolumnen «\(field.name)» (\(field.place.path):\(field.place.line))",
                    hint:
                        "gör kolumnen till en dimension med total: {key: \(whole.word)} i dimensions.yaml, välj rader "
                        + "med filter i måttet, eller ta bort raderna")
            }
        }
    }
}

/// Words for the whole in tables made by hand and by offices of statistics.
package enum WholeWords {
    /// Whether a cell says the whole, before a comma if there is one: `Totalt, 16–84 år`, `Båda könen`, `Hela riket`.
    package static func contains(_ text: String) -> Bool {
        let words = text.lowercased().prefix { $0 != "," }.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard let first = words.first else { return false }
        if words.count == 1 { return alone.contains(first) }
        if words.count == 2 { return (openings[first] ?? []).contains(words[1]) || first == "summa" }
        return false
    }

    private static let alone: Set<String> = [
        "summa", "total", "totalt", "totalsumma", "delsumma", "samtliga", "alla", "länet", "riket", "tot", "sammanlagt",
    ]

    private static let kinds: Set<String> = [
        "kön", "könen", "åldrar", "åldersgrupper", "kommuner", "län", "regioner", "enheter", "mottagningar",
        "vårdcentraler", "hälsocentraler", "divisioner", "förvaltningar", "områden", "tjänster", "grupper", "kanaler",
        "ärenden", "patienter", "invånare", "personer", "år", "månader",
    ]

    /// The first of two words → what may follow it.
    private static let openings: [String: Set<String>] = [
        "alla": kinds, "samtliga": kinds, "totalt": kinds, "total": kinds, "båda": ["kön", "könen"],
        "hela": ["riket", "länet", "landet", "regionen", "kommunen", "sverige", "norrbotten", "året"],
    ]
}
