import Diagnostics
import TestSupport
import Testing
import Values

@testable import Tables

/// Random files with faults are scanned by one thread with the file in one piece, and by several with it cut anywhere:
/// in quoted cells with line breaks, between CR and LF, in the mark of byte order, in a letter of two bytes.
@Suite struct ScanForceTests {
    private static let schema = """
        dialect: {delimiter: ";"}
        schema:
          fields:
            - {name: manad, type: yearmonth, constraints: {required: true}}
            - {name: kommun, type: string, constraints: {enum: [Luleå, Boden, Övertorneå, Alla]}}
            - {name: anm, type: string}
            - {name: andel, type: number, decimalChar: ","}
            - {name: antal, type: integer, constraints: {minimum: 0}}
          primaryKey: [manad, kommun]
        uppsikt:
          time: manad
          extracted: 2026-01-01
          totals: [{field: antal, over: kommun}]
          invariants: ["antal >= andel"]
          accept: [{rule: constraint-error, where: {kommun: Boden}, reason: prov}]
        """

    private static let context = ScanContext(
        domains: ["kommun": Domain(keys: ["Luleå", "Boden", "Övertorneå"], total: "Alla")],
        summed: ["telefon": ["antal"]], uses: ["telefon": [RowUse(field: "antal", chosen: [])]])

    /// What a scan gave, as texts.
    private struct Found: Equatable {
        var rows: [[String]] = []
        var told: [String] = []
        var facts: [String] = []
    }

    private func found(_ bytes: [UInt8], room: Int, _ force: ScanForce) throws -> Found {
        let resource = try resource(ScanForceTests.schema)
        guard case .csv(let format) = resource.format else { throw NotCSV() }
        let findings = Findings()
        let rows = CSVRows(resource.path, MemorySource(bytes, blockSize: max(1, room / 3)), format, room: room)
        var scanner = TableScanner(resource, rows, ScanForceTests.context, findings, force: force)
        var found = Found()
        let facts = scanner.run { batch in
            for row in 0..<batch.count {
                found.rows.append(resource.fields.indices.map { shown(batch.columns[$0], row, resource.fields[$0]) })
            }
        }
        found.told = findings.sorted.map { "\($0)" }
        found.facts =
            facts.checks.map { "\($0)" } + facts.columns.map { "\($0)" } + ["\(facts.rows) \(facts.periods as Any)"]
        return found
    }

    private struct NotCSV: Error {}

    @Test(arguments: 0..<60)
    func findsTheSameHoweverManyHelp(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let bytes = file(&numbers)
        // So small that the file is cut hundreds of times, and a row often longer than the room.
        let room = 24 + numbers.below(200)
        let rows = 1 + numbers.below(9)
        for helpers in [1, 15] {
            let alone = try found(bytes, room: 1 << 20, ScanForce(helpers: 0, batchRows: rows, fewRows: 0))
            let apart = try found(bytes, room: 1 << 20, ScanForce(helpers: helpers, batchRows: rows, fewRows: 0))
            #expect(alone == apart)
            let cut = try found(bytes, room: room, ScanForce(helpers: helpers, batchRows: rows, fewRows: 0))
            let whole = try found(bytes, room: room, ScanForce(helpers: 0, batchRows: 2048, fewRows: 0))
            #expect(cut == alone)
            #expect(whole == alone)
        }
        let plain = try found(bytes, room: 1 << 20, .all)
        #expect(!plain.rows.isEmpty)
    }

    private func file(_ numbers: inout SeededNumbers) -> [UInt8] {
        let end = numbers.pick(["\n", "\r\n", "\r"])
        var bytes: [UInt8] = numbers.below(3) == 0 ? ByteMark.utf8 : []
        bytes += Array("manad;kommun;anm;andel;antal\(end)".utf8)
        for _ in 0..<(20 + numbers.below(60)) { bytes += row(&numbers, end) + Array(end.utf8) }
        switch numbers.below(6) {
        case 0: bytes += Array("2025-01;\"Luleå;1".utf8)
        case 1: bytes += Array("2025-01;Luleå;;1,0;7".utf8)
        case 2: bytes += Array("\(end)Källa: regionen\(end)".utf8)
        default: break
        }
        return bytes
    }

    private func row(_ numbers: inout SeededNumbers, _ end: String) -> [UInt8] {
        let month = "2025-" + numbers.pick(["01", "02", "03", "11", "13", "1"])
        let place = numbers.pick(["Luleå", "Boden", "Övertorneå", "Alla", "\"Luleå\"", " Boden ", "Bodn"])
        let note = numbers.pick([
            "", "", "\"rad ett\(end)rad två\"", "\"sade \"\"hej\"\"; gick\"", "é", "0920-123 45", "\"\(end)\"",
        ])
        let share = numbers.pick(["0,5", "1,25", "-3,0", "", "x", "12,000"])
        let count = numbers.pick(["0", "7", "12", "-1", "", "1O", "811218-9876"])
        let cells = [month, place, note, share, count]
        let text = cells.joined(separator: ";")
        switch numbers.below(24) {
        case 0: return Array((text + ";en till").utf8)
        case 1: return Array(cells.dropLast().joined(separator: ";").utf8)
        case 2: return []
        case 3: return Array("manad;kommun;anm;andel;antal".utf8)
        case 4: return Array(text.utf8) + [0]
        case 5: return Array("\(month);Lule".utf8) + [0xE5] + Array(";;1,0;1".utf8)
        case 6: return Array("\(month);\"Boden\" x;;1,0;1".utf8)
        case 7: return Array("\(month);Bo\"den;;1,0;1".utf8)
        default: return Array(text.utf8)
        }
    }
}
