package import Diagnostics
import Edition
import Figures
package import Files
import Language
import Markup
import Measures
import Values

/// What a printed number is: where it stands, what it says, and the question that explains it.
package struct NumberAnswer {
    fileprivate let asked: String
    fileprivate let edition: String
    fileprivate let lines: [Line]

    /// So many are told; more of them are counted.
    private static let most = 12

    fileprivate struct Line {
        let what: String
        let text: String
        let pages: [String]
        let questions: [String]
    }

    package var isEmpty: Bool { lines.isEmpty }

    package var text: String {
        guard !isEmpty else { return NumberAnswer.nothing(asked, edition) }
        let told = lines.prefix(NumberAnswer.most).map { line in
            let rest = line.pages.count - 1
            let more = rest == 0 ? "" : rest == 1 ? " och en sida till" : " och \(rest) sidor till"
            let questions = line.questions.map { "\n  uppsikt explain \($0)" }.joined()
            return "\(line.what)\n  «\(line.text)» på \(line.pages[0])\(more)\(questions)"
        }
        let rest = lines.count - told.count
        return (told + (rest > 0 ? ["och \(rest) till"] : [])).joined(separator: "\n\n")
    }

    package static func nothing(_ asked: String, _ edition: String) -> String {
        "Talet \(asked) står ingenstans i \(edition) som ett tal ur uppgifterna."
    }

    package var json: String {
        let value = JSON.array(
            lines.map { line in
                .object([
                    .init("what", .string(line.what)), .init("text", .string(line.text)),
                    .init("pages", .array(line.pages.map(JSON.string))),
                    .init("explain", .array(line.questions.map(JSON.string))),
                ])
            })
        return String(decoding: value.bytes, as: UTF8.self)
    }
}

extension Project {
    /// Nil for what is no number. The site is made but not written; with a fault in it (told) there is no answer.
    package func number(
        _ text: String, in edition: String? = nil, _ findings: Findings
    ) throws(FileError) -> NumberAnswer? {
        guard let numbers = PrintedNumbers(text) else { return nil }
        let built = try build(self)
        findings.add(built.findings.all)
        guard !built.findings.hasErrors,
            let book = built.books.last(where: { (edition ?? $0.directory.folder) == $0.directory.folder }
            )
        else { return NumberAnswer(asked: text, edition: edition ?? "", lines: []) }
        let namer = ReadingNamer(book.definitions)
        // What is said of the whole first.
        let found = numbers.found(in: built.site, book).enumerated().sorted {
            ($0.element.terms, $0.offset) < ($1.element.terms, $1.offset)
        }.map(\.element)
        let lines = found.map { found in
            NumberAnswer.Line(
                what: namer.words(found.reading), text: found.text, pages: found.pages,
                questions: namer.questions(found.reading))
        }
        return NumberAnswer(asked: text, edition: book.directory.folder, lines: lines)
    }
}

/// The names of readings in words, and as questions.
private struct ReadingNamer {
    let definitions: Definitions

    init(_ definitions: Definitions) { self.definitions = definitions }

    /// `Implementeringsgrad, Luleå, 2025, jämfört med 2024`.
    func words(_ reading: String) -> String {
        let parts = reading.split(separator: "|").map(String.init)
        let own = words(of: ReadingName(parts[0]))
        let rest = parts.dropFirst().map { part in
            ReadingNamer.roles[part] ?? "jämfört med " + compared(ReadingName(part), with: ReadingName(parts[0]))
        }
        return ([own] + rest).joined(separator: ", ")
    }

    private static let roles = [
        "numerator": "täljaren", "denominator": "nämnaren", "target": "skillnaden mot målet",
        "highest": "det högsta", "lowest": "det lägsta", "gap": "skillnaden mellan högsta och lägsta", "days": "dagar",
        "rank": "platsen", "where": "hur många",
    ]

    private func compared(_ name: ReadingName, with own: ReadingName) -> String {
        name.measure == own.measure && name.terms == own.terms ? period(name) : words(of: name)
    }

    private func words(of name: ReadingName) -> String {
        let label = definitions.measures[name.measure]?.label ?? name.measure
        return ([label] + name.slices.map(words) + [period(name)]).joined(separator: ", ")
    }

    private func words(_ slice: ReadingName.Slice) -> String {
        guard let dimension = definitions.dimensions[slice.dimension] else { return slice.keys }
        if slice.keys == "total" {
            return dimension.total?.label ?? "alla \(Swedish.inSentence(dimension.labelPlural))"
        }
        let labels = slice.keys.split(separator: ",").map { dimension.value(String($0))?.label ?? String($0) }
        return slice.isRest ? Phrases.allBut(labels) : labels.joined(separator: " och ")
    }

    private func period(_ name: ReadingName) -> String {
        Period(parsing: name.period).map(Swedish.period) ?? name.period
    }

    /// One question for each measure in the name; none for what is no measure.
    func questions(_ reading: String) -> [String] {
        let names = reading.split(separator: "|").map { ReadingName(String($0)) }
        return names.filter { definitions.measures[$0.measure] != nil }.map { name in
            let own = definitions.edition.report.period.description
            let terms =
                name.terms + (name.period == own ? [] : ["period=\(name.period)"])
            return ([name.measure] + terms).joined(separator: " ")
        }
    }
}

/// `measure@period;dimension=key`.
private struct ReadingName {
    let measure: String
    let period: String
    /// `kommun=2580`.
    let terms: [String]

    struct Slice {
        let dimension: String
        let keys: String
        let isRest: Bool
    }

    var slices: [Slice] {
        terms.map { term in
            let sides = term.split(separator: "=", maxSplits: 1).map(String.init)
            let isRest = sides[0].hasSuffix("!")
            return Slice(
                dimension: isRest ? String(sides[0].dropLast()) : sides[0], keys: sides.dropFirst().first ?? "",
                isRest: isRest)
        }
    }

    init(_ text: String) {
        let parts = text.split(separator: ";").map(String.init)
        let head = (parts.first ?? "").split(separator: "@", maxSplits: 1).map(String.init)
        measure = head.first ?? ""
        period = head.dropFirst().first ?? ""
        terms = Array(parts.dropFirst())
    }
}
