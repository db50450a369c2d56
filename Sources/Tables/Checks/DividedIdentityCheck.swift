import Diagnostics
import Privacy
import Values

/// A personal identity number in two cells: a column of dates beside one of four digits, where the digits are those of
/// the dates. A random pair fits once in ten, so most of the rows must.
struct DividedIdentityCheck: DataCheck {
    let resource: Resource
    private let pairs: [Pair]
    private var seen: [Seen]
    /// For each column of texts, by code, whether the text has the form of a date.
    private var dates: [Int: [Bool]] = [:]

    let rule = Rule.personalIdentityNumber
    let text = "inga två kolumner är tillsammans personnummer"

    /// Indices of fields.
    private struct Pair {
        let date: Int
        let serial: Int
    }

    private struct Seen {
        /// Dates and serials, each as its digits.
        var combinations: Set<[UInt8]> = []
        var fits = 0
        var first: Place?

        /// Enough to judge by.
        static let most = 1_000

        /// Below one in a thousand by chance.
        var areNumbers: Bool {
            let count = combinations.count
            return fits >= 3 && (count < 5 ? fits == count : count < 10 ? fits >= count - 1 : 2 * fits > count)
        }
    }

    static func all(_ resource: Resource) -> [any DataCheck] {
        let fields = resource.fields
        let dates = fields.indices.filter { [.time(.day), .string, .integer].contains(fields[$0].type) }
        let serials = fields.indices.filter { [.string, .integer].contains(fields[$0].type) }
        let pairs = dates.flatMap { date in serials.filter { $0 != date }.map { Pair(date: date, serial: $0) } }
        return pairs.isEmpty ? [] : [DividedIdentityCheck(resource, pairs)]
    }

    private init(_ resource: Resource, _ pairs: [Pair]) {
        self.resource = resource
        self.pairs = pairs
        seen = pairs.map { _ in Seen() }
    }

    mutating func check(_ batch: borrowing Batch, _ log: FaultLog) {
        let places = batch.cells.fileColumns
        for column in Set(pairs.map(\.date)) where resource.fields[column].type == .string {
            learn(batch.columns[column].texts, column)
        }
        for (index, pair) in pairs.enumerated() {
            guard let date = places[pair.date], let serial = places[pair.serial], abs(date - serial) == 1 else {
                continue
            }
            check(index, pair, batch)
        }
    }

    private mutating func learn(_ texts: [String], _ column: Int) {
        var known = dates[column] ?? []
        guard known.count < texts.count else { return }
        known += texts[known.count...].map { digits($0.utf8) != nil }
        dates[column] = known
    }

    private mutating func check(_ index: Int, _ pair: Pair, _ batch: borrowing Batch) {
        let known = dates[pair.date]
        guard known?.contains(true) ?? true else { return }
        let values = batch.columns[pair.date].values
        for row in 0..<batch.count where seen[index].combinations.count < Seen.most {
            if let known, values[row] == Column.missing || !known[Int(values[row])] { continue }
            // A date is longer than most cells: it is looked for first.
            guard let date = date(row, pair.date, batch), let serial = serial(row, pair.serial, batch),
                seen[index].combinations.insert(date + serial).inserted,
                isPersonalIdentityNumber(date: date, serial: serial)
            else { continue }
            seen[index].fits += 1
            if seen[index].first == nil {
                // The number stands in the line.
                seen[index].first = batch.place(row: row, column: pair.serial).withoutExcerpt
            }
        }
    }

    /// Four digits; a spreadsheet takes away the zeros that they begin with.
    private func serial(_ row: Int, _ column: Int, _ batch: borrowing Batch) -> [UInt8]? {
        guard batch.columns[column].values[row] != Column.missing,
            let text = batch.cells.cell(row: row, column: column),
            (1...4).contains(text.count), text.allSatisfy({ 48...57 ~= $0 })
        else { return nil }
        if resource.fields[column].type == .string, text.count < 4 { return nil }
        return Array(repeating: UInt8(ascii: "0"), count: 4 - text.count) + text
    }

    /// Six or eight digits, with whatever stands between them.
    private func date(_ row: Int, _ column: Int, _ batch: borrowing Batch) -> [UInt8]? {
        guard batch.cells.mayBeNumber(row: row, column: column, ofBytes: 6),
            batch.columns[column].values[row] != Column.missing,
            let text = batch.cells.cell(row: row, column: column)
        else { return nil }
        return digits(text)
    }

    private func digits(_ text: some Collection<UInt8>) -> [UInt8]? {
        guard (6...10).contains(text.count), text.allSatisfy({ 48...57 ~= $0 || 45...47 ~= $0 }) else { return nil }
        let digits = text.filter { 48...57 ~= $0 }
        return digits.count == 6 || digits.count == 8 ? digits : nil
    }

    mutating func finish(_ table: TableEnd, _ log: FaultLog) {
        for (pair, seen) in zip(pairs, seen) where seen.areNumbers {
            guard let place = seen.first else { continue }
            let (date, serial) = (resource.fields[pair.date], resource.fields[pair.serial])
            log.add(rule, column: serial.name) {
                Diagnostic(
                    rule, "kolumnerna «\(date.name)» och «\(serial.name)» är tillsammans personnummer", at: place,
                    label: "kolumnen «\(serial.name)» (\(serial.place.path):\(serial.place.line))",
                    hint: "ta bort kolumnen «\(serial.name)», och be om ett uttag utan personuppgifter")
            }
        }
    }
}
