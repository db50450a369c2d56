import TestSupport
import Testing
import Values

@testable import Tables

/// Each list names all that its folder holds.
@Suite struct ListTests {
    @Test func everyCheckIsMade() throws {
        let files = try sourceFiles("Sources/Tables/Checks")
        let checks = names(/struct (\w+): DataCheck\b/, in: files)
        let list = try #require(files["DataCheck"]?.split(separator: "func makeChecks").last)
        let made = list.prefix { $0 != "}" }.matches(of: /(\w+)\.all\(/).map { String($0.output.1) }
        #expect(checks == made.sorted() && checks.count > 10)
        for check in checks { #expect(files[check] != nil, "\(check) has no file of its own") }
    }

    @Test func everyReaderIsUsed() throws {
        let files = try sourceFiles("Sources/Tables/Columns")
        let kinds: [(word: String, type: Field.Kind)] = [
            ("string", .string), ("integer", .integer), ("number", .number), ("boolean", .boolean),
            ("date", .time(.day)), ("year", .time(.year)), ("yearmonth", .time(.month)),
        ]
        let used = try kinds.map { kind in
            let resource = try resource("schema:\n  fields:\n    - {name: a, type: \(kind.word)}")
            #expect(resource.fields[0].type == kind.type)
            return String(describing: type(of: makeReader(resource.fields[0])))
        }
        #expect(names(/struct (\w+): ColumnReader\b/, in: files) == Set(used).sorted())
    }

    @Test func everySourceHasItsFormat() throws {
        let sources = names(/struct (\w+)(?:<.*>)?: RowSource\b/, in: try sourceFiles("Sources/Tables"))
        let text = try #require(sourceFiles("Sources/Tables/Rows")["DataFormat"])
        for source in sources { #expect(text.contains(source + "("), "\(source)") }
        // One of them gives the rows of another in their shape.
        #expect(text.matches(of: /\n    case (\w+)\(/).count == sources.count - 1)
    }
}
