/// Every how manyth of the texts along an axis may stand so that no two meet: 1 when all fit.
///
/// - Parameters:
///   - texts: their middles, ascending, and widths.
///   - gap: the least room between two.
func fittingStep(_ texts: [(middle: Double, width: Double)], gap: Double) -> Int {
    (1...max(1, texts.count)).first { step in
        let kept = texts.stepped(by: step)
        return zip(kept, kept.dropFirst()).allSatisfy { a, b in
            a.middle + a.width / 2 + gap <= b.middle - b.width / 2
        }
    } ?? 1
}

extension Array {
    /// Each `step`th element, the first among them.
    func stepped(by step: Int) -> [Element] { enumerated().filter { $0.offset % step == 0 }.map(\.element) }
}
