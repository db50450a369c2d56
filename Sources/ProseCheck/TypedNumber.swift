import Language
import Values

/// A number as the author typed it.
struct TypedNumber: Hashable, Sendable {
    enum Unit: Hashable, Sendable { case none, percent, points, things }

    var value: Exact
    /// The smallest difference that the author can have meant: 0,1 of 83,4 and 1 000 of 235 000.
    var step: Exact
    var unit = Unit.none
    var nearness = NumberWords.Nearness.exact
    /// A part in words: two thirds, four of ten.
    var isPart = false

    /// More zeros and decimals than any number has that someone means.
    private static let most = 30

    /// Reads `1 234,5`.
    init?(_ text: String) {
        let parts = text.filter { $0.isNumber || $0 == "," }.split(separator: ",")
        guard let whole = parts.first, let value = Exact(parsing: parts.joined(separator: ".")) else { return nil }
        self.value = value
        // Two digits at least are meant: 30 000 is not said of 28 652.
        let zeros =
            parts.count == 1 && whole.count > 3 ? min(whole.reversed().prefix { $0 == "0" }.count, whole.count - 2) : 0
        let decimals = parts.count > 1 ? min(parts[1].count, TypedNumber.most) : 0
        step =
            decimals > 0
            ? Exact(mantissa: 1, decimals: decimals) : Exact(Exact.powerOfTen(min(zeros, TypedNumber.most)))
    }

    init(_ whole: Int) {
        value = Exact(whole)
        step = Exact(1)
    }

    /// A part of a hundred, in words.
    init(part: Int, of whole: Int) {
        value = (Exact(part) * Exact(100) / Exact(whole)) ?? .zero
        step = Exact(1)
        isPart = true
        unit = .percent
    }

    /// `0,873`: what may be said of a share by one who reckons in parts of one.
    var isFraction: Bool { unit == .none && !isPart && step <= Exact(mantissa: 1, decimals: 2) && value < Exact(1) }

    func scaled(by factor: Int) -> TypedNumber {
        var number = self
        number.value = value * Exact(factor)
        number.step = step * Exact(factor)
        return number
    }

    /// Whether the number may be said of a value that prints with so many decimals; in doubt it may.
    func fits(_ found: Exact, decimals: Int) -> Bool {
        let printed = found.rounded(to: decimals)
        let slack = value.magnitude * Exact(mantissa: 5, decimals: 2) + step
        switch nearness {
        case .exact where isPart: return (found - value).magnitude <= Exact(5)
        case .exact: return isRounded(found) || isRounded(printed)
        case .about: return (found - value).magnitude <= slack
        case .justOver: return value - half <= found && found <= value + slack + slack
        case .justUnder: return found <= value + half && value - slack - slack <= found
        case .over: return printed > value
        case .under: return printed < value
        case .atLeast: return printed >= value
        case .atMost: return printed <= value
        }
    }

    private var half: Exact { (step / Exact(2)) ?? step }

    /// Half a step to either side: what a reader who rounds may have written.
    private func isRounded(_ found: Exact) -> Bool { (found - value).magnitude <= half }
}
