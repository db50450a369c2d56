/// What pages are made for.
package enum Medium: Hashable, Sendable {
    case site
    /// Sheets of paper: no link leads out of a page, and the list of contents names the sheets, by the ids of what
    /// stands on them; empty while they are not known.
    case paper(sheets: [String: Int])

    package func sheet(_ id: String) -> Int? {
        if case .paper(let sheets) = self { sheets[id] } else { nil }
    }
}
