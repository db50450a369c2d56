import Archives

/// A part that another part names.
struct Relation {
    let id: String
    /// The last word of its type: `worksheet`.
    let type: String
    let target: String
}

/// What the part names; nothing for the name of no part: the whole archive. None when it names nothing.
func relations(_ archive: ZipArchive, _ part: String) throws(Refusal) -> [Relation] {
    let folders = part.split(separator: "/", omittingEmptySubsequences: false)
    let folder = folders.dropLast().map { $0 + "/" }.joined()
    let name = folder + "_rels/" + (folders.last ?? "") + ".rels"
    let lists = archive.members.filter { $0.name.lowercased() == name.lowercased() }
    guard let list = lists.first, lists.count == 1 else { return [] }
    let handler = RelationHandler(folder: folder)
    try readXML(archive, list, atMost: Workbook.mostUnpacked, handler)
    return handler.relations
}

private final class RelationHandler: XMLHandler {
    private(set) var relations: [Relation] = []
    private let folder: String

    init(folder: String) { self.folder = folder }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name == XMLName("Relationship"), let id = attributes[XMLName("Id")],
            let type = attributes[XMLName("Type")], let target = attributes[XMLName("Target")],
            attributes[XMLName("TargetMode")] != "External"
        else { return }
        let word = type.split(separator: "/").last.map(String.init) ?? ""
        relations.append(Relation(id: id, type: word, target: path(target)))
    }

    /// From the root of the archive.
    private func path(_ target: String) -> String {
        var parts: [Substring] = []
        for part in (target.hasPrefix("/") ? target : folder + target).split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The tabs of a book and how it counts days.
final class BookHandler: XMLHandler {
    private(set) var sheets: [(name: String, id: String, isHidden: Bool)] = []
    private(set) var is1904 = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == XMLName("workbookPr") { is1904 = attributes.flag(XMLName("date1904")) }
        guard name == XMLName("sheet"), let title = attributes[XMLName("name")],
            let id = attributes[XMLName("id")]
        else { return }
        let state = attributes[XMLName("state")] ?? "visible"
        sheets.append((title, id, state != "visible"))
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Texts in a row, each a range of the bytes.
struct SharedTexts: Sendable {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
}

/// The texts that cells share: one for each `si`, its runs joined, without readings of signs.
final class TextHandler: XMLHandler {
    private(set) var texts = SharedTexts()
    private var start = 0
    private var isText = false
    private var isReading = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case Names.si: start = texts.bytes.count
        case Names.t: isText = !isReading
        case Names.rPh: isReading = true
        default: break
        }
    }

    func end(_ name: XMLName) {
        switch name {
        case Names.si:
            unescape(&texts.bytes, from: start)
            texts.ranges.append(start..<texts.bytes.count)
        case Names.t: isText = false
        case Names.rPh: isReading = false
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) { if isText { unsafe texts.bytes.append(contentsOf: bytes) } }
}

/// Elements and attributes that are met in every cell.
enum Names {
    static let (row, c, v, f, t, s, r) = (
        XMLName("row"), XMLName("c"), XMLName("v"), XMLName("f"), XMLName("t"), XMLName("s"), XMLName("r")
    )
    static let (col, min, max) = (XMLName("col"), XMLName("min"), XMLName("max"))
    static let (si, rPh, hidden, mergeCell, ref) = (
        XMLName("si"), XMLName("rPh"), XMLName("hidden"), XMLName("mergeCell"), XMLName("ref")
    )
}

/// Replaces `_x000D_`, which is how signs are written that XML does not have, from `start` on.
func unescape(_ bytes: inout [UInt8], from start: Int) {
    let tail = bytes[start...]
    guard tail.contains(UInt8(ascii: "_")), tail.count >= 7 else { return }
    var out: [UInt8] = []
    var rest = tail
    while let first = rest.first {
        if first == UInt8(ascii: "_"), rest.count >= 7, rest.dropFirst().first == UInt8(ascii: "x"),
            rest.dropFirst(6).first == UInt8(ascii: "_"),
            let code = UInt32(String(decoding: rest.dropFirst(2).prefix(4), as: UTF8.self), radix: 16),
            let scalar = Unicode.Scalar(code)
        {
            out += Array(String(Character(scalar)).utf8)
            rest = rest.dropFirst(7)
        } else {
            out.append(first)
            rest = rest.dropFirst()
        }
    }
    bytes.replaceSubrange(start..., with: out)
}
