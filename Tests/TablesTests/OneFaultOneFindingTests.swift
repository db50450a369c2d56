import Diagnostics
import TestSupport
import Testing

@testable import Tables

/// The same fault in every cell, of one column or of several, is one finding that says how many there are.
@Suite struct OneFaultOneFindingTests {
    /// A way to write a number wrong, and what the column says of its numbers.
    struct Kind: CustomTestStringConvertible, Sendable {
        let name: String
        let field: String
        let write: @Sendable (_ whole: Int, _ thousands: String) -> String

        var testDescription: String { name }
    }

    private static let number = "type: number"
    private static let comma = "type: number, decimalChar: \",\""
    private static let grouped = "type: number, groupChar: \" \""

    /// Numbers are of four to six digits.
    static let kinds: [Kind] =
        ["'", "’", "´", "`", "·", "_", "*"].flatMap { sign in
            [number, grouped, "type: integer"].map { field in
                Kind(name: "\(sign) i \(field)", field: field) { _, thousands in
                    thousands.replacing("|", with: sign)
                }
            }
        } + [
            Kind(name: "punkt", field: grouped) { _, thousands in thousands.replacing("|", with: ".") },
            Kind(name: "punkt och komma", field: number) { _, thousands in thousands.replacing("|", with: ".") + ",5" },
            Kind(name: "komma i grupper", field: grouped) { _, thousands in thousands.replacing("|", with: " ") + ",00"
            },
            Kind(name: "blanksteg", field: number) { _, thousands in thousands.replacing("|", with: " ") },
            Kind(name: "decimalkomma", field: number) { whole, _ in "\(whole),5" },
            Kind(name: "decimalpunkt", field: comma) { whole, _ in "\(whole).5" },
            Kind(name: "heltal", field: "type: integer") { whole, _ in "\(whole),0" },
            Kind(name: "utan nolla", field: number) { whole, _ in ".\(whole)" },
            Kind(name: "komma utan nolla", field: comma) { whole, _ in ",\(whole)" },
            Kind(name: "punkt sist", field: number) { whole, _ in "\(whole)." },
            Kind(name: "procent", field: number) { whole, _ in "\(whole) %" },
            Kind(name: "enhet", field: number) { whole, _ in "\(whole) st" },
            Kind(name: "ca", field: number) { whole, _ in "ca \(whole)" },
            Kind(name: "potens", field: number) { whole, _ in "\(whole)E+03" },
            Kind(name: "plus", field: number) { whole, _ in "+\(whole)" },
            Kind(name: "tankstreck", field: number) { whole, _ in "–\(whole)" },
            Kind(name: "asterisk", field: number) { whole, _ in "\(whole)*" },
            Kind(name: "not", field: number) { whole, _ in "\(whole)1)" },
            Kind(name: "smal", field: number) { whole, _ in String(repeating: "#", count: whole % 5 + 3) },
            Kind(name: "år", field: "type: year") { whole, _ in "\(whole) st" },
            Kind(name: "dag", field: "type: date") { whole, _ in "\(whole % 28 + 1)/\(whole % 12 + 1) 2025" },
            Kind(name: "Excels dag", field: "type: date") { whole, _ in "\(whole % 40_000 + 20_000)" },
            Kind(name: "månad", field: "type: yearmonth") { whole, _ in "2025\(whole % 12 + 10)" },
            Kind(name: "ja", field: "type: boolean") { whole, _ in "kanske \(whole)" },
        ]

    @Test(arguments: kinds, 0..<3)
    func manyCellsAreOneFinding(kind: Kind, seed: Int) throws {
        var random = SplitMix(seed)
        let (columns, rows) = (seed + 1, 40)
        let fields = (0..<columns).map { "{name: c\($0), \(kind.field)}" }.joined(separator: ", ")
        let resource = try resource(
            """
            dialect: {delimiter: ";"}
            schema: {fields: [{name: rad, type: string}, \(fields)]}
            uppsikt: {extracted: 2026-01-01}
            """)
        var text = "rad;" + (0..<columns).map { "c\($0)" }.joined(separator: ";") + "\n"
        for row in 0..<rows {
            let cells = (0..<columns).map { _ in
                let whole = Int.random(in: 1_000...999_999, using: &random)
                return kind.write(whole, "\(whole / 1_000)|" + String(String(whole % 1_000 + 1_000).dropFirst()))
            }
            text += "\(row);" + cells.joined(separator: ";") + "\n"
        }
        let told = scanned(text, as: resource).findings.sorted
        #expect(told.map(\.rule.id) == ["type-error"], "\(told.map { $0.hint ?? $0.message })")
        #expect(told.first?.place.line == 2)
        let notes = told.first?.notes.map(\.text) ?? []
        #expect(notes.first?.hasPrefix("och \(rows * columns - 1) till av samma slag") == true, "\(notes)")
        for column in 0..<columns { #expect(notes.first?.contains("«c\(column)»") == true, "\(notes)") }
    }

    /// What differs is told apart.
    @Test func differentFaultsAreToldApart() throws {
        let resource = try resource(
            """
            dialect: {delimiter: ";"}
            schema: {fields: [{name: a, type: number}, {name: b, type: number}]}
            uppsikt: {extracted: 2026-01-01}
            """)
        let told = scanned("a;b\n1 %;2 st\n3 %;4\n5;6 %\n", as: resource)
        #expect(told.told == ["type-error 2:1", "type-error 2:5"])
        #expect(
            told.findings.sorted.map { $0.notes.map(\.text) }
                == [["och 2 till av samma slag i kolumnerna «a» (rad 3) och «b» (rad 4)"], []])
    }
}
