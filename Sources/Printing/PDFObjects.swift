import Markup

/// The objects of a PDF file as qpdf tells them in JSON: a reference is `12 0 R`, a name `/Title`, a text `u:Titel`.
/// What is changed is kept, so that no more than that need be written.
struct PDFObjects {
    private var values: [String: JSON] = [:]
    private var contents: [String: [UInt8]] = [:]
    private(set) var changed: Set<String> = []
    /// Of objects that are streams, and what is read for each: the file that qpdf wrote, when it did.
    private(set) var files: [String: String] = [:]
    private var last = 0

    /// Nil when the bytes are not what qpdf 11 writes.
    init?(_ bytes: [UInt8]) {
        guard let parts = JSON.read(bytes)?["qpdf"]?.items, parts.count == 2, case .object(let members) = parts[1]
        else { return nil }
        for member in members {
            let key = member.key.hasPrefix("obj:") ? String(member.key.dropFirst(4)) : member.key
            if let stream = member.value["stream"] {
                files[key] = stream["datafile"]?.string ?? ""
                values[key] = stream["dict"]
            } else {
                values[key] = member.value["value"]
            }
            last = max(last, key.split(separator: " ").first.flatMap { Int($0) } ?? 0)
        }
        guard self[root]["/Pages"] != nil else { return nil }
    }

    /// The value of an object, of a stream its dictionary.
    subscript(_ reference: String) -> JSON {
        get { values[reference] ?? .null }
        set {
            values[reference] = newValue
            changed.insert(reference)
        }
    }

    var root: String { self["trailer"]["/Root"]?.string ?? "" }
    var info: String? { self["trailer"]["/Info"]?.string }

    /// All references, in the order of their numbers.
    var references: [String] {
        values.keys.filter { $0 != "trailer" }.sorted { number($0) < number($1) }
    }

    /// What a value refers to, or the value itself.
    func resolved(_ value: JSON?) -> JSON {
        guard case .string(let text)? = value, text.hasSuffix(" R"), let found = values[text] else {
            return value ?? .null
        }
        return found
    }

    /// The sheets in their order.
    var pages: [String] { pages(below: self[root]["/Pages"], depth: 0) }

    private func pages(below node: JSON?, depth: Int) -> [String] {
        guard depth < 50, let reference = node?.string else { return [] }
        let kids = resolved(self[reference]["/Kids"]).items
        return self[reference]["/Type"] == .string("/Page")
            ? [reference] : kids.flatMap { pages(below: $0, depth: depth + 1) }
    }

    /// The streams that a sheet is painted by.
    func contents(of page: String) -> [String] {
        let named = self[page]["/Contents"]
        let listed = resolved(named)
        guard case .array(let items) = listed else { return [named?.string].compactMap { $0 } }
        return items.compactMap(\.string)
    }

    /// The bytes of a stream, once they are read or written.
    func content(_ reference: String) -> [UInt8]? { contents[reference] }

    mutating func hold(_ bytes: [UInt8], of reference: String) { contents[reference] = bytes }

    mutating func replace(_ reference: String, with bytes: [UInt8]) {
        contents[reference] = bytes
        changed.insert(reference)
    }

    mutating func add(_ value: JSON) -> String {
        last += 1
        let reference = "\(last) 0 R"
        self[reference] = value
        return reference
    }

    mutating func addStream(_ dictionary: JSON, _ bytes: [UInt8]) -> String {
        let reference = add(dictionary)
        files[reference] = ""
        replace(reference, with: bytes)
        return reference
    }

    /// What qpdf is told to change. Each changed stream lies in a file of its own.
    /// - Parameter file: the path of the file with the bytes of a stream.
    func update(file: (String) -> String) -> JSON {
        let head = JSON.object([
            JSON.Member("jsonversion", .integer(2)), JSON.Member("pushedinheritedpageresources", .bool(false)),
            JSON.Member("calledgetallpages", .bool(false)), JSON.Member("maxobjectid", .integer(last)),
        ])
        let objects = changed.sorted { number($0) < number($1) }.map { reference in
            JSON.Member(reference == "trailer" ? reference : "obj:" + reference, told(reference, file))
        }
        return .object([JSON.Member("qpdf", .array([head, .object(objects)]))])
    }

    private func told(_ reference: String, _ file: (String) -> String) -> JSON {
        guard files[reference] != nil else { return .object([JSON.Member("value", self[reference])]) }
        let plain = ["/Filter", "/DecodeParms", "/Length"].reduce(self[reference]) { $0.setting($1, nil) }
        let data = contents[reference] == nil ? [] : [JSON.Member("datafile", .string(file(reference)))]
        return .object([JSON.Member("stream", .object([JSON.Member("dict", plain)] + data))])
    }

    private func number(_ reference: String) -> Int { reference.split(separator: " ").first.flatMap { Int($0) } ?? 0 }
}
