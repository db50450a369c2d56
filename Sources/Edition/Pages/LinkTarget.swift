package import Markdown

/// Where a link of the text leads.
package enum LinkTarget: Hashable, Sendable {
    /// A chapter by its file: `02-basutbudet.md`, and the id of a heading there.
    case chapter(String, heading: String?)
    /// The page of a value: `kommun/2580.md`.
    case value(dimension: String, key: String)
    case minutes
    /// `fig-…`: reads "figur 3".
    case figure(String)
    /// `tab-…`: reads "tabell 3".
    case table(String)
    /// A heading of the same page.
    case heading(String)
    /// A page that the program makes: `matt.html`.
    case generated(String)
    /// A file of the edition, relative to it: an appendix.
    case file(String)
    /// `https:`, `mailto:` or `tel:`, as written.
    case external(String)
}

extension Page {
    /// Where a link leads; nil when it leads nowhere (already told).
    package func target(_ link: Inline.Link) -> LinkTarget? { links[link.range] }
}
