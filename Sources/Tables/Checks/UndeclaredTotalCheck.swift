import Diagnostics

/// A column that is no dimension and has a word for the whole (`Totalt`) beside others in one time, or a value that is
/// the sum of the others whatever its word: the whole is added to its own parts. In the column of a dimension, whose
/// values somebody has declared as parts, one that both is called the whole and is the sum.
struct UndeclaredTotalCheck: DataCheck {
    let resource: Resource
    private let column: Int
    private let time: Int
    /// Texts that say the whole among the declared values of a dimension; nil for a column that is none.
    private let declared: Set<String>?
    /// A number that some measure adds up.
    private let added: Int?
    /// What the parts of one whole have in common.
    private let group: [Int]
    private var sums = SumOfOthers()
    /// Code of a text → its first row, and the text.
    private var firsts: [Int: Whole] = [:]
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
            let names = [field.name] + [field.dimension].compactMap(\.self)
            return field.type == .string && !field.isFlag && uses.contains { $0.chosen.isDisjoint(with: names) }
                && domain(of: field, context).map { !wholes(in: $0).isEmpty } ?? (field.dimension == nil)
        }.map { UndeclaredTotalCheck(resource, $0, time, uses, domain(of: resource.fields[$0], context)) }
    }

    private static func domain(of field: Field, _ context: ScanContext) -> Domain? {
        context.domains[field.dimension ?? field.name]
    }

    /// The texts in files that say the whole, of a dimension that has declared none and means none by itself.
    private static func wholes(in domain: Domain) -> Set<String> {
        guard domain.total == nil, !domain.hasDefault else { return [] }
        let keys = Set(
            domain.keys.filter(WholeWords.contains) + domain.spellings.filter { WholeWords.contains($0.key) }.values)
        return keys.union(domain.spellings.filter { keys.contains($0.value) }.keys)
    }

    private init(_ resource: Resource, _ column: Int, _ time: Int, _ uses: [RowUse], _ domain: Domain?) {
        (self.resource, self.column, self.time) = (resource, column, time)
        declared = domain.map(UndeclaredTotalCheck.wholes)
        let field = resource.fields[column]
        let name = field.dimension ?? field.name
        added = uses.filter { !$0.chosen.contains(name) && !$0.chosen.contains(field.name) }.compactMap(\.field)
            .compactMap(resource.index)
            .filter { [.integer, .number].contains(resource.fields[$0].type) }.min()
        group = resource.fields.indices.filter { index in
            let field = resource.fields[index]
            let isNumber = [.integer, .number].contains(field.type)
            return index != column && (field.dimension ?? field.name) != name
                && (!isNumber || field.dimension != nil || resource.primaryKey.contains(field.name))
        }
    }

    mutating func check(_ batch: borrowing Batch, _ log: FaultLog) {
        let cells = batch.columns[column]
        while codes.count < cells.texts.count { codes.append(WholeWords.contains(cells.texts[codes.count])) }
        for row in 0..<batch.count where cells.values[row] != Column.missing {
            let time = batch.columns[self.time].values[row]
            guard let code = Int(exactly: cells.values[row]), time != Column.missing else { continue }
            add(row, code, batch)
            if !codes[code] {
                parts.insert(time)
            } else if wholes[time] == nil {
                wholes[time] = whole(row, cells.texts[code], batch)
            }
        }
    }

    private func whole(_ row: Int, _ word: String, _ batch: borrowing Batch) -> Whole {
        var texts: [String: String] = [:]
        for field in resource.fields { texts[field.name] = resource.text(field.name, row, batch) }
        return Whole(word: word, place: batch.place(row: row, column: column), texts: texts)
    }

    private mutating func add(_ row: Int, _ code: Int, _ batch: borrowing Batch) {
        guard let added, let number = batch.columns[added].number(row, of: resource.fields[added].type) else { return }
        var print: UInt64 = 1
        for index in group { print = KeySet.mix(print, batch.columns[index].values[row]) }
        sums.add(number, of: code, in: print)
        if firsts[code] == nil { firsts[code] = whole(row, batch.columns[column].texts[code], batch) }
    }

    /// Those that are known by their word; where none is, those that the numbers show.
    private var told: [Whole] {
        if let declared { return sums.found.sorted().compactMap { firsts[$0] }.filter { declared.contains($0.word) } }
        let known = wholes.sorted { $0.key < $1.key }.filter { parts.contains($0.key) }.map(\.value)
        return known.isEmpty ? sums.found.sorted().compactMap { firsts[$0] } : known
    }

    private func message(_ whole: Whole, in field: Field) -> String {
        let among = "«\(whole.word)» räknas ihop med de andra värdena i kolumnen «\(field.name)»"
        if declared != nil { return among + ", och är överallt summan av dem" }
        return among + ", som inte är en dimension"
            + (WholeWords.contains(whole.word) ? "" : ", och är överallt summan av dem")
    }

    mutating func finish(_ table: TableEnd, _ log: FaultLog) {
        let field = resource.fields[column]
        for whole in told {
            func text(_ name: String) -> String? { whole.texts[name] }
            log.add(rule, column: field.name, text: text) {
                Diagnostic(
                    rule, message(whole, in: field), at: whole.place,
                    label: "kolumnen «\(field.name)» (\(field.place.path):\(field.place.line))",
                    hint: declared == nil
                        ? "gör kolumnen till en dimension med total: {key: \(whole.word)} i dimensions.yaml, välj rader "
                            + "med filter i måttet, eller ta bort raderna"
                        : "skriv värdet som total: i dimensions.yaml i stället för bland values")
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
