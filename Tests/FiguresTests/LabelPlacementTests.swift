import Testing

@testable import Figures

struct LabelPlacementTests {
    @Test func leavesLabelsThatHaveRoom() {
        #expect(placed([Placeable(target: 10, size: 8), Placeable(target: 30, size: 8)], within: 0...100) == [10, 30])
    }

    @Test func movesTwoThatCollideEquallyFar() {
        #expect(
            placed([Placeable(target: 50, size: 10), Placeable(target: 52, size: 10)], within: 0...100) == [46, 56])
    }

    @Test func answersInTheOrderGivenAndKeepsTies() {
        let labels = [
            Placeable(target: 52, size: 10), Placeable(target: 50, size: 10), Placeable(target: 50, size: 10),
        ]
        let places = placed(labels, within: 0...200)
        #expect(places[1] < places[2] && places[2] < places[0])
    }

    @Test func staysInsideTheFrame() {
        #expect(placed([Placeable(target: 0, size: 10), Placeable(target: 1, size: 10)], within: 0...100) == [5, 15])
        #expect(
            placed([Placeable(target: 99, size: 10), Placeable(target: 100, size: 10)], within: 0...100) == [85, 95])
    }

    /// Nothing nearer exists: checked against all whole positions.
    @Test func isTheBestOfAllPlacements() {
        let targets = [3, 4, 4, 9]
        let best = placed(targets.map { Placeable(target: Double($0), size: 3) }, within: 0...20)
        var least = Double.infinity
        for a in 1..<20 {
            for b in (a + 3)..<23 {
                for c in (b + 3)..<26 {
                    for d in (c + 3)..<29 {
                        let cost = zip([a, b, c, d], targets).map { ($0 - $1) * ($0 - $1) }.reduce(0, +)
                        if a >= 2, d <= 18 { least = min(least, Double(cost)) }
                    }
                }
            }
        }
        let cost = zip(best, targets).map { ($0 - Double($1)) * ($0 - Double($1)) }.reduce(0, +)
        #expect(cost <= least + 1e-9)
        #expect(zip(best.dropFirst(), best).allSatisfy { $0 - $1 >= 3 - 1e-9 })
    }

    @Test func placesNothing() { #expect(placed([], within: 0...10).isEmpty) }
}
