/// How some measure uses the rows of a file.
package struct RowUse: Hashable, Sendable {
    /// The field that is added up; nil where rows are counted.
    package let field: String?
    /// Columns and dimensions of which only some values are taken.
    package let chosen: Set<String>

    package init(field: String?, chosen: Set<String>) {
        self.field = field
        self.chosen = chosen
    }
}

extension Resource {
    /// Whether rows of a flow are added up, so that one that stands twice is counted twice without a word. Of a stock
    /// two rows of one time are a fault by themselves; and where rows are counted each of them is one of something, which
    /// may well be like another.
    func addsFlows(_ uses: [RowUse]) -> Bool {
        let added = uses.compactMap(\.field).compactMap(field)
        return !added.isEmpty && !uses.contains { $0.field == nil }
            && added.allSatisfy { $0.periods == .sum || $0.periods == nil }
    }
}
