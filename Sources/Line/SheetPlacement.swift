import Composition
import Printing

/// Where the pieces of an appendix stood on paper.
struct SheetPlacement {
    struct End: Equatable {
        /// From 1.
        let sheet: Int
        /// Of the room of the sheet, in points.
        let used: Double
    }

    /// The numbers of the pieces in the order in which they stood.
    let order: [Int]
    /// Where each of them ended.
    let ends: [End]
    /// Whether each of them stands on one sheet.
    let areWhole: [Bool]

    /// How much is used of the emptiest sheet that a piece was too high for, in points.
    var leastUsed: Double {
        let holes = zip(zip(ends, ends.dropFirst()), areWhole.dropFirst()).filter { pair, isWhole in
            isWhole && pair.0.sheet < pair.1.sheet
        }
        return holes.map(\.0.0.used).min() ?? SheetFilling.room
    }
}

extension SheetPlacement {
    /// Nil when the print does not tell where each piece stands.
    init?(_ order: [Int], _ pieces: [SheetFilling.Piece], _ facts: SheetFacts) {
        let above = SheetFilling.margin * SheetFilling.pointsPerMillimetre
        let places = order.indices.map { AppendixSheet.place($0 + 1) }
        ends = places.compactMap { place in
            guard let sheet = facts.places[place], let top = facts.tops[place] else { return nil }
            return End(sheet: sheet, used: top - above)
        }
        guard ends.count == order.count else { return nil }
        self.order = order
        areWhole = order.map { pieces[$0].isWhole }
    }
}
