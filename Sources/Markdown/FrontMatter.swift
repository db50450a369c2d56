import Diagnostics

/// Finds the front matter: what stands between a first line `---` and the next line `---`.
struct FrontMatter {
    /// Nil without front matter.
    let content: Range<Int>?
    let body: Range<Int>

    init(_ source: SourceText, _ faults: Faults) {
        let bytes = source.bytes
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let whole = start..<bytes.count
        guard FrontMatter.isFence(source, line: 1, from: start) else {
            let stray = StrayFrontMatter(source)
            stray?.tell(faults)
            content = stray?.content
            body = stray?.body ?? whole
            return
        }
        let first = source.offset(line: 2, byteColumn: 1)
        guard let end = (2...max(2, source.lineCount)).first(where: { FrontMatter.isFence(source, line: $0) }) else {
            faults.add(
                .unclosedFrontMatter, "inledningen som börjar med --- har inget slut",
                at: start..<start + 3,
                hint: "skriv --- på en egen rad efter inledningens sista nyckel")
            (content, body) = (nil, bytes.count..<bytes.count)
            return
        }
        content = first..<max(first, source.bytesOfLine(end).lowerBound)
        body = (end < source.lineCount ? source.offset(line: end + 1, byteColumn: 1) : bytes.count)..<bytes.count
    }

    static func isFence(_ source: SourceText, line: Int, from start: Int? = nil) -> Bool {
        guard line <= source.lineCount else { return false }
        let range = source.bytesOfLine(line)
        var rest = source.bytes[(start ?? range.lowerBound)..<range.upperBound]
        while rest.last == UInt8(ascii: " ") || rest.last == UInt8(ascii: "\t") { rest.removeLast() }
        return rest.elementsEqual("---".utf8)
    }
}
