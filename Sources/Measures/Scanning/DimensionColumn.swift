import Diagnostics
import Tables

/// Turns one column's cells into positions of its dimension's values, and remembers the words that are none.
struct DimensionColumn: Sendable {
    let dimension: Dimension
    let column: Int
    private let isText: Bool
    /// Code of a text → position; `unknown` for words that are no value.
    private var codes: [Int] = []
    private var integers: [Int64: Int] = [:]
    private var strangers: [String: Stranger] = [:]

    /// A word that is no value.
    static let unknown = -1
    /// No word at all.
    static let blank = -2

    private struct Stranger: Sendable {
        let place: Place
        var rows = 1
    }

    init(_ dimension: Dimension, column: Int, field: Field) {
        self.dimension = dimension
        self.column = column
        isText = field.type == .string
    }

    /// Positions row by row; `unknown` where the cell is none of the dimension's values, `blank` where it is empty.
    mutating func positions(in batch: borrowing Batch) -> [Int] {
        let cells = batch.columns[column]
        learn(cells.texts)
        var result = [Int](repeating: DimensionColumn.unknown, count: batch.count)
        for row in 0..<batch.count {
            let value = cells.values[row]
            let position = value == Column.missing ? DimensionColumn.blank : position(of: value)
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
        let word = word(value, cells)
        strangers[word]?.rows += 1
        return strangers[word] == nil
    }

    private mutating func remember(_ value: Int64, _ cells: Column, _ place: Place) {
        strangers[word(value, cells)] = Stranger(place: place)
    }

    private func word(_ value: Int64, _ cells: Column) -> String {
        guard isText else { return String(value) }
        return Int(exactly: value).flatMap { cells.texts.indices.contains($0) ? cells.texts[$0] : nil } ?? ""
    }

    /// Tells each unknown word once, where it stands first.
    func report(_ findings: Findings) {
        guard !findings.isHole(.dimension(dimension.name)) else { return }
        for (word, stranger) in strangers.sorted(by: { $0.key < $1.key }) {
            findings.unknownMember(word, of: dimension, rows: stranger.rows, at: stranger.place)
        }
    }
}

extension Findings {
    /// A cell that is no value of its dimension, told once for all rows that have it.
    func unknownMember(_ word: String, of dimension: Dimension, rows: Int, at place: Place) {
        // A cell that is no allowed word has been told as that.
        guard !hasError(at: place) else { return }
        add(
            .unknownMember, "«\(word)» är inget värde av dimensionen «\(dimension.name)»", at: place,
            hint: dimension.advice(on: word), notes: rows > 1 ? [.init("det gäller \(rows) rader")] : [])
    }
}

extension Dimension {
    fileprivate func advice(on word: String) -> String {
        if WholeWords.contains(word) {
            return "ta bort summaraden; är den utgiven som helhet, skriv total: {key: \(word)} på dimensionen"
        }
        let bare = values.first {
            $0.key.hasPrefix("0") && $0.key.drop { $0 == "0" } == word.drop { $0 == "0" } && !word.isEmpty
        }
        if let bare {
            return "nollorna först har fallit bort: skriv \(bare.key), och visa kolumnen som text i kalkylbladet"
        }
        return didYouMean(word)
            ?? "rätta cellen, eller lägg till ordet under aliases i dimensions.yaml"
    }
}
