import Diagnostics
import Privacy

/// Looks for personal identity numbers in a data file while it is read, line by line, whatever the columns are.
final class PersonalNumberSearch {
    private let path: String
    private let findings: Findings
    /// The line that the last block ended in.
    private var rest: [UInt8] = []
    private var line = 1
    private var told = 0

    /// Findings told of one file: the rest is more of the same.
    private static let limit = 20
    /// A line without end is cut here; a number across the cut is found in neither part.
    private static let longestLine = 1 << 20

    init(_ path: String, _ findings: Findings) {
        self.path = path
        self.findings = findings
    }

    /// Takes the next block of the file; an empty one is its end.
    func take(_ block: UnsafeRawBufferPointer) {
        guard told < PersonalNumberSearch.limit else { return }
        guard let last = block.lastIndex(of: UInt8(ascii: "\n")) else {
            rest.append(contentsOf: block)
            if block.isEmpty || rest.count > PersonalNumberSearch.longestLine { search([]) }
            return
        }
        let lines = rest + block[...last]
        rest = Array(block[(last + 1)...])
        search(lines[...])
    }

    /// Searches whole lines; none means that what is left is the last one.
    private func search(_ lines: ArraySlice<UInt8>) {
        let bytes = lines.isEmpty ? rest : Array(lines)
        if lines.isEmpty { rest = [] }
        let numbers = personalIdentityNumbers(in: bytes)
        if !numbers.isEmpty {
            let source = SourceText(path: path, bytes: bytes)
            for number in numbers.prefix(PersonalNumberSearch.limit - told) { tell(source.place(number)) }
        }
        line += bytes.count { $0 == UInt8(ascii: "\n") }
    }

    private func tell(_ place: Place) {
        told += 1
        findings.addPersonalIdentityNumber(
            at: Place(
                path: path, line: place.line + line - 1, column: place.column, length: place.length,
                excerpt: place.excerpt))
    }
}
