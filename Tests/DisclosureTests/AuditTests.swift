import Glibc
import Testing
import Values

@testable import Disclosure

@Suite struct AuditTests {
    private struct Row {
        let name: String
        let row: String
        let column: String
        let value: Int
        let isHidden: Bool
        let lower: Double
        let upper: Double

        init(_ fields: [String]) {
            name = fields[0]
            row = fields[1]
            column = fields[2]
            value = Int(fields[3]) ?? 0
            isHidden = fields[4] == "1"
            lower = Double(fields[5]) ?? -1
            upper = Double(fields[6]) ?? -1
        }
    }

    /// A 4 × 4 table with its margins, and the intervals that another solver found.
    @Test func agreesWithPublishedIntervals() throws {
        let path = "../shared/vectors/suppression_audit.csv"
        guard let text = TestFile.read(path) else { return print("saknas, hoppas över: \(path)") }
        let rows = text.split(separator: "\n").dropFirst().map { Row($0.split(separator: ",").map(String.init)) }
        #expect(rows.count == 32)
        var checked = 0
        for name in Set(rows.map(\.name)).sorted() {
            let cells = rows.filter { $0.name == name }
            let (table, statuses) = table(cells)
            let audit = Audit(table, statuses, isBrief: false)
            for (index, cell) in cells.enumerated() where cell.isHidden {
                let found = try #require(audit.intervals[index])
                #expect(abs(found.lower - cell.lower) < 1e-6 && abs(found.upper - cell.upper) < 1e-6)
                checked += 1
            }
        }
        #expect(checked == 19)
    }

    private func table(_ cells: [Row]) -> (Table, [Table.Status]) {
        var counts = cells.enumerated().map { index, cell in count([index], cell.value) }
        for side in [\Row.row, \Row.column] {
            for key in Set(cells.map { $0[keyPath: side] }).sorted() {
                let members = cells.indices.filter { cells[$0][keyPath: side] == key }
                counts.append(count(members, members.reduce(0) { $0 + cells[$1].value }))
            }
        }
        counts.append(count(Array(cells.indices), cells.reduce(0) { $0 + $1.value }))
        let statuses = counts.indices.map { index in
            cells.indices.contains(index) && cells[index].isHidden ? Table.Status.hidden : .visible
        }
        return (Table(counts: counts), statuses)
    }

    private func count(_ atoms: [Int], _ value: Int, cap: Double? = nil) -> Table.Count {
        Table.Count(atoms: atoms, value: Exact(value), cap: cap, width: 5)
    }

    @Test func tellsWhatADifferenceTells() {
        let table = Table(counts: [count([0], 3), count([1], 20), count([0, 1], 23)])
        let audit = Audit(table, [.hidden, .visible, .visible])
        #expect(audit.intervals[0] == Audit.Interval(lower: 3, upper: 3))
        #expect(audit.exposed() == [0])
    }

    @Test func leavesWhatNoSumHoldsUnbounded() {
        let table = Table(counts: [count([0], 3), count([1], 20)])
        let audit = Audit(table, [.hidden, .visible])
        #expect(audit.intervals[0]?.upper == .infinity)
        #expect(audit.exposed().isEmpty)
    }

    @Test func usesWhatACountCanAtMostBe() {
        let counts = [count([0], 97, cap: 100), count([1], 30, cap: 30), count([0, 1], 127)]
        let audit = Audit(Table(counts: counts), [.hidden, .hidden, .visible], isBrief: false)
        #expect(audit.intervals[0] == Audit.Interval(lower: 97, upper: 100))
        #expect(audit.intervals[1] == Audit.Interval(lower: 27, upper: 30))
    }

    @Test func noticesSumsThatContradict() {
        let counts = [count([0], 3), count([1], 20), count([0, 1], 30), count([0, 1, 2], 29), count([2], 4)]
        #expect(Audit(Table(counts: counts), [.hidden, .hidden, .visible, .visible, .visible]).contradicts)
    }

    @Test func hidesEverythingWhenNothingElseHelps() {
        let table = Table(counts: [count([0], 3), count([0, 1], 3), count([1], 0)])
        var statuses: [Table.Status] = [.hidden, .hidden, .visible]
        #expect(table.settle(&statuses))
        #expect(statuses == [.hidden, .hidden, .visible])
        let tight = Table(counts: [count([0], 3, cap: 4), count([1], 20), count([0, 1], 23)])
        var closed: [Table.Status] = [.hidden, .visible, .visible]
        #expect(!tight.settle(&closed))
        #expect(closed == [.hidden, .hidden, .hidden])
    }
}

/// Files beside the project; nil when absent.
enum TestFile {
    static func read(_ path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
