/// A pattern that a whole text must fit (`constraints.pattern`): letters, `.`, `[a-zåäö0-9]`, `[^…]`, `\d`, `\w`, `\s`,
/// each with `?`, `*`, `+`, `{n}` or `{n,m}`. No groups: these make time grow beyond the text's length.
package struct Pattern: Hashable, Sendable {
    package let text: String
    private let parts: [Part]

    private struct Part: Hashable {
        let ranges: [ClosedRange<Unicode.Scalar>]
        let isNegated: Bool
        /// May be left out; may come again.
        let isOptional: Bool
        let repeats: Bool

        func holds(_ scalar: Unicode.Scalar) -> Bool { ranges.contains { $0.contains(scalar) } != isNegated }
    }

    private static let partLimit = 200

    /// Nil when the text has signs that are not supported.
    package init?(_ text: String) {
        var scalars = Array(text.unicodeScalars)[...]
        if scalars.first == "^" { scalars.removeFirst() }
        if scalars.last == "$", scalars.dropLast().last != "\\" { scalars.removeLast() }
        var parts: [Part] = []
        while !scalars.isEmpty {
            guard let set = Pattern.set(&scalars), let (least, most) = Pattern.quantity(&scalars),
                least <= Pattern.partLimit,
                most ?? 0 <= Pattern.partLimit
            else { return nil }
            func part(optional: Bool, repeats: Bool = false) -> Part {
                Part(ranges: set.ranges, isNegated: set.isNegated, isOptional: optional, repeats: repeats)
            }
            parts += (0..<least).map { _ in part(optional: false) }
            if let most {
                parts += (0..<max(0, most - least)).map { _ in part(optional: true) }
            } else {
                parts.append(part(optional: true, repeats: true))
            }
            guard parts.count <= Pattern.partLimit else { return nil }
        }
        self.text = text
        self.parts = parts
    }

    /// Walks all ways at once: time is the text's length times the pattern's.
    package func fits(_ text: String) -> Bool {
        var states = skippingOptional([0])
        for scalar in text.unicodeScalars {
            var next: Set<Int> = []
            for state in states where state < parts.count && parts[state].holds(scalar) {
                next.insert(state + 1)
                if parts[state].repeats { next.insert(state) }
            }
            states = skippingOptional(next)
            if states.isEmpty { return false }
        }
        return states.contains(parts.count)
    }

    private func skippingOptional(_ states: Set<Int>) -> Set<Int> {
        var reached = states
        for state in states {
            var next = state
            while next < parts.count, parts[next].isOptional {
                next += 1
                reached.insert(next)
            }
        }
        return reached
    }

    private typealias CharacterSet = (ranges: [ClosedRange<Unicode.Scalar>], isNegated: Bool)

    private static func set(_ scalars: inout ArraySlice<Unicode.Scalar>) -> CharacterSet? {
        guard let first = scalars.popFirst() else { return nil }
        switch first {
        case ".": return ([], true)
        case "\\": return scalars.popFirst().flatMap(escape).map { ($0, false) }
        case "[": return bracket(&scalars)
        case "(", ")", "|", "*", "+", "?", "{", "}", "]", "^", "$": return nil
        default: return ([first...first], false)
        }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> [ClosedRange<Unicode.Scalar>]? {
        switch scalar {
        case "d": ["0"..."9"]
        case "w": ["0"..."9", "A"..."Z", "a"..."z", "_"..."_"]
        case "s": [" "..." ", "\t"..."\r"]
        case "A"..."Z", "a"..."z", "0"..."9": nil
        default: [scalar...scalar]
        }
    }

    private static func bracket(_ scalars: inout ArraySlice<Unicode.Scalar>) -> CharacterSet? {
        let isNegated = scalars.first == "^"
        if isNegated { scalars.removeFirst() }
        var ranges: [ClosedRange<Unicode.Scalar>] = []
        while let scalar = scalars.popFirst() {
            if scalar == "]" { return ranges.isEmpty ? nil : (ranges, isNegated) }
            if scalar == "\\" {
                guard let escaped = scalars.popFirst().flatMap(escape) else { return nil }
                ranges += escaped
            } else if scalars.first == "-", let end = scalars.dropFirst().first, end != "]" {
                guard scalar <= end else { return nil }
                ranges.append(scalar...end)
                scalars.removeFirst(2)
            } else {
                ranges.append(scalar...scalar)
            }
        }
        return nil
    }

    /// How often: at least, at most (nil = any number).
    private static func quantity(_ scalars: inout ArraySlice<Unicode.Scalar>) -> (Int, Int?)? {
        switch scalars.first {
        case "?":
            (_, _) = (scalars.popFirst(), 0)
            return (0, 1)
        case "*":
            (_, _) = (scalars.popFirst(), 0)
            return (0, nil)
        case "+":
            (_, _) = (scalars.popFirst(), 0)
            return (1, nil)
        case "{":
            guard let end = scalars.firstIndex(of: "}") else { return nil }
            let inside = String(String.UnicodeScalarView(scalars[(scalars.startIndex + 1)..<end]))
            scalars = scalars[(end + 1)...]
            let bounds = inside.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
            guard let first = bounds.first, let least = first, least >= 0 else { return nil }
            if bounds.count == 1 { return (least, least) }
            guard bounds.count == 2 else { return nil }
            if inside.hasSuffix(",") { return (least, nil) }
            guard let most = bounds[1], most >= least else { return nil }
            return (least, most)
        default: return (1, 1)
        }
    }
}
