import Diagnostics

/// A front matter that would be printed as text: below an empty line, moved in, with Word's dashes, or without its first
/// line.
struct StrayFrontMatter {
    /// From its first key to the line that ends it.
    let content: Range<Int>
    /// What follows that line.
    let body: Range<Int>
    private let fault: (message: String, hint: String)
    private let place: Range<Int>

    init?(_ source: SourceText) {
        let lines = 1...min(source.lineCount, StrayFrontMatter.mostLines)
        let texts = lines.map { String(decoding: source.bytes[source.bytesOfLine($0)], as: UTF8.self) }
        guard let first = texts.firstIndex(where: { !$0.allSatisfy(StrayFrontMatter.isBlank) }) else { return nil }
        let opening = texts[first].filter { !StrayFrontMatter.isBlank($0) }
        let isDashes = !opening.isEmpty && opening.allSatisfy(StrayFrontMatter.dashes.contains)
        let start = isDashes ? first + 1 : first
        guard texts.indices.contains(start), StrayFrontMatter.isKey(texts[start]) else { return nil }
        let end = texts.indices.dropFirst(start).first { index in
            FrontMatter.isFence(source, line: index + 1)
                || isDashes && texts[index].allSatisfy(StrayFrontMatter.dashes.contains)
        }
        // Without a line of dashes before, all that stands above the one after must be keys.
        guard let end, isDashes || !texts[start..<end].contains(where: { $0.allSatisfy(StrayFrontMatter.isBlank) })
        else {
            return nil
        }
        let range = source.bytesOfLine(first + 1)
        place = trim(source.bytes, range)
        content = source.bytesOfLine(start + 1).lowerBound..<source.bytesOfLine(end + 1).lowerBound
        body = source.bytesOfLine(end + 1).upperBound..<source.bytes.count
        fault =
            isDashes
            ? ("inledningen måste börja med --- på första raden", StrayFrontMatter.advice(opening, first))
            : ("inledningen saknar sin första rad, ---", "skriv --- på en egen rad överst i filen")
    }

    func tell(_ faults: Faults) { faults.add(.misplacedFrontMatter, fault.message, at: place, hint: fault.hint) }

    private static func advice(_ opening: String, _ above: Int) -> String {
        opening != "---"
            ? "skriv tre vanliga bindestreck (---) i stället för «\(opening)»"
            : above > 0 ? "ta bort de tomma raderna ovanför ---" : "ta bort blankstegen före ---"
    }

    /// A front matter is short.
    private static let mostLines = 60
    private static let dashes = Set("-–—−_+=")

    private static func isBlank(_ character: Character) -> Bool { character.isWhitespace || character == "\u{FEFF}" }

    /// `title: …`, as keys are written.
    private static func isKey(_ line: String) -> Bool {
        line.prefixMatch(of: /[a-zåäö_]{2,20}:( |$)/.ignoresCase()) != nil
    }
}
