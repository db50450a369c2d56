import Tables
import Values

/// Why a number is not told as SQL: one sentence, with its full stop.
package struct SQLRefusal: Error {
    package let sentence: String
}

/// Names and values as standard SQL writes them.
enum SQLText {
    static func name(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
    static func text(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }
    static func list(_ texts: [String]) -> String { texts.map(text).joined(separator: ", ") }

    /// `x IN ('a', 'b')`; false for none.
    static func isAmong(_ column: String, _ texts: [String]) -> String {
        texts.isEmpty ? "1 = 0" : "\(column) IN (\(list(texts)))"
    }

    /// A table that is written out, a row a line.
    static func values(_ rows: [[String]]) -> String {
        "VALUES " + rows.map { "(" + $0.joined(separator: ", ") + ")" }.joined(separator: ",\n    ")
    }

    /// Divided as fractions are, whatever the types of the columns.
    static func quotient(_ top: String, _ bottom: String) -> String {
        "CAST(\(top) AS DOUBLE PRECISION) / NULLIF(\(bottom), 0)"
    }
}

/// A number in a row of a statement: what it is, and whether there is nothing to count.
struct SQLNumber {
    let value: String
    /// 1 where there is nothing to count, 0 where a number is missing or stands; nil where it is always 0.
    var empty: String?
}

/// A statement under way: the common table expressions so far.
struct SQLScript {
    private var tables: [(name: String, columns: String, body: String)] = []
    private var made: [String: String] = [:]
    private var counts: [String: Int] = [:]
    let catalogue: Catalogue
    let settings: PlanSettings
    /// Dimension → key, of the cell that is asked for.
    let cell: [String: String]

    init(_ catalogue: Catalogue, _ settings: PlanSettings, cell: [String: String]) {
        self.catalogue = catalogue
        self.settings = settings
        self.cell = cell
        // No table of the statement is called as one of the database.
        counts = Dictionary(catalogue.package.resources.map { ($0.name.lowercased(), 1) }) { first, _ in first }
    }

    /// Adds a table; one that is there already is used again.
    ///
    /// - Returns: its name, the stem with a number where there are several.
    mutating func table(_ stem: String, _ columns: [String], _ body: String) -> String {
        let key = columns.joined(separator: ",") + "\n" + body
        if let name = made[key] { return name }
        counts[stem, default: 0] += 1
        let count = counts[stem, default: 1]
        let name = SQLText.name(count == 1 ? stem : "\(stem) \(count)")
        made[key] = name
        tables.append((name, columns.joined(separator: ", "), body))
        return name
    }

    /// The whole statement, without the tables that nothing asks.
    func statement(_ select: String) -> String {
        var texts = [select]
        var used: [String] = []
        for table in tables.reversed() where texts.contains(where: { $0.contains(table.name) }) {
            texts.append(table.body)
            used.append("\(table.name)(\(table.columns)) AS (\n  \(table.body)\n)")
        }
        return (used.isEmpty ? "" : "WITH " + used.reversed().joined(separator: ",\n") + "\n") + select + ";"
    }
}
