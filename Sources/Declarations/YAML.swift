package import Diagnostics

/// Reads YAML into nodes with places; a fault becomes a finding, and one that hides what is meant gives nil.
///
/// Time and memory are linear in the text: nothing is built of aliases, and size, depth and the number of values have
/// limits.
package enum YAML {
    /// Larger declarations are a mistake or an attack.
    package static let byteLimit = 256 * 1024
    static let depthLimit = 16
    /// Keys, values, lists and mappings.
    static let nodeLimit = 50_000

    /// Reads a whole file; what is wrong with all of it is told of the file. An empty file gives an empty mapping.
    package static func read(_ source: SourceText, _ findings: Findings) -> Node? {
        read(source, source.bytes[...], of: source.place, findings)
    }

    /// Reads a part of a file, such as a fenced block or a front matter, with places in the whole file.
    /// - Parameter whole: the place of the part, for what is wrong with all of it.
    package static func read(
        _ source: SourceText, _ range: ArraySlice<UInt8>, of whole: Place, _ findings: Findings
    ) -> Node? {
        guard range.count <= byteLimit else {
            findings.add(
                .yamlTooLarge, "YAML på mer än \(byteLimit / 1024) kB läses inte",
                at: source.place(range.startIndex..<range.startIndex),
                hint: "dela upp filen, eller lägg uppgifterna i en CSV-fil")
            return nil
        }
        // The mark of byte order that some editors put first is no part of the text.
        let hasMark = range.startIndex == 0 && range.starts(with: [0xEF, 0xBB, 0xBF])
        let text = range.dropFirst(hasMark ? 3 : 0)
        guard TextCharacters(source, text.indices).check(findings) else { return nil }
        guard var reader = YAMLReader(source, text, findings) else { return nil }
        return reader.read(of: whole)
    }
}
