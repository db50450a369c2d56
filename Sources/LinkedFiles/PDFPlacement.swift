/// Where the texts of a page stand (ISO 32000-1 §8.3.4, §9.4), so that signs that are placed one by one are read in
/// the order in which they are seen.
struct PDFPlacement {
    private var page = Matrix()
    private var saved: [Matrix] = []
    private var text = Matrix()
    private var line = Matrix()
    private var leading = 0.0
    /// Of the font; of a page that states none, a usual one.
    private var size = 10.0
    private var placed: [Placed] = []

    private struct Placed {
        /// Along the baseline and across it, and the height of a sign, in points.
        let along, across, size: Double
        let text: [UInt8]
    }

    /// Follows an operator that moves; `numbers` are its operands.
    mutating func follow(_ name: String, _ numbers: [Double]) {
        switch name {
        case "q": if saved.count < 64 { saved.append(page) }
        case "Q": if let last = saved.popLast() { page = last }
        case "cm": if let matrix = Matrix(numbers) { page = matrix.times(page) }
        case "BT": begin(Matrix())
        case "Tm": if let matrix = Matrix(numbers) { begin(matrix) }
        case "TL": leading = numbers.last ?? leading
        case "Tf": size = numbers.last.map(abs) ?? size
        case "Td", "TD":
            guard numbers.count >= 2 else { return }
            if name == "TD" { leading = -numbers[numbers.count - 1] }
            move(numbers[numbers.count - 2], numbers[numbers.count - 1])
        case "T*", "'", "\"": move(0, -leading)
        default: break
        }
    }

    private mutating func begin(_ matrix: Matrix) { (text, line) = (matrix, matrix) }

    private mutating func move(_ x: Double, _ y: Double) { begin(Matrix(x: x, y: y).times(line)) }

    /// Puts a text where the last operator led, and goes on behind it.
    mutating func place(_ signs: [UInt8]) {
        let whole = text.times(page)
        let length = (whole.a * whole.a + whole.b * whole.b).squareRoot()
        text = Matrix(x: PDFPlacement.width * size * Double(signs.count), y: 0).times(text)
        guard length > 0 else { return }
        let (right, up) = (whole.a / length, whole.b / length)
        let one = Placed(
            along: whole.x * right + whole.y * up, across: whole.y * right - whole.x * up, size: size * length,
            text: signs)
        if one.along.isFinite, one.across.isFinite, one.size.isFinite, !signs.isEmpty { placed.append(one) }
    }

    /// A usual sign's width as a part of the size.
    private static let width = 0.55

    /// The texts of each baseline from left to right: joined where they touch, with a blank where a word ends, and apart
    /// where a column may, so that a line is a row of cells.
    var lines: [[[UInt8]]] {
        var lines: [[Placed]] = []
        for one in placed.sorted(by: { $0.across < $1.across }) {
            if let last = lines.last?.last, one.across - last.across <= 0.2 * last.size {
                lines[lines.count - 1].append(one)
            } else {
                lines.append([one])
            }
        }
        return lines.map(PDFPlacement.joined)
    }

    private static func joined(_ line: [Placed]) -> [[UInt8]] {
        var texts: [[UInt8]] = []
        var last: Placed?
        for one in line.enumerated().sorted(by: { ($0.element.along, $0.offset) < ($1.element.along, $1.offset) })
            .map(\.element)
        {
            // A sign printed twice to look bold is one.
            if let last, last.text == one.text, one.along - last.along < 0.3 * width * one.size { continue }
            let gap = last.map { one.along - $0.along - width * $0.size * Double($0.text.count) }
            if let gap, gap <= 1.2 * one.size, var text = texts.popLast() {
                if gap > 0.3 * one.size { text.append(UInt8(ascii: " ")) }
                texts.append(text + one.text)
            } else {
                texts.append(one.text)
            }
            last = one
        }
        return texts
    }
}

/// A transformation of points: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`.
private struct Matrix {
    var a = 1.0
    var b = 0.0
    private var c = 0.0
    private var d = 1.0
    var x = 0.0
    var y = 0.0

    init(x: Double = 0, y: Double = 0) { (self.x, self.y) = (x, y) }

    /// The last six of the operands; nil when there are fewer.
    init?(_ numbers: [Double]) {
        guard numbers.count >= 6 else { return nil }
        let last = Array(numbers.suffix(6))
        (a, b, c, d, x, y) = (last[0], last[1], last[2], last[3], last[4], last[5])
    }

    /// This one first, and then the other.
    func times(_ other: Matrix) -> Matrix {
        var out = Matrix(
            x: x * other.a + y * other.c + other.x, y: x * other.b + y * other.d + other.y)
        (out.a, out.b) = (a * other.a + b * other.c, a * other.b + b * other.d)
        (out.c, out.d) = (c * other.a + d * other.c, c * other.b + d * other.d)
        return out
    }
}
