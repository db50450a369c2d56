/// How an answer is printed: the words after `as=`.
package enum Form: String, CaseIterable, Sendable {
    case value, full, size, direction, clause, percent, ratio, of, list, word
}
