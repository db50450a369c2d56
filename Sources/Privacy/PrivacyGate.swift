package import Diagnostics
import SideBySide

/// The last look before anything is published: the finished text of every file, as a reader meets it.
package struct PrivacyGate {
    /// What authors wrote, to say where a number comes from.
    private let sources: [SourceText]
    private let findings: Findings

    package init(_ sources: [SourceText], _ findings: Findings) {
        self.sources = sources
        self.findings = findings
    }

    /// Tells the numbers in the files that are to be published and that have not been told where they stand.
    package func check(_ files: [(path: String, bytes: [UInt8])]) {
        var known = numbersTold
        let found = files.mapSideBySide { numbers(in: $0.path, $0.bytes) }
        for (file, numbers) in zip(files, found) {
            if !personalIdentityNumbers(in: file.path).isEmpty {
                tellPath(file.path, &known)
            }
            for digits in numbers where known.insert(digits).inserted { tell(digits, in: file.path) }
        }
    }

    /// The numbers in the lines of the findings, and those that sources hold.
    private var numbersTold: Set<[UInt8]> {
        let lines = findings.all.filter { $0.rule == .personalIdentityNumber }.compactMap(\.place.excerpt)
        let texts = lines.map { Array($0.utf8) } + sources.map(\.bytes)
        return Set(
            texts.flatMap { allPersonalIdentityNumbers(in: $0) + allPersonalIdentityNumbers(writtenIn: $0) }
                .map(\.digits))
    }

    private func tellPath(_ path: String, _ known: inout Set<[UInt8]>) {
        let numbers = allPersonalIdentityNumbers(in: Array(path.utf8)).map(\.digits)
        guard numbers.contains(where: { !known.contains($0) }) else { return }
        known.formUnion(numbers)
        findings.addPersonalIdentityNumber("sidans namn blir ett personnummer", at: Place(path: path))
    }

    private func tell(_ digits: [UInt8], in path: String) {
        let place = sources.lazy.compactMap { $0.place(ofDigits: digits) }.first
        findings.addPersonalIdentityNumber(
            place == nil ? "den färdiga filen innehåller ett personnummer" : "det som står här blir ett personnummer",
            at: place ?? Place(path: path),
            hint: place == nil ? "sök efter numret i text och data, också delat på flera ställen" : nil)
    }
}

/// Those that stand in the texts of a finished file, and those that cells of a page's tables make together.
private func numbers(in path: String, _ bytes: [UInt8]) -> [[UInt8]] {
    let texts = finishedTexts(path, bytes).flatMap { allPersonalIdentityNumbers(in: $0) }.map(\.digits)
    return texts + (path.hasSuffix(".html") ? MarkupTables(bytes).tables.flatMap(dividedNumbers) : [])
}

extension SourceText {
    /// Where the digits stand with little between them, the line hidden from the serial on; nil when they do not.
    fileprivate func place(ofDigits digits: [UInt8]) -> Place? {
        let positions = bytes.indices.filter { isDigit(bytes[$0]) }
        guard positions.count >= digits.count else { return nil }
        for start in 0...(positions.count - digits.count) {
            let run = positions[start..<start + digits.count]
            let isSame = zip(run, digits).allSatisfy { bytes[$0] == $1 }
            let isNear = zip(run, run.dropFirst()).allSatisfy { $1 - $0 <= SourceText.farthest }
            if isSame, isNear, let first = run.first {
                let found = place(first..<first + 1)
                return Place(path: found.path, line: found.line, column: found.column)
            }
        }
        return nil
    }

    /// Bytes between two digits of a number that marks divide.
    private static let farthest = 16
}
