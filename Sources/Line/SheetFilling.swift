import Composition
import Figures
import Printing

/// Pieces on their way to sheets, in points. Where one that stays whole would leave a hole, a later one that fits goes
/// first. Where a table that runs on ends is reckoned, until a print has shown it.
struct SheetFilling {
    struct Piece: Hashable {
        let height: Double
        /// Whether it stands on one sheet.
        let isWhole: Bool
        /// The piece that it may not stand before: a table of data explains its drawing.
        let follows: Int?
    }

    let pieces: [Piece]
    /// What stands above the first piece, of the room of a sheet.
    let start: Double
    /// Where pieces have been seen to end.
    private var seen: [Spot: Double] = [:]
    /// Whole pieces that have been seen to stand on the next sheet though so much of the former was left.
    private var tooLittle: [Int: Double] = [:]

    init(pieces: [Piece], start: Double) {
        self.pieces = pieces
        self.start = start
    }

    /// A piece that is placed below so much of its sheet, in whole points.
    private struct Spot: Hashable {
        let piece: Int
        let used: Int

        init(_ piece: Int, _ used: Double) {
            self.piece = piece
            self.used = Int(used.rounded())
        }
    }

    /// A4 between its margins.
    static let room = (297 - 2 * margin) * pointsPerMillimetre
    static let margin = 17.0
    static let pointsPerMillimetre = 72 / 25.4
    /// The heading of a table with its first rows.
    private static let least = 130.0
    /// The head of a table, repeated on the next sheet.
    private static let head = 32.0
    /// So much of a sheet may be left empty.
    private static let hole = room / 5

    /// The numbers of the pieces in the order in which they stand on paper.
    var order: [Int] {
        var left = Array(pieces.indices)
        var order: [Int] = []
        var used = start
        while let first = left.first {
            let next =
                fits(first, used) || SheetFilling.room - used <= SheetFilling.hole
                ? first : left.first { fits($0, used) && isFree($0, after: order) } ?? first
            used = after(next, used)
            order.append(next)
            left.removeAll { $0 == next }
        }
        return order
    }

    private func fits(_ piece: Int, _ used: Double) -> Bool {
        let height = pieces[piece].height
        let left = SheetFilling.room - used
        guard pieces[piece].isWhole else { return left >= min(height, SheetFilling.least) }
        return left >= height && left > tooLittle[piece] ?? 0
    }

    private func isFree(_ piece: Int, after placed: [Int]) -> Bool {
        pieces[piece].follows.map(placed.contains) ?? true
    }

    /// How much of a sheet is used when a piece has been placed.
    private func after(_ piece: Int, _ used: Double) -> Double {
        if let end = seen[Spot(piece, used)] { return end }
        var end = (fits(piece, used) ? used : 0) + pieces[piece].height
        while end > SheetFilling.room { end -= SheetFilling.room - SheetFilling.head }
        return end
    }

    /// Takes in where the pieces stood on paper.
    mutating func learn(from placement: SheetPlacement) {
        var former = SheetPlacement.End(sheet: 1, used: start)
        for (piece, end) in zip(placement.order, placement.ends) {
            seen[Spot(piece, former.used)] = end.used
            if pieces[piece].isWhole, end.sheet > former.sheet {
                tooLittle[piece] = max(tooLittle[piece] ?? 0, SheetFilling.room - former.used)
            }
            former = end
        }
    }
}

extension SheetFilling {
    /// From where the pieces stand on one long sheet; nil when they do not all stand there.
    init?(_ pieces: [AppendixPiece], _ facts: SheetFacts) {
        let tops = (0...pieces.count).compactMap { facts.tops[AppendixSheet.place($0)] }
        guard facts.sheets == 1, tops.count == pieces.count + 1, let first = tops.first else { return nil }
        let heights = zip(tops, tops.dropFirst()).map { $1 - $0 }
        self.init(
            pieces: pieces.indices.map {
                Piece(
                    height: heights[$0], isWhole: pieces[$0].isWhole,
                    follows: pieces[$0].isOfFormer ? $0 - 1 : nil)
            }, start: first - SheetFilling.margin * SheetFilling.pointsPerMillimetre)
    }
}
