import Archives
import Glibc
import Workbooks

/// `cells FILE`: every cell of a workbook on a line of its own, as it is read: tab, cell, kind and text, with a tab
/// between. For comparison with other programs that read workbooks.
@main
enum Main {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count == 2, let bytes = contents(arguments[1]) else { exit(2) }
        do throws(Refusal) {
            let book = try Workbook(bytes)
            for sheet in book.sheets where !sheet.isChart { try show(sheet, of: book) }
        } catch {
            print("\(error.reason): \(error.hint)")
            exit(1)
        }
    }

    private static func show(_ sheet: Workbook.Sheet, of book: Workbook) throws(Refusal) {
        let table = try book.cells(of: sheet)
        let tab = Array(sheet.name.utf8)
        var out: [UInt8] = []
        for row in table.rows {
            let number = Array(String(row.number).utf8)
            for cell in table.cells[row.cells] {
                append([tab, columnName(cell.column).utf8 + number, Array(cell.kind.rawValue.utf8)], to: &out)
                append(table.bytes[cell.range], to: &out)
            }
            if out.count > 1 << 20 { write(&out) }
        }
        write(&out)
    }

    private static func append(_ fields: [[UInt8]], to out: inout [UInt8]) {
        for field in fields {
            out += field
            out.append(UInt8(ascii: "\t"))
        }
    }

    /// The text, on one line.
    private static func append(_ text: ArraySlice<UInt8>, to out: inout [UInt8]) {
        for byte in text {
            let isPlain = byte >= 32 && byte != UInt8(ascii: "\\")
            if isPlain { out.append(byte) } else { out += "\\u\(String(byte, radix: 16));".utf8 }
        }
        out.append(UInt8(ascii: "\n"))
    }

    private static func write(_ out: inout [UInt8]) {
        var rest = out[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            guard count > 0 else { break }
            rest = rest.dropFirst(count)
        }
        out.removeAll(keepingCapacity: true)
    }

    private static func contents(_ path: String) -> [UInt8]? {
        guard let file = unsafe fopen(path, "rb") else { return nil }
        defer { unsafe fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe fread(&block, 1, block.count, file)
            guard count > 0 else { return bytes }
            bytes += block[..<count]
        }
    }
}
