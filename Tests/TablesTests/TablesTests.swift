import Diagnostics
import TestSupport
import Testing
import Values

@testable import Tables

private let phone = """
    dialect: {delimiter: ";"}
    schema:
      primaryKey: [manad, kon]
      fields:
        - {name: manad, type: yearmonth}
        - {name: kon, type: string, constraints: {enum: [Kvinna, Man]}}
        - {name: inkommande, type: integer, constraints: {required: true, minimum: 0}}
        - {name: kostnad, type: number, decimalChar: ",", groupChar: "\u{A0}"}
    uppsikt: {extracted: 2026-01-20, time: manad, invariants: [kostnad <= inkommande]}
    """

@Suite struct ScanTests {
    @Test func readsTypedColumnsFromAnExcelFile() throws {
        let file =
            "\u{FEFF}manad;kon;inkommande;kostnad\r\n2025-03; Kvinna ;1200;1\u{A0}100,5\r\n2025-04;\"Man\";7;\r\n"
        let found = scanned(file, as: try resource(phone))
        #expect(found.told == [])
        #expect(found.rows == [["2025-03", "Kvinna", "1200", "1100.5"], ["2025-04", "Man", "7", "–"]])
        #expect(found.facts.rows == 2)
        #expect(found.facts.bytes == file.utf8.count)
        #expect(found.facts.columns.map(\.missing) == [0, 0, 0, 1])
        #expect(found.facts.periods == Period.month(2025, 3)...Period.month(2025, 4))
    }
}
