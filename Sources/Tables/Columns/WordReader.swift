/// A column of true and false.
struct WordReader: ColumnReader {
    private var spelled: SpelledReader
    private let field: Field

    init(_ field: Field) {
        spelled = SpelledReader(field)
        self.field = field
    }

    mutating func read(_ cells: CellSpan, into values: UnsafeMutableBufferPointer<Int64>, faults: inout [Int]) {
        let field = field
        unsafe spelled.read(cells, into: values, faults: &faults) { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            return field.trueValues.contains(text) ? 1 : field.falseValues.contains(text) ? 0 : nil
        }
    }

    func explain(_ text: String) -> (message: String, hint: String?) {
        let known = field.trueValues + field.falseValues
        return ("värdet är varken sant eller falskt", "skriv \(known.joined(separator: ", "))")
    }
}
