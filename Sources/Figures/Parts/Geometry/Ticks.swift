#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Round numbers on an axis: steps of 1, 2 or 5 times a power of ten, in integers times the step so that 0.1 + 0.2
/// never appears. The method of d3-array 3.2.4 (`tickSpec`, ISC).
struct TickSpec: Hashable {
    /// The ticks are `first...last` times the step.
    let first: Double
    let last: Double
    /// The step, or for steps below 1 its inverse as a negative number.
    let increment: Double

    init(_ start: Double, _ stop: Double, _ count: Double) {
        let spec = TickSpec.attempt(start, stop, count)
        let isTooCoarse = spec.last < spec.first && count >= 0.5 && count < 2
        self = isTooCoarse ? TickSpec(start, stop, count * 2) : spec
    }

    private init(first: Double, last: Double, increment: Double) {
        (self.first, self.last, self.increment) = (first, last, increment)
    }

    private static func attempt(_ start: Double, _ stop: Double, _ count: Double) -> TickSpec {
        let step = (stop - start) / max(0, count)
        let power = log10(step).rounded(.down)
        let isFraction = power < 0
        let factor = factor(step / pow(10, power))
        let size = isFraction ? pow(10, -power) / factor : pow(10, power) * factor
        let units: (Double) -> Double = { isFraction ? $0 * size : $0 / size }
        let value: (Double) -> Double = { isFraction ? $0 / size : $0 * size }
        var (first, last) = (rounded(units(start)), rounded(units(stop)))
        if value(first) < start { first += 1 }
        if value(last) > stop { last -= 1 }
        return TickSpec(first: first, last: last, increment: isFraction ? -size : size)
    }

    private static func factor(_ error: Double) -> Double {
        if error >= 50.squareRoot() { return 10 }
        if error >= 10.squareRoot() { return 5 }
        return error >= 2.squareRoot() ? 2 : 1
    }

    /// Half up, as the source has it.
    private static func rounded(_ x: Double) -> Double { (x + 0.5).rounded(.down) }

    func value(_ n: Double) -> Double { increment < 0 ? n / -increment : n * increment }
}

/// About `count` round numbers within `start...stop`, in falling order when `stop` is less; none for a count of 0.
func ticks(_ start: Double, _ stop: Double, _ count: Double) -> [Double] {
    guard count > 0 else { return [] }
    if start == stop { return [start] }
    let spec = TickSpec(min(start, stop), max(start, stop), count)
    guard spec.last >= spec.first, spec.last - spec.first < 10_000 else { return [] }
    let rising = (0...Int(spec.last - spec.first)).map { spec.value(spec.first + Double($0)) }
    return stop < start ? rising.reversed() : rising
}

/// The step between ticks; negative when `stop` is less.
func tickStep(_ start: Double, _ stop: Double, _ count: Double) -> Double {
    let increment = TickSpec(min(start, stop), max(start, stop), count).increment
    return (stop < start ? -1 : 1) * (increment < 0 ? 1 / -increment : increment)
}

/// The domain widened to whole steps.
func nice(_ start: Double, _ stop: Double, _ count: Double) -> (Double, Double) {
    var (start, stop) = (start, stop)
    var previous: Double?
    for _ in 0..<10 {
        let step = TickSpec(start, stop, count).increment
        guard step.isFinite, step != 0, step != previous else { break }
        if step > 0 {
            (start, stop) = ((start / step).rounded(.down) * step, (stop / step).rounded(.up) * step)
        } else {
            (start, stop) = ((start * step).rounded(.up) / step, (stop * step).rounded(.down) / step)
        }
        previous = step
    }
    return (start, stop)
}
