/// A label along one line: where it wants its middle, and how much room it takes.
struct Placeable: Hashable {
    let target: Double
    let size: Double
}

/// Moves labels apart so that none overlap and the sum of squared moves is least, within `frame` as far as they fit.
/// Answers in the order given; equal targets keep their order.
///
/// With z = middle − sizes before, the task is isotonic regression, solved by pooling adjacent violators
/// (Ayer et al. 1955) in O(n log n) with the sort; the bounds then only clip z.
func placed(_ labels: [Placeable], within frame: ClosedRange<Double>) -> [Double] {
    let order = labels.indices.sorted { (labels[$0].target, $0) < (labels[$1].target, $1) }
    var before: [Double] = []
    var total = 0.0
    for index in order {
        before.append(total + labels[index].size / 2)
        total += labels[index].size
    }
    let wanted = zip(order, before).map { labels[$0].target - $1 }
    let highest = max(frame.lowerBound, frame.upperBound - total)
    var result = [Double](repeating: 0, count: labels.count)
    for (rank, z) in pooled(wanted).enumerated() {
        result[order[rank]] = min(max(z, frame.lowerBound), highest) + before[rank]
    }
    return result
}

/// The non-decreasing sequence nearest to `values` in least squares.
private func pooled(_ values: [Double]) -> [Double] {
    var blocks: [(mean: Double, count: Int)] = []
    for value in values {
        var block = (mean: value, count: 1)
        while let last = blocks.last, last.mean > block.mean {
            blocks.removeLast()
            let count = last.count + block.count
            block = ((last.mean * Double(last.count) + block.mean * Double(block.count)) / Double(count), count)
        }
        blocks.append(block)
    }
    return blocks.flatMap { Array(repeating: $0.mean, count: $0.count) }
}
