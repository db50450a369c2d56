import Composition
import Figures
import Printing

/// Pieces on their way to sheets, in points. Where one that stays whole would leave a hole, a later one that fits goes
/// first.
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

    /// A4 between its margins.
    static let room = (297 - 2 * margin) * pointsPerMillimetre
    private static let margin = 17.0
    private static let pointsPerMillimetre = 72 / 25.4
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
        return SheetFilling.room - used >= (pieces[piece].isWhole ? height : min(height, SheetFilling.least))
    }

    private func isFree(_ piece: Int, after placed: [Int]) -> Bool {
        pieces[piece].follows.map(placed.contains) ?? true
    }

    /// How much of a sheet is used when a piece has been placed.
    private func after(_ piece: Int, _ used: Double) -> Double {
        var end = (fits(piece, used) ? used : 0) + pieces[piece].height
        while end > SheetFilling.room { end -= SheetFilling.room - SheetFilling.head }
        return end
    }
}

extension SheetFilling {
    /// From where the pieces stand on one long sheet; nil when they do not all stand there.
    init?(_ pieces: [AppendixPiece], _ facts: SheetFacts) {
        let tops = (0...pieces.count).compactMap { facts.tops[AppendixSheet.place($0)] }
        guard facts.sheets == 1, tops.count == pieces.count + 1, let first = tops.first else { return nil }
        start = first - SheetFilling.margin * SheetFilling.pointsPerMillimetre
        self.pieces = pieces.indices.map { number in
            Piece(
                height: tops[number + 1] - tops[number], isWhole: pieces[number].isWhole,
                follows: pieces[number].isOfFormer ? number - 1 : nil)
        }
    }
}
