import Language
import Readings
package import Values

extension MeasureWords {
    /// In a drawing: "86,5 %", "−1 dag", "..", "–".
    func drawn(_ datum: Datum) -> String {
        if case .value(_, let printed, _) = datum { return drawn(printed) }
        return datum.text
    }

    func drawn(_ printed: String) -> String { numbers.drawn(printed) }

    /// In a sentence: "86,5 procent", "1 ärende".
    func spoken(_ printed: String) -> String { numbers.spoken(printed) }

    package func number(_ value: Exact) -> String { numbers.number(value) }

    /// The size of the difference between two values in a sentence: "2,7 procentenheter". Rounded from unrounded
    /// values.
    func difference(from a: Exact, to b: Exact) -> Told {
        Told(
            numbers.spokenDifference(b - a),
            isRounded: !Subtraction(from: a, to: b, decimals: decimals).addsUp)
    }

    /// Nothing left of a difference when it is rounded as printed.
    func isNothing(_ difference: Exact) -> Bool { difference.rounded(to: decimals).isZero }

    /// Order of two values rounded as printed: -1, 0 or 1.
    func compare(_ a: Exact, _ b: Exact) -> Int {
        let (left, right) = (a.rounded(to: decimals), b.rounded(to: decimals))
        return left < right ? -1 : left > right ? 1 : 0
    }

    /// Which way a value went over time.
    func way(from a: Exact, to b: Exact) -> Phrases.Way { relevance.way(from: a, to: b, decimals: decimals) }

    /// "en ökning med 2,7 procentenheter", "ingen förändring".
    func change(from a: Exact, to b: Exact) -> Told {
        let way = way(from: a, to: b)
        if way == .level { return Told(Phrases.change(.level, isNearly: !isNothing(b - a))) }
        return "\(Phrases.change(way))\(difference(from: a, to: b))"
    }

    /// "1,5 procentenheter över målet 85 procent", "på målet 85 procent". `goal` is judged as written, the value as
    /// printed, and what prints as no difference is called none.
    func stand(_ value: Exact, against goal: Exact, _ name: String) -> Told {
        let printed = value.rounded(to: decimals)
        if printed == goal || isNothing(value - goal) { return Told(Phrases.stands(.level, to: name)) }
        let size = (value - goal).rounded(to: decimals)
        let told = Told(
            numbers.spokenDifference(size),
            isRounded: !Subtraction(from: goal, to: printed, difference: size).addsUp)
        return "\(told) \(Phrases.stands(size.isNegative ? .down : .up, to: name))"
    }

    /// Whether a value, as printed, is at the target as written or beyond it in the good direction.
    func reaches(_ value: Exact, _ goal: Exact) -> Bool {
        let printed = value.rounded(to: decimals)
        return direction == .decrease ? !(printed > goal) : !(printed < goal)
    }

    /// For the head of a column: "Norrbotten, %".
    func head(_ label: String) -> String { numbers.head(label) }
}
