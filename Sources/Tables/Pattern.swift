/// A pattern that a whole text must fit (`constraints.pattern`).
package struct Pattern: Hashable, Sendable {
    package let text: String
}
