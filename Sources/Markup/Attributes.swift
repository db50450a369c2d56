/// Attributes in order; a nil value leaves the attribute out, an empty one writes the bare name.
package struct Attributes: Sendable, ExpressibleByDictionaryLiteral {
    /// Each name once. The list is the literal's own, not a copy of it, so that those without a value stay in it.
    private var written: [(String, String?)]

    package struct Pair: Hashable, Sendable {
        package let name: String
        package let value: String
    }

    package init(dictionaryLiteral elements: (String, String?)...) {
        written = elements
        var isEachOnce = true
        for (index, element) in elements.enumerated() {
            precondition(isName(element.0), "an attribute's name is written in code")
            isEachOnce = isEachOnce && !elements[..<index].contains { $0.0 == element.0 }
        }
        guard !isEachOnce else { return }
        written = []
        for (name, value) in elements { self[name] = value }
    }

    /// Those that have a value.
    package var pairs: some Sequence<Pair> {
        written.lazy.compactMap { pair in pair.1.map { Pair(name: pair.0, value: $0) } }
    }

    package var isEmpty: Bool { written.allSatisfy { $0.1 == nil } }

    package subscript(name: String) -> String? {
        get { written.first { $0.0 == name }?.1 }
        set {
            precondition(isName(name), "an attribute's name is written in code")
            if let index = written.firstIndex(where: { $0.0 == name }) { written.remove(at: index) }
            if newValue != nil { written.append((name, newValue)) }
        }
    }

    /// These attributes with other values; one that becomes nil is left out.
    package func replacing(_ change: (_ name: String, _ value: String) -> String?) -> Attributes {
        var result = self
        result.written = written.map { name, value in (name, value.flatMap { change(name, $0) }) }
        return result
    }

    /// These attributes with another's added or replacing.
    package func merging(_ other: Attributes) -> Attributes {
        let isWhole = other.written.allSatisfy { $0.1 != nil }
        let new = isWhole ? other.written : other.written.filter { $0.1 != nil }
        guard !new.isEmpty else { return self }
        var result: Attributes = [:]
        result.written.reserveCapacity(written.count + new.count)
        for pair in written where !new.contains(where: { $0.0 == pair.0 }) { result.written.append(pair) }
        result.written += new
        return result
    }
}

extension Attributes: Hashable {
    package static func == (a: Attributes, b: Attributes) -> Bool { a.pairs.elementsEqual(b.pairs) }

    package func hash(into hasher: inout Hasher) {
        for pair in pairs { hasher.combine(pair) }
    }
}

/// Names come from code alone, so a wrong one is our own bug.
func isName(_ name: String) -> Bool {
    !name.isEmpty
        && name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ":"):
                true
            default: false
            }
        }
}
