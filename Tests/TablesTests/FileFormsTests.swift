import Diagnostics
import TestSupport
import Testing

@testable import Tables

/// The forms in which Swedish offices and authorities send the same table: read right, or refused with one message.
/// None is read wrong.
@Suite struct FileFormsTests {
    /// One form of the file, and what comes of it.
    struct Form: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        var dialect = "delimiter: \";\""
        var encoding = "utf-8"
        var path = "data/t.csv"
        /// Further keys of the column of whole numbers, of the share and of the dataset.
        var count = "type: integer"
        var share = "type: number, decimalChar: \",\""
        var more = ""
        /// Rules of the one fault; empty = read right. Notices and warnings are not counted.
        var refused = ""

        var testDescription: String { name }

        init(
            _ name: String, _ text: String, dialect: String = "delimiter: \";\"", count: String = "type: integer",
            share: String = "type: number, decimalChar: \",\"", more: String = "", refused: String = ""
        ) {
            self.init(
                name, bytes: Array(text.utf8), dialect: dialect, count: count, share: share, more: more,
                refused: refused)
        }

        init(
            _ name: String, bytes: [UInt8], dialect: String = "delimiter: \";\"", encoding: String = "utf-8",
            path: String = "data/t.csv", count: String = "type: integer",
            share: String = "type: number, decimalChar: \",\"", more: String = "", refused: String = ""
        ) {
            (self.name, self.bytes, self.dialect, self.encoding, self.path) = (name, bytes, dialect, encoding, path)
            (self.count, self.share, self.more, self.refused) = (count, share, more, refused)
        }
    }

    private static let head = "kommun;manad;antal;andel\n"
    private static let rows = "Luleå;2025-01;1204;83,4\nÅre;2025-02;-17;7,5\n"
    private static let plain = head + rows
    private static let latin = plain.unicodeScalars.map { UInt8($0.value) }
    private static let grouped = "type: number, groupChar: \" \""
    private static let bare = "type: number, decimalChar: \",\", bareNumber: false"

    private static func wide(_ text: String, isLittle: Bool) -> [UInt8] {
        (isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF])
            + text.utf16.flatMap { unit in
                let bytes = [UInt8(unit & 255), UInt8(unit >> 8)]
                return isLittle ? bytes : bytes.reversed()
            }
    }

    private static func book(_ change: (inout [[TestWorkbook.Cell]]) -> Void = { _ in }) -> [UInt8] {
        var rows: [[TestWorkbook.Cell]] = [
            ["kommun", "manad", "antal", "andel"], ["Luleå", "2025-01", 1204, .number("83.400000000000006")],
            ["Åre", "2025-02", .number("-17"), 7.5],
        ]
        change(&rows)
        return TestWorkbook(rows).bytes
    }

    static let forms: [Form] = [
        Form("plain", plain), Form("CRLF", plain.replacing("\n", with: "\r\n")),
        Form("CR", plain.replacing("\n", with: "\r")),
        Form("mark of UTF-8", "\u{FEFF}" + plain), Form("no line end at the end", String(plain.dropLast())),
        Form("all quoted", plain.replacing(/[^;\n]+/) { "\"\($0.output)\"" }),
        Form("windows-1252", bytes: latin, encoding: "windows-1252"),
        Form(
            "mark of UTF-8, said to be windows-1252", bytes: [0xEF, 0xBB, 0xBF] + Array(plain.utf8),
            encoding: "windows-1252"),
        Form("UTF-16 little", bytes: wide(plain, isLittle: true)),
        Form("UTF-16 big", bytes: wide(plain, isLittle: false)),
        Form("UTF-16, said to be windows-1252", bytes: wide(plain, isLittle: true), encoding: "windows-1252"),
        Form("windows-1252 for UTF-8", bytes: latin, refused: "encoding-error"),
        Form("UTF-8 for windows-1252", bytes: Array(plain.utf8), encoding: "windows-1252", refused: "encoding-error"),
        Form(
            "UTF-16 without a mark", bytes: Array(wide(plain, isLittle: true).dropFirst(2)), refused: "encoding-error"),
        Form("columns in another order", "andel;antal;manad;kommun\n83,4;1204;2025-01;Luleå\n7,5;-17;2025-02;Åre\n"),
        Form(
            "blanks around",
            "kommun ; manad;antal\u{A0};andel\n Luleå;2025-01 ; 1204;83,4\u{A0}\nÅre ;2025-02;-17;7,5\n"),
        Form("sep=;", "sep=;\n" + plain), Form("sep=; with CRLF", "sep=;\r\n" + plain.replacing("\n", with: "\r\n")),
        Form("another sep", "sep=,\n" + plain, refused: "source-error"),
        Form("titles above, declared", "Samtal\n\n" + plain, dialect: "delimiter: \";\", headerRows: [3]"),
        Form("titles above, skipped", "Samtal;;;\nx\n" + plain, dialect: "delimiter: \";\", commentRows: [1, 2]"),
        Form("titles above", "Samtal\n\n" + plain, refused: "source-error"),
        Form("a title with quotes", "\"Samtal; 2025\"\n" + plain, dialect: "delimiter: \";\", headerRows: [2]"),
        Form(
            "units under the head", head + "namn;tid;st;procent\n" + rows, dialect: "delimiter: \";\", commentRows: [2]"
        ),
        Form("empty columns to the right", plain.replacing("\n", with: ";;\n")),
        Form(
            "something in them", plain.replacing("\n", with: ";;\n").replacing("83,4;;", with: "83,4;;x"),
            refused: "extra-cell"),
        Form("delimiters after the rows only", head + rows.replacing("\n", with: ";;\n"), refused: "extra-cell"),
        Form("empty rows at the foot", plain + "\n\n;;;\n"),
        Form("an empty row within", head + rows.replacing("\n", with: "\n\n")),
        Form("a row of delimiters within", head + rows.replacing("\n", with: "\n;;;\n")),
        Form("a source under the table", plain + "\nKälla: växeln\n"),
        Form("the same with delimiters", plain + ";;;\nKälla: växeln;;;\nAnm.;;;\n"),
        Form("the head once more", plain + head),
        Form("the head between", head + rows.replacing("\nÅ", with: "\n" + head + "Å")),
        Form(
            "a column too many",
            plain.replacing("andel\n", with: "andel;anm\n").replacing("4\n", with: "4;x\n").replacing(
                "5\n", with: "5;y\n"), refused: "incorrect-label"),
        Form(
            "a column too many, ignored",
            plain.replacing("andel\n", with: "andel;anm\n").replacing("4\n", with: "4;x\n").replacing(
                "5\n", with: "5;y\n"), more: "fieldsMatch: subset"),
        Form("a column renamed", plain.replacing("antal", with: "antall"), refused: "incorrect-label"),
        Form("thousands with a blank", plain.replacing("1204", with: "1 204"), count: grouped),
        Form("with a no-break blank", plain.replacing("1204", with: "1\u{A0}204"), count: grouped),
        Form("with a narrow blank", plain.replacing("1204", with: "1\u{202F}204"), count: grouped),
        Form("with a thin blank", plain.replacing("1204", with: "1\u{2009}204"), count: grouped),
        Form("thousands, none declared", plain.replacing("1204", with: "1 204"), refused: "type-error"),
        Form(
            "thousands with a point", plain.replacing("1204", with: "1.204"),
            count: "type: number, decimalChar: \",\", groupChar: \".\""),
        Form("per cent", plain.replacing("83,4", with: "83,4 %").replacing("7,5", with: "7,5%"), share: bare),
        Form("per cent, not declared", plain.replacing("83,4", with: "83,4 %"), refused: "type-error"),
        Form("minus of typography", plain.replacing("-17", with: "\u{2212}17")),
        Form("a dash for minus", plain.replacing("-17", with: "–17"), refused: "type-error"),
        Form("decimal point for comma", plain.replacing("83,4", with: "83.4"), refused: "type-error"),
        Form(
            "seventeen digits",
            "kommun;manad;antal;andel\nLuleå;2025-01;1204;83,40\nÅre;2025-02;-17;7,50000000000000000\n"),
        Form("a power", plain.replacing("1204", with: "1,204E+03"), refused: "type-error"),
        Form("ca", plain.replacing("1204", with: "ca 1204"), refused: "type-error"),
        Form("a column too narrow", plain.replacing("1204", with: "########"), refused: "type-error"),
        Form("Excel's fault", plain.replacing("1204", with: "#SAKNAS!"), refused: "type-error"),
        Form("month of SCB", plain.replacing("2025-0", with: "2025M0")),
        Form("month in words", plain.replacing("2025-01", with: "jan-25"), refused: "type-error"),
        Form("month without a hyphen", plain.replacing("2025-01", with: "202501"), refused: "type-error"),
        Form("commas for semicolons", plain.replacing(";", with: ","), refused: "incorrect-label"),
        Form("tabs", plain.replacing(";", with: "\t"), dialect: "delimiter: \"\\t\""),
        Form("a workbook named .csv", bytes: book(), refused: "encoding-error"),
        Form("an empty file", "", refused: "source-error"), Form("a mark alone", "\u{FEFF}", refused: "source-error"),
        Form("a quote without end", plain.replacing("Åre", with: "\"Åre"), refused: "unclosed-quote"),

        Form("xlsx", bytes: book(), dialect: "", path: "data/t.xlsx"),
        Form(
            "xlsx: months as days",
            bytes: book {
                $0[1][1] = .number("45658", format: 1)
                $0[2][1] = .number("45689", format: 1)
            }, dialect: "", path: "data/t.xlsx"),
        Form(
            "xlsx: numbers as texts",
            bytes: book {
                $0[1][2] = "1204"
                $0[1][3] = "83,4"
            }, dialect: "", path: "data/t.xlsx"),
        Form(
            "xlsx: per cent",
            bytes: book {
                $0[1][3] = .number("0.834", format: 2)
                $0[2][3] = .number("0.075", format: 2)
            }, dialect: "", path: "data/t.xlsx", share: bare),
        Form(
            "xlsx: per cent, not declared", bytes: book { $0[1][3] = .number("0.834", format: 2) }, dialect: "",
            path: "data/t.xlsx", refused: "type-error"),
        Form(
            "xlsx: titles above", bytes: book { $0.insert(["Samtal"], at: 0) }, dialect: "", path: "data/t.xlsx",
            refused: "source-error"),
        Form(
            "xlsx: titles above, declared", bytes: book { $0.insert(["Samtal"], at: 0) }, dialect: "headerRows: [2]",
            path: "data/t.xlsx"),
        Form(
            "xlsx: a source under the table", bytes: book { $0 += [[], ["Källa: växeln"]] }, dialect: "",
            path: "data/t.xlsx"),
        Form(
            "xlsx: not worked out", bytes: book { $0[1][2] = .formula }, dialect: "", path: "data/t.xlsx",
            refused: "workbook-error"),
        Form(
            "xlsx: a day for a number", bytes: book { $0[1][2] = .number("45658", format: 1) }, dialect: "",
            path: "data/t.xlsx", refused: "type-error"),
        Form("CSV named .xlsx", bytes: Array(plain.utf8), dialect: "", path: "data/t.xlsx", refused: "workbook-error"),
    ]

    @Test(arguments: forms) func isReadRightOrRefusedOnce(_ form: Form) throws {
        let dialect = form.dialect.isEmpty ? "" : "dialect: {\(form.dialect)}\n"
        let encoding = form.encoding == "utf-8" ? "" : "encoding: \(form.encoding)\n"
        let more = form.more.isEmpty ? "" : "  \(form.more)\n"
        let resource = try resource(
            """
            \(dialect)\(encoding)schema:
            \(more)  fields:
                - {name: kommun, type: string}
                - {name: manad, type: yearmonth}
                - {name: antal, \(form.count)}
                - {name: andel, \(form.share)}
            uppsikt: {extracted: 2026-01-20}
            """, path: form.path)
        let found = scanned(form.bytes, as: resource)
        let errors = found.findings.sorted.filter { $0.severity == .error }
        let words = errors.map { "\($0.message): \($0.hint ?? "")" }
        if form.refused.isEmpty {
            #expect(errors.isEmpty, "\(words)")
            #expect(found.rows == [["Luleå", "2025-01", "1204", "83.4"], ["Åre", "2025-02", "-17", "7.5"]])
        } else {
            #expect(Set(errors.map(\.rule.id)) == [form.refused], "\(words)")
            #expect(errors.allSatisfy { $0.hint != nil })
        }
    }
}
