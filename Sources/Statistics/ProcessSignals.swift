/// The rules of an XmR chart, applied to one segment.
struct ProcessSignals {
    let values: [Double?]
    let mean: Double
    let lower: Double
    let upper: Double

    /// Values in a row that make a trend or a run.
    private let length = 7

    var all: [ProcessChart.Signal] {
        let (trends, nears, runs) = (self.trends, self.nears, self.runs)
        return values.indices.map { index in
            if let value = values[index] {
                if value > upper { return .outside(isAbove: true) }
                if value < lower { return .outside(isAbove: false) }
            }
            if let rising = trends[index] { return .trend(isRising: rising) }
            if let above = nears[index] { return .near(isAbove: above) }
            return runs[index].map { .run(isAbove: $0) } ?? .common
        }
    }

    /// Six changes the same way; a tie or a gap breaks them. Where two trends meet, the later one holds.
    private var trends: [Bool?] {
        var found = [Bool?](repeating: nil, count: values.count)
        guard values.count >= length else { return found }
        let steps = zip(values, values.dropFirst()).map { a, b -> Int in
            guard let a, let b, a != b else { return 0 }
            return b > a ? 1 : -1
        }
        for start in 0...values.count - length {
            let window = steps[start..<start + length - 1]
            guard let first = window.first, first != 0, window.allSatisfy({ $0 == first }) else { continue }
            for index in start..<start + length { found[index] = first > 0 }
        }
        return found
    }

    private func side(_ index: Int) -> Int {
        guard let value = values[index], value != mean else { return 0 }
        return value > mean ? 1 : -1
    }

    /// Beyond two thirds of the way to a limit, and not outside it.
    private func isNear(_ index: Int) -> Bool {
        guard let value = values[index], value <= upper, value >= lower else { return false }
        let third = (upper - mean) * 2 / 3
        return value >= mean + third || value <= mean - third
    }

    private var nears: [Bool?] {
        var found = [Bool?](repeating: nil, count: values.count)
        guard values.count >= 3, upper > lower else { return found }
        for start in 0...values.count - 3 {
            let window = start..<start + 3
            let own = side(start)
            guard own != 0, window.allSatisfy({ side($0) == own }), window.count(where: isNear) >= 2 else { continue }
            for index in window where isNear(index) { found[index] = own > 0 }
        }
        return found
    }

    /// Strictly on one side; a value on the mean, or a gap, breaks a run.
    private var runs: [Bool?] {
        var found = [Bool?](repeating: nil, count: values.count)
        var start = 0
        for index in values.indices {
            if index == start || side(index) != side(start) { start = index }
            guard side(index) != 0, index - start + 1 >= length else { continue }
            for member in start...index { found[member] = side(index) > 0 }
        }
        return found
    }
}
