/// The code spans and brackets of a piece of running text, found in the file itself in one pass.
///
/// cmark-gfm's own columns are wrong on continued lines, in table cells, for autolinks and below link definitions.
struct Spans {
    /// Sorted.
    private(set) var codes: [Code] = []
    /// Sorted by their start.
    private(set) var brackets: [Bracket] = []

    struct Code {
        let outer: Range<Int>
        let inner: Range<Int>
    }

    struct Bracket {
        /// Index of `[`.
        let open: Int
        /// Index of `]`; nil when it is never closed.
        var close: Int?
        /// A `!` stands before it.
        let isImage: Bool
    }

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        guard bytes[range].contains(where: { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "[") }) else { return }
        let runs = Spans.runs(bytes, range)
        var (index, unclosed) = (range.lowerBound, [Int]())
        while index < range.upperBound {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "`"):
                index = readCode(bytes, at: index, range, runs)
                continue
            case UInt8(ascii: "["):
                let isImage = index > range.lowerBound && bytes[index - 1] == UInt8(ascii: "!")
                unclosed.append(brackets.count)
                brackets.append(Bracket(open: index, isImage: isImage))
            case UInt8(ascii: "]"): if let last = unclosed.popLast() { brackets[last].close = index }
            default: break
            }
            index += 1
        }
    }

    /// Reads the run of backticks at `index` and, when a run of the same length follows, the span; gives where to go on.
    private mutating func readCode(_ bytes: [UInt8], at index: Int, _ range: Range<Int>, _ runs: [Int: [Int]]) -> Int {
        var inner = index
        while inner < range.upperBound, bytes[inner] == UInt8(ascii: "`") { inner += 1 }
        guard let close = Spans.first(after: inner, in: runs[inner - index] ?? []) else { return inner }
        let end = close + inner - index
        codes.append(Code(outer: index..<end, inner: inner..<close))
        return end
    }

    /// The starts of the runs of backticks by their length.
    private static func runs(_ bytes: [UInt8], _ range: Range<Int>) -> [Int: [Int]] {
        var (runs, index) = ([Int: [Int]](), range.lowerBound)
        while index < range.upperBound {
            let start = index
            while index < range.upperBound, bytes[index] == UInt8(ascii: "`") { index += 1 }
            if index > start { runs[index - start, default: []].append(start) } else { index += 1 }
        }
        return runs
    }

    private static func first(after offset: Int, in sorted: [Int]) -> Int? {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low < sorted.count ? sorted[low] : nil
    }
}
