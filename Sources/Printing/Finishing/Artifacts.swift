import Markup

extension FinishingStep {
    /// What stands outside the structure, such as running heads, page numbers, rules and grounds, is marked as such, so
    /// that it is not read aloud.
    static let artifacts = FinishingStep(name: "sidhuvuden och utsmyckning") { objects, _ in
        for page in objects.pages {
            let box = objects.resolved(objects[page]["/MediaBox"]).items.compactMap(\.number)
            for stream in objects.contents(of: page) {
                guard let content = objects.content(stream) else { continue }
                var marking = ArtifactMarking(content, sheet: box.last ?? 0)
                objects.replace(stream, with: marking.marked())
            }
        }
    }
}

/// Marks what a sheet paints outside its marked content.
struct ArtifactMarking {
    private let content: [UInt8]
    private let operations: [ContentOperation]
    /// The height of the sheet in points.
    private let sheet: Double
    private var insertions: [(offset: Int, text: String)] = []
    private var depth = 0
    private var isInText = false
    private var path: Int?
    private var matrix = Matrix.identity
    private var saved: [Matrix] = []

    /// Nothing but running heads and feet stands so near an edge: 18 mm in points, a millimetre less than our margins.
    private static let edge = 51.0

    init(_ content: [UInt8], sheet: Double) {
        self.content = content
        self.sheet = sheet
        operations = ContentOperation.read(content)
    }

    mutating func marked() -> [UInt8] {
        var index = 0
        while index < operations.count { index = mark(index) }
        var out: [UInt8] = []
        var done = 0
        for (offset, text) in insertions {
            out += content[done..<offset] + Array(text.utf8)
            done = offset
        }
        return out + content[done...]
    }

    /// - Returns: the operation to go on with.
    private mutating func mark(_ index: Int) -> Int {
        let operation = operations[index]
        switch operation.name {
        case "BDC", "BMC":
            if depth == 0, let end = endOfLoose(index) {
                wrap(operation.start, operations[end].end)
                return end + 1
            }
            depth += 1
        case "EMC": depth -= 1
        case "q": saved.append(matrix)
        case "Q": matrix = saved.popLast() ?? .identity
        case "cm": matrix = (Matrix(operation.numbers(in: content)) ?? .identity).followed(by: matrix)
        case "BT": return text(from: index)
        case "ET": isInText = false
        default: if depth == 0 { paint(operation) }
        }
        return index + 1
    }

    /// A piece of text without marks of its own is one artifact; else each of its strings that stands outside them is.
    private mutating func text(from index: Int) -> Int {
        let end = operations[index...].firstIndex { $0.name == "ET" } ?? operations.count - 1
        let isPlain = !operations[index...end].contains(where: isOfStructure)
        guard depth == 0, isPlain else {
            isInText = true
            return index + 1
        }
        wrap(operations[index].start, operations[end].end, as: place(operations[index...end]))
        return end + 1
    }

    /// A mark that an element of the structure owns, or an artifact. What only says how its text is to be read, such as
    /// `/Span <</ActualText …>> BDC`, is neither.
    private func isOfStructure(_ operation: ContentOperation) -> Bool {
        guard operation.name == "BDC" || operation.name == "BMC" else { return false }
        let words = String(decoding: content[operation.start..<operation.end], as: UTF8.self)
        return words.contains("/MCID") || words.contains("/Artifact") || !words.contains("<<")
    }

    /// Where a mark ends that is not of the structure and holds nothing that is; nil for all others.
    private func endOfLoose(_ index: Int) -> Int? {
        var open = 0
        for at in operations[index...].indices {
            switch operations[at].name {
            case "BDC", "BMC":
                guard !isOfStructure(operations[at]) else { return nil }
                open += 1
            case "EMC": open -= 1
            default: break
            }
            if open == 0 { return at }
        }
        return nil
    }

    private mutating func paint(_ operation: ContentOperation) {
        switch operation.name {
        case "m", "re": path = path ?? operation.start
        case "n": path = nil
        case "f", "F", "f*", "B", "B*", "b", "b*", "S", "s":
            wrap(path ?? operation.start, operation.end)
            path = nil
        case "Do", "sh", "EI": wrap(operation.start, operation.end)
        case "Tj", "TJ", "'", "\"": if isInText { wrap(operation.start, operation.end) }
        default: break
        }
    }

    private mutating func wrap(_ start: Int, _ end: Int, as kind: String = "/Artifact BMC\n") {
        insertions += [(start, kind), (end, "\nEMC")]
    }

    /// A running head, a running foot, or neither.
    private func place(_ text: ArraySlice<ContentOperation>) -> String {
        guard let at = text.first(where: { $0.name == "Tm" }).flatMap({ Matrix($0.numbers(in: content)) }) else {
            return "/Artifact BMC\n"
        }
        let height = at.followed(by: matrix).y
        guard height < ArtifactMarking.edge || height > sheet - ArtifactMarking.edge else { return "/Artifact BMC\n" }
        let kind = height < ArtifactMarking.edge ? "Footer" : "Header"
        return "/Artifact <</Type /Pagination /Subtype /\(kind)>> BDC\n"
    }
}

/// The transformation `[a b c d x y]` of ISO 32000-1, 8.3.3.
struct Matrix: Hashable {
    let a, b, c, d, x, y: Double

    static let identity = Matrix(a: 1, b: 0, c: 0, d: 1, x: 0, y: 0)

    func followed(by other: Matrix) -> Matrix {
        Matrix(
            a: a * other.a + b * other.c, b: a * other.b + b * other.d, c: c * other.a + d * other.c,
            d: c * other.b + d * other.d, x: x * other.a + y * other.c + other.x,
            y: x * other.b + y * other.d + other.y)
    }
}

extension Matrix {
    init?(_ numbers: [Double]) {
        guard numbers.count == 6 else { return nil }
        self.init(a: numbers[0], b: numbers[1], c: numbers[2], d: numbers[3], x: numbers[4], y: numbers[5])
    }
}
