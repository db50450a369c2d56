import Diagnostics

// Tables that are read as text.
extension BlockReader {
    /// Lines between pipes are a table where one of dashes stands under the head, with as many cells.
    func tellUnreadTable(_ range: Range<Int>) {
        guard source.bytes[range].contains(UInt8(ascii: "|")) else { return }
        let lines =
            (source.lineNumber(
                of: range.lowerBound)...source.lineNumber(of: max(range.upperBound - 1, range.lowerBound)))
            .map { trim(source.bytes, source.bytesOfLine($0)) }
        guard lines.count > 1 else { return }
        guard let dashes = lines.firstIndex(where: { isDashes($0) }) else { return tellWithoutDashes(lines) }
        guard dashes > 0 else {
            return tell(
                "rubrikerna saknas över raden med streck", lines[0], "skriv kolumnernas rubriker på raden före")
        }
        let (head, own) = (
            TableLine.count(source.bytes, lines[dashes - 1]), TableLine.count(source.bytes, lines[dashes])
        )
        guard head != own, hasPipe(lines[dashes - 1]) else { return }
        let right = "| " + repeatElement("---", count: head).joined(separator: " | ") + " |"
        tell("raden med streck har \(own) kolumner och rubrikerna \(head)", lines[dashes], "skriv \(right)")
    }

    /// Every line stands between pipes.
    private func tellWithoutDashes(_ lines: [Range<Int>]) {
        guard
            lines.allSatisfy({
                $0.count > 2 && source.bytes[$0].first == UInt8(ascii: "|")
                    && source.bytes[$0].last == UInt8(ascii: "|")
            })
        else { return }
        let count = TableLine.count(source.bytes, lines[0])
        let dashes = "| " + repeatElement("---", count: count).joined(separator: " | ") + " |"
        tell("raden med streck saknas under rubrikerna", lines[0], "skriv \(dashes) på raden under")
    }

    private func tell(_ message: String, _ line: Range<Int>, _ hint: String) {
        faults.add(.unreadMarkup, message + ": tabellen skrivs ut som text", at: line, hint: hint)
    }

    private func isDashes(_ line: Range<Int>) -> Bool {
        TableLine.isDelimiter(source.bytes, line) && hasPipe(line)
    }

    private func hasPipe(_ line: Range<Int>) -> Bool { source.bytes[line].contains(UInt8(ascii: "|")) }
}
