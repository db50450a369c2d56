/// A column of texts: each different text, trimmed, has a code in the order of first appearance.
struct TextReader: ColumnReader {
    private var spelled: SpelledReader
    private(set) var texts: [String] = []
    private var codes: [String: Int64] = [:]

    private let blank: String?

    init(_ field: Field, blank: String? = nil) {
        spelled = SpelledReader(field, isBlankMissing: blank == nil)
        self.blank = blank
    }

    mutating func read(_ cells: CellSpan, into values: UnsafeMutableBufferPointer<Int64>, faults: inout [Int]) {
        var (texts, codes) = (texts, codes)
        (self.texts, self.codes) = ([], [:])
        let blank = blank ?? ""
        unsafe spelled.read(cells, into: values, faults: &faults) { bytes in
            TextReader.code(bytes.isEmpty ? blank : String(decoding: bytes, as: UTF8.self), &texts, &codes)
        }
        (self.texts, self.codes) = (texts, codes)
    }

    func explain(_ text: String) -> (message: String, hint: String?) {
        ("texten går inte att läsa", "spara om filen som UTF-8")
    }

    mutating func code(for text: String) -> Int64 { TextReader.code(text, &texts, &codes) }

    private static func code(_ text: String, _ texts: inout [String], _ codes: inout [String: Int64]) -> Int64 {
        if let code = codes[text] { return code }
        codes[text] = Int64(texts.count)
        texts.append(text)
        return Int64(texts.count - 1)
    }
}
