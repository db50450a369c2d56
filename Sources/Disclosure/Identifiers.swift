/// A position in one kind of list. Positions of different kinds cannot be mixed up.
struct Identifier<Subject>: Hashable, Comparable, Sendable {
    let index: Int

    init(_ index: Int) { self.index = index }

    static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}

/// Rows of a dataset that no question of any edition tells apart.
typealias AtomID = Identifier<JoinedAtoms>
/// A published count: a sum over atoms.
typealias CountID = Identifier<PublishedCounts.Count>
/// A cell of an answer.
typealias ItemID = Identifier<PublishedCounts.Item>
/// What an attacker does not know: a quantity in atoms that no published count divides.
typealias VariableID = Identifier<DisclosureProblem.Variable>
/// A sum of variables in a problem.
typealias SumID = Identifier<DisclosureProblem.Sum>

/// A list that is read by its own kind of position.
struct Indexed<Subject, Element> {
    private(set) var elements: [Element] = []

    init() {}
    init(_ elements: [Element]) { self.elements = elements }
    init(repeating element: Element, count: Int) { elements = Array(repeating: element, count: count) }

    var ids: [Identifier<Subject>] { elements.indices.map { Identifier($0) } }
    var count: Int { elements.count }

    subscript(id: Identifier<Subject>) -> Element {
        get { elements[id.index] }
        set { elements[id.index] = newValue }
    }

    mutating func append(_ element: Element) -> Identifier<Subject> {
        elements.append(element)
        return Identifier(elements.count - 1)
    }
}

extension Indexed: Sendable where Element: Sendable {}
