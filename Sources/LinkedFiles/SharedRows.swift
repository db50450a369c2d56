package import Privacy

/// How many rows a table that is to be published shares with a file about people, whatever their order, their columns'
/// order, the separator, the encoding and the way of writing numbers.
///
/// A row is its cells as a multiset: numbers without zeros that say nothing and with a point, dates as spreadsheets
/// count them, empty cells left out. Where the heading names three or more of the file's columns, with a quantity among
/// them, only those columns are compared, so that a column more or less hides nothing. Of a file without quantities each
/// row is a person: a table of nothing but two or more of its columns, with rows that are the same, is a list of them.
///
/// Rows of three cells or more are strong evidence: the tables share their rows when all rows of the published one
/// (its heading aside) are in the file, or two or more that are half of either. Rows of one or two cells are common by
/// chance: five or more are needed, and all.
package struct SharedRows {
    private var wanted: [[UInt8]: Int]
    private let columns: [Int]?
    /// How many cells the rows have that are wanted: a row of another size need not be written out to be told apart.
    private let sizes: Set<Int>
    private let total: Int
    private let isStrong: Bool
    /// Some rows are the same.
    private let hasRepeated: Bool
    /// People row by row, with columns left out.
    private let isList: Bool
    private var shared = 0
    private var fileRows = 0

    /// - Parameters:
    ///   - heading: of the file about people, in its order.
    ///   - quantities: those of the heading that are amounts.
    package init(_ table: TextTable, heading: [ArraySlice<UInt8>], quantities: Set<[UInt8]>) {
        let names = heading.map(name)
        let head = table.rows.prefix(5).firstIndex { row in row.filter { names.contains(name($0)) }.count >= 2 }
        let found = head.map { table.rows[$0].map { cell in names.firstIndex(of: name(cell)) } } ?? []
        let common = found.compactMap { $0 }
        let isProjected = common.count >= 3 && common.contains { quantities.contains(Array(heading[$0])) }
        let isList =
            quantities.isEmpty && common.count == found.count && (2..<names.count).contains(common.count)
        self.isList = isList
        columns = isProjected || isList ? common : nil
        let places = found.indices.filter { found[$0] != nil }
        let rows = table.rows.dropFirst(head.map { $0 + 1 } ?? 0)
        let keys = rows.map { SharedRows.key($0, isProjected || isList ? places : nil) }.filter { !$0.isEmpty }
        wanted = keys.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        hasRepeated = wanted.values.contains { $0 > 1 }
        total = keys.count
        sizes = Set(
            rows.map { SharedRows.cells($0, isProjected || isList ? places : nil).count { !$0.isEmpty } })
        isStrong = 2 * rows.count { $0.count { !$0.isEmpty } >= 3 } > rows.count
    }

    /// Counts a row of the file about people.
    package mutating func count(_ row: [ArraySlice<UInt8>]) {
        fileRows += 1
        guard sizes.contains(SharedRows.cells(row, columns).count { !$0.isEmpty }) else { return }
        let key = SharedRows.key(row, columns)
        guard let left = wanted[key], left > 0 else { return }
        wanted[key] = left - 1
        shared += 1
    }

    package var isShared: Bool {
        if isList { return total >= 5 && shared == total && hasRepeated }
        // A heading that does not name the columns is a row that is not shared.
        let isWhole = shared > 0 && shared >= total - (columns == nil && total > 1 ? 1 : 0)
        guard isStrong else { return isWhole && shared >= 5 }
        return isWhole || shared >= 2 && (2 * shared >= total || 2 * shared >= fileRows)
    }

    private static func key(_ row: [ArraySlice<UInt8>], _ columns: [Int]?) -> [UInt8] {
        var plain = cells(row, columns)
        for index in plain.indices where !plain[index].isEmpty { plain[index] = plainCell(plain[index]) }
        plain.sort { $0.lexicographicallyPrecedes($1) }
        var key: [UInt8] = []
        key.reserveCapacity(plain.reduce(0) { $0 + $1.count + 1 })
        for cell in plain where !cell.isEmpty {
            if !key.isEmpty { key.append(0x1F) }
            key += cell
        }
        return key
    }

    private static func cells(_ row: [ArraySlice<UInt8>], _ columns: [Int]?) -> [ArraySlice<UInt8>] {
        columns.map { $0.map { row.indices.contains($0) ? row[$0] : [] } } ?? row
    }
}

/// A column's name as it is compared.
private func name(_ cell: ArraySlice<UInt8>) -> [UInt8] {
    Array(String(decoding: cell, as: UTF8.self).lowercased().utf8)
}

/// A number or a date in one form; a text as it is.
private func plainCell(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if let day = dayNumber(cell) { return Array("\(day).".utf8)[...] }
    let isSigned = cell.first == UInt8(ascii: "-")
    let digits = isSigned ? cell.dropFirst() : cell
    let point = digits.firstIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") } ?? digits.endIndex
    let (whole, part) = (digits[..<point], digits[point...].dropFirst())
    guard !whole.isEmpty, whole.allSatisfy({ 48...57 ~= $0 }), part.allSatisfy({ 48...57 ~= $0 }) else { return cell }
    let zero = UInt8(ascii: "0")
    let end = part.lastIndex { $0 != zero }.map { part[...$0] } ?? []
    var plain: [UInt8] = isSigned ? [UInt8(ascii: "-")] : []
    plain.reserveCapacity(cell.count + 1)
    plain += whole.drop { $0 == zero }
    plain.append(UInt8(ascii: "."))
    plain += end
    return plain[...]
}

/// `2025-01-31` as days from 1899-12-30, as spreadsheets store it.
private func dayNumber(_ cell: ArraySlice<UInt8>) -> Int? {
    guard cell.count == 10, cell.contains(UInt8(ascii: "-")) else { return nil }
    let parts = cell.split(separator: UInt8(ascii: "-")).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard parts.count == 3, (1900...2999).contains(parts[0]), (1...12).contains(parts[1]), (1...31).contains(parts[2])
    else { return nil }
    // Years from March on, so that the leap day is the last.
    let (year, month) = (parts[1] > 2 ? parts[0] : parts[0] - 1, (parts[1] + 9) % 12)
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + parts[2] - 1
    return days - 693_900 + 1
}
