import Diagnostics
package import Markdown
package import Measures
package import Values

/// Finds where the links of all pages lead, when every page, figure and heading is known.
struct Linker {
    /// Pages that the program makes beside the author's.
    static let generated = ["datakvalitet.html", "matt.html", "om.html", "tillganglighet.html"]

    let pages: [Page]
    let vocabulary: Vocabulary
    let period: Period
    /// Files of the edition that a link or an image may point at.
    let files: [String]
    let findings: Findings
    /// The places of each page by id, and those of all chapters, which are one page: looked up once for each link.
    private let anchors: [String: [String: LinkTarget]]
    private let chapterAnchors: [String: LinkTarget]

    /// With so many faults nobody needs another advice, and each is sought among all names.
    private static let adviceLimit = 1_000

    init(pages: [Page], vocabulary: Vocabulary, period: Period, files: [String], findings: Findings) {
        self.pages = pages
        self.vocabulary = vocabulary
        self.period = period
        self.files = files
        self.findings = findings
        anchors = Dictionary(pages.map { ($0.file, Linker.index($0.anchors)) }) { first, _ in first }
        chapterAnchors = Linker.index(pages.filter(\.isChapter).flatMap(\.anchors))
    }

    private static func index(_ anchors: [(id: String, target: LinkTarget)]) -> [String: LinkTarget] {
        Dictionary(anchors.map { ($0.id, $0.target) }) { first, _ in first }
    }

    func link(_ page: Page) -> Page {
        var page = page
        let contents = Contents(page.document)
        for link in contents.links {
            guard let target = target(link, from: page) else { continue }
            page.links[link.range] = target
            if case .file(let path) = target { page.add(path, at: link.range) }
        }
        for image in contents.images {
            let path = page.file(of: image)
            if image.alternative.plainText.allSatisfy(\.isWhitespace) { tellUndescribed(image, page) }
            if files.contains(path) {
                page.add(path, at: image.range, isImage: true)
            } else {
                tell(image.source, "bilden", at: image.range, page, near: files)
            }
        }
        return page
    }

    /// Who cannot see the picture would not learn that it is there.
    private func tellUndescribed(_ image: Inline.Image, _ page: Page) {
        findings.add(
            .imageWithoutText, "bilden har ingen beskrivning", at: page.document.source.place(image.range),
            hint: "skriv vad den visar: ![beskrivning](\(image.source))")
    }

    private func target(_ link: Inline.Link, from page: Page) -> LinkTarget? {
        let destination = link.destination
        if ["https:", "http:", "mailto:", "tel:"].contains(where: { destination.lowercased().hasPrefix($0) }) {
            return .external(destination)
        }
        let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let fragment = parts.count == 2 ? parts[1] : nil
        if let path = parts.first, !path.isEmpty {
            return file(resolve(decodingPercents(path), from: page.file), fragment, link, page)
        }
        return fragment.flatMap { anchor($0, link, page) }
    }

    // MARK: Places on a page

    private func anchor(_ id: String, _ link: Inline.Link, _ page: Page) -> LinkTarget? {
        // The chapters are one page: a figure of another chapter is on it too.
        let all = page.isChapter ? chapterAnchors : anchors[page.file] ?? [:]
        if let target = all[id] { return target }
        if pages.contains(where: { $0.unread.contains(id) }) { return nil }
        tell("#" + id, "stället", at: link.range, page, near: all.keys.map { "#" + $0 })
        return nil
    }

    // MARK: Files

    private func file(_ path: String, _ fragment: String?, _ link: Inline.Link, _ page: Page) -> LinkTarget? {
        if let other = pages.first(where: { $0.file == path }), let target = other.asTarget {
            return self.page(other, target, fragment, link, page)
        }
        if let value = value(path) { return value }
        if Linker.generated.contains(path) { return .generated(path) }
        if files.contains(path) { return .file(path) }
        if let folder = path.split(separator: "/").first, findings.isHole(.dimension(String(folder))) { return nil }
        if let meant = meant(path) {
            tell(link.destination, "sidan", at: link.range, page, near: [], hint: "menade du «\(meant)»?")
        } else {
            tell(link.destination, "sidan", at: link.range, page, near: known)
        }
        return nil
    }

    /// The file of a page that is written by its address or by what it is called: `jamstalldhet.html` for
    /// `10-jamstalldhet.md`, `kommun/lulea.md` for `kommun/2580.md`.
    private func meant(_ path: String) -> String? {
        let own = folded(path.hasSuffix(".html") ? String(path.dropLast(5)) : path.replacing(".md", with: ""))
        let chapters = pages.filter { $0.asTarget != nil }.map { page in
            let name = page.file.replacing(".md", with: "")
            return (names: [name, String(name.drop { $0.isNumber || $0 == "-" })], file: page.file)
        }
        let values = pages.flatMap { page in
            named(page).map { value in
                let folder = page.kind.dimension ?? ""
                return (names: [folder + "/" + value.label], file: "\(folder)/\(value.key).md")
            }
        }
        return (chapters + values).first { $0.names.contains { folded($0) == own } }?.file
    }

    private func page(
        _ other: Page, _ target: LinkTarget, _ fragment: String?, _ link: Inline.Link, _ page: Page
    ) -> LinkTarget? {
        guard let fragment else { return target }
        if let anchor = anchors[other.file]?[fragment] {
            guard case .heading(let id) = anchor, case .chapter(let file, _) = target else { return anchor }
            return .chapter(file, heading: id)
        }
        if other.unread.contains(fragment) { return nil }
        let known = other.anchors.map { "\(other.file)#\($0.id)" }
        tell(link.destination, "stället", at: link.range, page, near: known)
        return nil
    }

    /// `kommun/2580.md`, for a value that has a page.
    private func value(_ path: String) -> LinkTarget? {
        let parts = path.split(separator: "/").map(String.init)
        guard parts.count == 2, parts[1].hasSuffix(".md"),
            let page = pages.first(where: { $0.kind.dimension == parts[0] })
        else { return nil }
        let key = String(parts[1].dropLast(3))
        return keys(of: page).contains(key) ? .value(dimension: parts[0], key: key) : nil
    }

    private func keys(of page: Page) -> [String] { named(page).map(\.key) }

    /// The values that a page is made for.
    private func named(_ page: Page) -> [Dimension.Value] {
        guard let name = page.kind.dimension,
            let dimension = vocabulary.dimensions.first(where: { $0.name == name })
        else { return [] }
        return page.values(of: dimension, in: vocabulary.hierarchy, on: period.lastDay)
    }

    private var known: [String] {
        let values = pages.flatMap { page in keys(of: page).map { "\(page.kind.dimension ?? "")/\($0).md" } }
        return pages.filter { $0.asTarget != nil }.map(\.file) + values + Linker.generated + files
    }

    private func tell(
        _ destination: String, _ what: String, at range: Range<Int>, _ page: Page,
        near known: @autoclosure () -> [String], hint: String? = nil
    ) {
        let asFile = destination.hasSuffix(".html") ? destination.dropLast(5) + ".md" : destination
        findings.add(
            .brokenLink, "\(what) «\(destination)» finns inte", at: page.document.source.place(range),
            hint: hint ?? (findings.all.count < Linker.adviceLimit ? didYouMean(asFile, among: known()) : nil)
                ?? Linker.advice(destination, what, hasPlaces: !chapterAnchors.isEmpty))
    }

    private static func advice(_ destination: String, _ what: String, hasPlaces: Bool) -> String {
        if what == "bilden" { return "lägg bilden i utgåvans mapp och skriv dess namn" }
        if destination.hasPrefix("#") {
            return !hasPlaces
                ? "sidan har inga figurer, tabeller eller rubriker"
                : "en figur heter #fig- och dess id, en tabell #tab- och dess id, en rubrik #s- och dess ord"
        }
        return "länka till kapitlets fil, som 02-bakgrund.md, eller till ett värdes sida, som kommun/2580.md"
    }
}

/// A relative path against the folder of the file that it stands in: `../02-x.md` in `kommun/[kommun].md` is
/// `02-x.md`. What climbs out of the edition keeps its `..` and so is never found.
func resolve(_ path: String, from file: String) -> String {
    var parts = file.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/", omittingEmptySubsequences: true).map(String.init) where part != "." {
        if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
}

/// `min%20bilaga.pdf` as the file is called; a text that is no address stays as it is.
func decodingPercents(_ path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: "%")) else { return path }
    var out: [UInt8] = []
    var rest = Array(path.utf8)[...]
    while let byte = rest.popFirst() {
        let digits = String(decoding: rest.prefix(2), as: UTF8.self)
        guard byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) else {
            out.append(byte)
            continue
        }
        out.append(value)
        rest = rest.dropFirst(2)
    }
    return String(validating: out, as: UTF8.self) ?? path
}

extension Page {
    fileprivate mutating func add(_ path: String, at range: Range<Int>, isImage: Bool = false) {
        files.append(LinkedFile(path: path, place: document.source.place(range), isImage: isImage))
    }

    /// The file that an image shows, relative to the edition.
    package func file(of image: Inline.Image) -> String { resolve(decodingPercents(image.source), from: file) }

    var isChapter: Bool {
        guard case .chapter = kind else { return false }
        return true
    }

    /// What a link to the file leads to; nil for the page of values, which is many pages.
    fileprivate var asTarget: LinkTarget? {
        switch kind {
        case .chapter: .chapter(file, heading: nil)
        case .minutes: .minutes
        case .values: nil
        }
    }

    /// The ids of its figures, tables and headings.
    fileprivate var anchors: [(id: String, target: LinkTarget)] {
        blocks.compactMap { block in
            switch block {
            case .heading(let id, _): (id, .heading(id))
            case .chart(let chart): (chart.id, .figure(chart.id))
            case .table(let table): (table.id, .table(table.id))
            case .markdown: nil
            }
        }
    }

    /// The values that get a page: those valid on the day that the page's filter keeps.
    package func values(of dimension: Dimension, in hierarchy: Hierarchy, on day: Day) -> [Dimension.Value] {
        dimension.values.filter { value in
            value.isValid(on: day) && value.key != dimension.total?.key
                && frontMatter.filter.terms.allSatisfy {
                    $0.keeps(value.key, of: dimension.name, in: hierarchy, on: day)
                }
        }
    }
}

extension Filter.Term {
    /// A condition on the dimension itself or on one that it belongs to.
    fileprivate func keeps(_ value: String, of dimension: String, in hierarchy: Hierarchy, on day: Day) -> Bool {
        let key = hierarchy.ancestor(of: value, in: dimension, among: name, on: day)
        switch condition {
        case .anyOf(let keys): return key.map(keys.contains) ?? false
        case .noneOf(let keys): return !(key.map(keys.contains) ?? false)
        default: return true
        }
    }
}
