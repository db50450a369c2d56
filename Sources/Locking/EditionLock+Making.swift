package import Diagnostics
package import Disclosure
package import Edition
import Files
import Language
package import Measures
import Values

extension EditionLock {
    /// What an edition publishes.
    ///
    /// - Parameters:
    ///   - states: those that are not about people.
    ///   - rows: those that stand in tables.
    ///   - files: the author's that are published as they are: path below the edition and bytes.
    ///   - pages: path below the edition → the words of the page.
    ///   - printed: finished file and place in it → words.
    package init(
        readings: Readings, states: [StateAnswer], rows: [RowAnswer], measures: [String: Measure], edition: Edition,
        sources: [SourceText], folder: String, files: [(path: String, bytes: [UInt8])], pages: [String: [UInt8]],
        printed: [String: String], program: String
    ) {
        for reading in readings.all {
            guard let measure = measures[reading.measure] else { continue }
            let decimals = max(measure.decimals, edition.decimals(of: measure.name) ?? 0)
            values[reading.id] = EditionLock.text(reading.value, decimals)
            values[reading.id + "|numerator"] = reading.numerator.map { EditionLock.text($0, nil) }
            values[reading.id + "|denominator"] = reading.denominator.map { EditionLock.text($0, nil) }
        }
        for state in states { add(state) }
        self.rows = EditionLock.times(rows)
        for source in sources {
            texts[String(source.path.dropFirst(folder.count + 1))] = EditionLock.checksum(source.bytes)
        }
        wording = pages.mapValues { sha256($0).hexadecimal }
        published = Published(
            program: program,
            files: Dictionary(files.map { ($0.path, EditionLock.checksum($0.bytes)) }) { first, _ in first },
            printed: printed)
        reopened = edition.report.reopened.map(\.identity)
    }

    /// Numerators and denominators, which have no decimals of their own, are printed with one where they need it.
    private static func text(_ shown: Shown, _ decimals: Int?) -> String {
        switch shown {
        case .value(let value):
            plain(Swedish.number(value, decimals: decimals ?? (value.rounded(to: 1).isInteger ? 0 : 1)))
        case .hidden: hidden
        case .missing, .refused: "missing"
        case .stated(let sign): "missing: \(sign.explained)"
        case .notApplicable: "not applicable"
        }
    }

    /// With blanks that a person can search for.
    private static func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.properties.generalCategory == .spaceSeparator ? " " : $0 }))
    }

    /// `tjanstestatus@2025-12-31;enhet=x;tjanst=y`
    private mutating func add(_ answer: StateAnswer) {
        for entry in answer.entries {
            let keys = zip(answer.dimensions, entry.keys).map { ";\($0)=\($1)" }.joined()
            let since = entry.since.map { ", \($0)" } ?? ""
            let exemption = entry.exemption.map { ", \($0)" } ?? ""
            values["\(answer.query.dataset)@\(answer.query.day)\(keys)"] = entry.state + since + exemption
        }
    }

    /// A row that two tables show stands as often as in the one that shows it most times.
    private static func times(_ answers: [RowAnswer]) -> [String: String] {
        var most: [String: Int] = [:]
        for answer in answers {
            let shown = answer.rows.map { "\(answer.query.dataset): " + $0.map(text).joined(separator: ", ") }
            most.merge(Dictionary(shown.map { ($0, 1) }, uniquingKeysWith: +), uniquingKeysWith: max)
        }
        return most.mapValues(String.init)
    }

    private static func text(_ cell: RowCell) -> String {
        switch cell {
        case .number(let number): plain(Swedish.number(number, decimals: number.leastDecimals))
        case .text(let text): text
        case .period(let period): "\(period)"
        case .flag(let flag): flag ? Phrases.yes : Phrases.no
        case .missing: "missing"
        case .stated(let sign): "missing: \(sign.explained)"
        }
    }

    /// Line breaks are the editor's and the version control's.
    private static func checksum(_ bytes: [UInt8]) -> String {
        sha256(bytes.filter { $0 != UInt8(ascii: "\r") }).hexadecimal
    }
}
