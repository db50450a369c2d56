/// Where something stands in a file that a person wrote: enough to print it, without holding the file.
package struct Place: Hashable, Sendable {
    /// Path as shown, relative to the project, with `/`.
    package let path: String
    /// Line, or row of a sheet, from 1; 0 when the whole file is meant.
    package let line: Int
    /// Column in Unicode scalars from 1; 0 when the whole line or file is meant.
    package let column: Int
    /// What a reader finds it by in a file without lines: `blad «Data», cell D17`; nil in files of text.
    package let address: String?
    /// Length in Unicode scalars on that line, at least 1 when a column is given.
    package let length: Int
    /// The text of the line without its line break, at most `Place.excerptLimit` scalars; nil when not at hand.
    package let excerpt: String?

    /// Longer lines are cut.
    package static let excerptLimit = Excerpt.limit

    package init(
        path: String, line: Int = 0, column: Int = 0, length: Int = 1, excerpt: String? = nil,
        address: String? = nil
    ) {
        self.path = path
        self.address = address
        self.line = line
        self.column = column
        self.length = max(1, length)
        self.excerpt = excerpt.map { Excerpt($0).text }
    }

    /// For what must not be shown.
    package var withoutExcerpt: Place {
        Place(path: path, line: line, column: column, length: length, address: address)
    }

    /// Without copying the excerpt.
    init(path: String, line: Int, column: Int, length: Int, excerpt: Excerpt) {
        self.path = path
        address = nil
        self.line = line
        self.column = column
        self.length = length
        self.excerpt = excerpt.text
    }
}
