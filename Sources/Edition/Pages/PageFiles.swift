import Diagnostics
import Measures

/// What the name of a file means.
struct PageNames {
    let dimensions: [String]
    /// YAML files that `datapackage.yaml` points at.
    let shared: [String]
    let findings: Findings

    /// The YAML files at the top of an edition that have a meaning.
    static let declarations = ["report.yaml", "dimensions.yaml", "datapackage.yaml", "recommendations.yaml"]

    /// Nil for a Markdown file that is no page, and for files of other kinds; the first is told.
    func kind(of path: String, at place: Place) -> Page.Kind? {
        guard path.hasSuffix(".md") else {
            checkDeclaration(path, at: place)
            return nil
        }
        if path == "protokollsutdrag.md" { return .minutes }
        if let number = PageNames.chapterNumber(path) { return .chapter(number) }
        if let dimension = pageDimension(path) { return dimension }
        if let folder = path.split(separator: "/").first, path == "\(folder)/[\(folder)].md",
            findings.isHole(.dimension(String(folder)))
        {
            return nil
        }
        findings.add(
            .misplacedFile, "filen «\(path)» är varken kapitel, sida eller protokollsutdrag", at: place,
            hint: advice(path))
        return nil
    }

    static func isChapter(_ path: String) -> Bool { path.hasSuffix(".md") && chapterNumber(path) != nil }

    /// `02-basutbudet.md`, not in a folder.
    private static func chapterNumber(_ path: String) -> Int? {
        let bytes = Array(path.utf8)
        guard bytes.count > 6, bytes[2] == UInt8(ascii: "-"), !bytes.contains(UInt8(ascii: "/")) else { return nil }
        let digits = bytes[..<2]
        guard digits.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    /// `12-nytt-kapitel.md` for `12 Nytt kapitel.md`; nil when no number begins it.
    private static func chapterName(_ path: String) -> String? {
        let number = path.prefix { $0.isASCII && $0.isNumber }
        let name = slug(String(path.dropFirst(number.count).dropLast(".md".count)))
        guard (1...2).contains(number.count), !path.contains("/"), !name.isEmpty else { return nil }
        return (number.count == 1 ? "0" : "") + number + "-" + name + ".md"
    }

    /// `kommun/[kommun].md`
    private func pageDimension(_ path: String) -> Page.Kind? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1] == "[\(parts[0])].md", dimensions.contains(String(parts[0])) else {
            return nil
        }
        return .values(of: String(parts[0]))
    }

    private func advice(_ path: String) -> String {
        let known = ["protokollsutdrag.md"] + dimensions.map { "\($0)/[\($0)].md" }
        if let near = didYouMean(path, among: known) { return near }
        if let chapter = PageNames.chapterName(path) { return "är det ett kapitel, döp filen till \(chapter)" }
        return "ett kapitel heter 01-namn.md, en sida för varje värde kommun/[kommun].md"
    }

    /// A misspelt `recomendations.yaml`, or a measure outside its folder, would never be read.
    private func checkDeclaration(_ path: String, at place: Place) {
        let isMeasure = path.hasPrefix("measures/") && path.split(separator: "/").count == 2
        guard !PageNames.declarations.contains(path), !shared.contains(path), !isMeasure else { return }
        // What a faulty datapackage.yaml points at is not known.
        guard !findings.isHole(.dataset(nil)) else { return }
        findings.add(
            .misplacedFile, "filen «\(path)» läses inte", at: place,
            hint: didYouMean(path, among: PageNames.declarations)
                ?? "ett mått ligger i mappen measures; en fil som datapackage.yaml pekar på läses också")
    }

    /// The program reads `.yaml` alone.
    func checkOther(_ path: String, at place: Place) {
        guard path.hasSuffix(".yml") || path.hasSuffix(".YAML") || path.hasSuffix(".MD") || path.hasSuffix(".markdown")
        else { return }
        findings.add(
            .misplacedFile, "filen «\(path)» läses inte", at: place, hint: "filnamnet ska sluta på .yaml eller .md")
    }
}
