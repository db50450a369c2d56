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
}
