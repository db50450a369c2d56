import TestSupport
import Testing

@testable import Line

struct SheetFillingTests {
    private func piece(_ share: Double, isWhole: Bool = true, follows: Int? = nil) -> SheetFilling.Piece {
        SheetFilling.Piece(height: share * SheetFilling.room, isWhole: isWhole, follows: follows)
    }

    private func order(_ pieces: [SheetFilling.Piece], start: Double = 0) -> [Int] {
        SheetFilling(pieces: pieces, start: start * SheetFilling.room).order
    }

    @Test func keepsTheOrderOfWhatFits() {
        #expect(order([piece(0.4), piece(0.5), piece(0.9), piece(0.1)]) == [0, 1, 2, 3])
        #expect(order([]) == [])
    }

    @Test func fillsAHoleWithTheNextThatFits() {
        #expect(order([piece(0.3), piece(0.9), piece(0.8), piece(0.55), piece(0.1)]) == [0, 3, 1, 2, 4])
        #expect(order([piece(0.9), piece(0.3)], start: 0.4) == [1, 0])
    }

    @Test func leavesASmallHole() {
        #expect(order([piece(0.85), piece(0.9), piece(0.1)]) == [0, 1, 2])
    }

    @Test func beginsATableThatRunsOn() {
        #expect(order([piece(0.5), piece(0.9), piece(2, isWhole: false)]) == [0, 2, 1])
        #expect(order([piece(0.5), piece(2, isWhole: false), piece(0.4)]) == [0, 1, 2])
    }

    @Test func placesEachOnceAndNoDataBeforeItsDrawing() {
        var random = SplitMix(12)
        for _ in 0..<300 {
            let pieces = (0..<Int.random(in: 1...20, using: &random)).map { number in
                piece(
                    Double.random(in: 0.02...1.5, using: &random), isWhole: Bool.random(using: &random),
                    follows: number > 0 && Bool.random(using: &random) ? number - 1 : nil)
            }
            let order = order(pieces, start: Double.random(in: 0...0.5, using: &random))
            #expect(order.sorted() == Array(pieces.indices))
            for (number, piece) in pieces.enumerated() {
                guard let former = piece.follows, let own = order.firstIndex(of: number) else { continue }
                #expect(order[..<own].contains(former), "\(pieces)")
            }
        }
    }

    /// Paper on which pieces end elsewhere than reckoned: tables repeat their heads and leave room at the foot, and what
    /// is whole needs a little more than it was measured to.
    private struct Paper {
        let more: [Double]

        func placement(_ order: [Int], _ filling: SheetFilling) -> SheetPlacement {
            var end = SheetPlacement.End(sheet: 1, used: filling.start)
            var ends: [SheetPlacement.End] = []
            for piece in order {
                let height = filling.pieces[piece].height + more[piece]
                let isMoved = filling.pieces[piece].isWhole && end.used + height > SheetFilling.room
                let total = (isMoved ? 0 : end.used) + height
                let sheets = (total / SheetFilling.room).rounded(.down)
                end = .init(
                    sheet: end.sheet + Int(sheets) + (isMoved ? 1 : 0), used: total - sheets * SheetFilling.room)
                ends.append(end)
            }
            return SheetPlacement(order: order, ends: ends, areWhole: order.map { filling.pieces[$0].isWhole })
        }
    }

    /// Where nothing that was left would have filled a hole, there is none that could have been avoided.
    @Test func seesFromPaperWhatItReckonedWrongly() {
        var random = SplitMix(22)
        var (reckoned, seen) = (0, 0)
        for _ in 0..<200 {
            let pieces = (0..<Int.random(in: 5...25, using: &random)).map { _ in
                piece(Double.random(in: 0.1...0.9, using: &random), isWhole: Int.random(in: 0..<4, using: &random) > 0)
            }
            let paper = Paper(more: pieces.map { _ in Double.random(in: 0...60, using: &random) })
            var filling = SheetFilling(pieces: pieces, start: 0)
            reckoned += avoidable(paper.placement(filling.order, filling), filling, paper)
            for _ in 0..<40 { filling.learn(from: paper.placement(filling.order, filling)) }
            seen += avoidable(paper.placement(filling.order, filling), filling, paper)
        }
        #expect(reckoned > 100)
        #expect(seen == 0)
    }

    /// How many holes of more than a fifth of a sheet a later piece would have fitted into.
    private func avoidable(_ placement: SheetPlacement, _ filling: SheetFilling, _ paper: Paper) -> Int {
        placement.order.indices.dropFirst().count { number in
            let (before, after) = (placement.ends[number - 1], placement.ends[number])
            let left = SheetFilling.room - before.used
            guard placement.areWhole[number], after.sheet > before.sheet, left > SheetFilling.room / 5 else {
                return false
            }
            return placement.order[(number + 1)...].contains {
                filling.pieces[$0].isWhole && filling.pieces[$0].height + paper.more[$0] <= left
            }
        }
    }
}
