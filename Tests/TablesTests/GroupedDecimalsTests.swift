import Diagnostics
import TestSupport
import Testing

@testable import Tables

/// A sign between thousands is never taken for a decimal sign, nor the other way.
@Suite struct GroupedDecimalsTests {
    private func told(_ field: String, _ cells: [String], other: String = "type: string") throws -> [Diagnostic] {
        let resource = try resource(
            """
            dialect: {delimiter: ";"}
            schema: {fields: [{name: n, \(field)}, {name: b, \(other)}]}
            uppsikt: {extracted: 2026-01-01}
            """)
        return scanned("n;b\n" + cells.map { "\"\($0)\";1\n" }.joined(), as: resource).findings.sorted
    }

    private let group = "type: number, groupChar: \"\\u00A0\""

    @Test(arguments: [
        ["10.502"], ["10.502", "9.870"], ["10.502", "870"], ["-10.502", "3"], ["", "10.502", "1"],
    ])
    func aPointAmongGroupsIsNoDecimalSign(cells: [String]) throws {
        let told = try told(group, cells)
        #expect(told.map(\.rule.id) == ["type-error"])
        #expect(told.first?.message.hasPrefix("punkt som tusentalsavgränsare?") == true)
    }

    @Test func onePointAmongWholeNumbersIsDoubted() throws {
        let told = try told("type: number", ["830", "10.502", "9.900"])
        #expect(told.map { "\($0.rule.id) \($0.place.line):\($0.place.column)" } == ["type-error 3:2"])
        #expect(told.first?.notes.map(\.text) == ["och 1 till av samma slag i kolumnen «n»"])
        #expect(try self.told("type: number", ["10.502"], other: "type: number, decimalChar: \",\"").count == 1)
        #expect(
            try self.told("type: number, decimalChar: \",\"", ["830", "10,502"]).first?.message.hasPrefix("komma")
                == true)
    }

    /// Any number that cannot be grouped shows what the sign is.
    @Test(arguments: ["0.502", "1.5", "1234.567", "10.5021", "0.5"])
    func otherDecimalsProveTheSign(cell: String) throws {
        #expect(try told("type: number", ["830", "10.502", cell]).isEmpty)
        #expect(try told(group, ["10.502", cell]).isEmpty)
    }

    @Test func decimalsOfOneLengthAreDecimals() throws {
        #expect(try told("type: number", ["10.502", "9.870"]).isEmpty)
        #expect(try told("type: number, decimalChar: \",\"", ["10,502", "9,870"]).isEmpty)
        #expect(try told("type: number, groupChar: \".\", decimalChar: \",\"", ["10.502", "9.870", "3"]).isEmpty)
        #expect(try told("type: number", ["10502", "9870"]).isEmpty)
    }

    /// Every whole number of four to six digits written with a point or a comma between its thousands is refused or
    /// read as itself, whatever the schema says.
    @Test(arguments: 0..<60)
    func noThousandIsReadAsAFraction(seed: Int) throws {
        var random = SplitMix(seed)
        let numbers = (0..<5).map { _ in Int.random(in: 1...999_999, using: &random) } + [500, 12_345]
        let sign = seed % 2 == 0 ? "." : ","
        let cells = numbers.map {
            $0 < 1000 ? "\($0)" : "\($0 / 1000)\(sign)" + String(String($0 % 1000 + 1000).dropFirst())
        }
        for schema in ["type: integer", "type: number", "type: number, decimalChar: \",\"", group] {
            #expect(try !told(schema, cells).isEmpty, "\(schema) \(cells)")
        }
    }

    @Test(arguments: [
        ("type: number, groupChar: \"\\u00A0\"", "12\u{A0}34", "siffrorna är inte grupperade tre och tre"),
        ("type: number, groupChar: \"\\u00A0\"", "1\u{A0}2345", "siffrorna är inte grupperade tre och tre"),
        ("type: number, groupChar: \".\", decimalChar: \",\"", "12.34", "siffrorna är inte grupperade tre och tre"),
        ("type: integer", "10.502", "punkt som tusentalsavgränsare?"),
        ("type: number, decimalChar: \",\"", "1.234.567", "punkt som tusentalsavgränsare?"),
        ("type: number", "10,502", "komma som tusentalsavgränsare?"),
        ("type: number", "82,5", "har filen decimalkomma"),
        (
            "type: number, decimalChar: \",\"", "10.502,5",
            "punkt som tusentalsavgränsare? ta bort tecknet i filen, eller skriv groupChar: \".\""
        ),
        ("type: number", "10.502,5", "punkt som tusentalsavgränsare? skriv decimalChar: \",\" och groupChar: \".\""),
        (
            "type: number", "1,234,567.5",
            "komma som tusentalsavgränsare? ta bort tecknet i filen, eller skriv groupChar: \",\""
        ),
        (
            "type: integer", "10.502,5",
            "punkt som tusentalsavgränsare? skriv type: number, decimalChar: \",\" och groupChar"
        ),
        (
            "type: number, decimalChar: \",\", groupChar: \" \"", "10.502,5",
            "punkt som tusentalsavgränsare? ta bort tecknet: kolumnen har ett annat tecken"
        ),
        ("type: number", ".5", "skriv en nolla före punkten: 0.5"),
        ("type: number", "-.5", "skriv en nolla före punkten: 0.5"),
        ("type: number, decimalChar: \",\"", ",5", "skriv en nolla före kommat: 0,5"),
        ("type: number", "5.", "ta bort punkten efter talet"), ("type: integer", "5.", "ta bort punkten efter talet"),
        ("type: number", ",5", "har filen decimalkomma"), ("type: integer", ".5", "har filen decimaler"),
        ("type: number", "1.2.3", "skriv bara siffror"), ("type: number", "1,5,5", "skriv bara siffror"),
        ("type: integer", "5 st", "ta bort «st» ur cellen"), ("type: number", "kr 1 200", "ta bort «kr» ur cellen"),
        ("type: number", "5 kl", "ta bort «kl» ur cellen"),
        ("type: integer", "12 hektar", "ta bort «hektar» ur cellen"),
        ("type: integer", "5 \u{202F}-", "ett vanligt blanksteg står vid talet"),
        ("type: integer", "1O", "bokstaven O"), ("type: integer", "l0", "en bokstav står där siffran 1"),
        ("type: integer", "<5", "skriv bara siffror"), ("type: integer", "2024-01", "skriv bara siffror"),
        ("type: number, groupChar: \" \"", "12\u{202F}34", "siffrorna är inte grupperade"),
    ])
    func theAdviceFitsTheSign(field: String, cell: String, hint: String) throws {
        let told = try told(field, [cell])
        #expect(told.map(\.rule.id) == ["type-error"])
        #expect(told.first?.hint?.hasPrefix(hint) == true, "\(told.first?.hint ?? "")")
    }

    /// A unit after the number is none of its decimals, however many blanks stand before it.
    @Test(arguments: ["%", "kr"], ["", " ", "  ", "\u{A0}"])
    func aUnitIsNoDecimals(unit: String, blank: String) throws {
        let field = "type: number, bareNumber: false, decimalChar: \",\""
        for decimals in ["3", "31", "3125"] {
            let cells = ["85,\(decimals)", "90", "81"].map { $0 + blank + unit }
            #expect(try told(field, cells).isEmpty, "\(cells)")
        }
        let grouped = ["10,502", "830"].map { $0 + blank + unit }
        #expect(try told(field, grouped).map(\.rule.id) == ["type-error"], "\(grouped)")
    }
}
