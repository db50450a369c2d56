import Diagnostics
import Tables

/// Turns one column's cells into positions of its dimension's values, and remembers the words that are none.
struct DimensionColumn: Sendable {
    let dimension: Dimension
    let column: Int
    private let isText: Bool
    /// A blank cell in a required column is told by the reading of the file.
    private let tellsBlanks: Bool
    /// Code of a text → position; `unknown` for words that are no value.
    private var codes: [Int] = []
    private var integers: [Int64: Int] = [:]
    private var strangers: [String: Stranger] = [:]
    private var blanks: Stranger?

    static let unknown = -1

    private struct Stranger: Sendable {
        let place: Place
        var rows = 1
    }

    init(_ dimension: Dimension, column: Int, field: Field) {
        self.dimension = dimension
        self.column = column
        isText = field.type == .string
        tellsBlanks = !field.constraints.required
    }

    /// Positions row by row; `unknown` where the cell is none of the dimension's values.
    mutating func positions(in batch: borrowing Batch) -> [Int] {
        let cells = batch.columns[column]
        learn(cells.texts)
        var result = [Int](repeating: DimensionColumn.unknown, count: batch.count)
        for row in 0..<batch.count {
            let value = cells.values[row]
            let position = value == Column.missing ? DimensionColumn.unknown : position(of: value)
            result[row] = position
            if position == DimensionColumn.unknown, isNew(value, cells) {
                remember(value, cells, batch.place(row: row, column: column))
            }
        }
        return result
    }

    private mutating func learn(_ texts: [String]) {
        while codes.count < texts.count {
            codes.append(dimension.index(of: texts[codes.count]) ?? DimensionColumn.unknown)
        }
    }

    private mutating func position(of value: Int64) -> Int {
        if isText { return Int(exactly: value).flatMap { codes.indices.contains($0) ? codes[$0] : nil } ?? -1 }
        if let known = integers[value] { return known }
        let position = dimension.index(of: String(value)) ?? DimensionColumn.unknown
        integers[value] = position
        return position
    }

    /// Counts a word that is no value; true when it is seen for the first time.
    private mutating func isNew(_ value: Int64, _ cells: Column) -> Bool {
        guard value != Column.missing else {
            blanks?.rows += 1
            return blanks == nil
        }
        let word = word(value, cells)
        strangers[word]?.rows += 1
        return strangers[word] == nil
    }

    private mutating func remember(_ value: Int64, _ cells: Column, _ place: Place) {
        if value == Column.missing {
            blanks = Stranger(place: place)
        } else {
            strangers[word(value, cells)] = Stranger(place: place)
        }
    }

    private func word(_ value: Int64, _ cells: Column) -> String {
        guard isText else { return String(value) }
        return Int(exactly: value).flatMap { cells.texts.indices.contains($0) ? cells.texts[$0] : nil } ?? ""
    }

    /// Tells each unknown word once, where it stands first.
    func report(_ findings: Findings) {
        if let blanks, tellsBlanks {
            findings.add(
                .missingMember, "cellen säger inte vilken \(dimension.label.lowercased()) raden gäller",
                at: blanks.place,
                hint: "fyll i cellen", notes: notes(blanks))
        }
        for (word, stranger) in strangers.sorted(by: { $0.key < $1.key }) {
            findings.add(
                .unknownMember, "«\(word)» är inget värde av dimensionen «\(dimension.name)»", at: stranger.place,
                hint: hint(word), notes: notes(stranger))
        }
    }

    private func notes(_ stranger: Stranger) -> [Diagnostic.Note] {
        stranger.rows > 1 ? [.init("det gäller \(stranger.rows) rader")] : []
    }

    private func hint(_ word: String) -> String {
        if DimensionColumn.sums.contains(word.lowercased()) {
            return "ta bort summaraden; är den utgiven som helhet, skriv total: {key: \(word)} på dimensionen"
        }
        return didYouMean(word, among: dimension.spellings)
            ?? "rätta cellen, eller lägg till ordet under aliases i dimensions.yaml"
    }

    /// Words at the foot of a hand-made list.
    private static let sums: Set<String> = ["summa", "total", "totalt", "samtliga", "alla", "hela länet", "länet"]
}
