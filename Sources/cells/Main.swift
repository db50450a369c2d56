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
        var out: [UInt8] = []
        for row in table.rows {
            for cell in table.cells[row.cells] {
                let text = String(decoding: table.bytes[cell.range], as: UTF8.self)
                let name = cellName(column: cell.column, row: row.number)
                out += "\(sheet.name)\t\(name)\t\(cell.kind)\t\(escaped(text))\n".utf8
            }
            if out.count > 1 << 20 { write(&out) }
        }
        write(&out)
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

    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 32 || $0 == UInt8(ascii: "\\") }) else { return text }
        return text.unicodeScalars.map { scalar in
            scalar.value < 32 || scalar == "\\" ? "\\u\(String(scalar.value, radix: 16));" : String(scalar)
        }.joined()
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
