package import Declarations

/// A chapter of the author's manual: `uppsikt help diagram`.
package struct Subject: Sendable {
    /// As it is asked for: `diagram`, `report.yaml`.
    package let name: String
    package let title: String
    /// What stands before the entries.
    package let parts: [Part]
    package let entries: [Entry]

    init(_ name: String, _ title: String, _ parts: [Part], entries: [Entry] = []) {
        self.name = name
        self.title = title
        self.parts = parts
        self.entries = entries
    }
}

/// One thing in a chapter: `uppsikt help diagram bars`.
package struct Entry: Sendable {
    package let name: String
    /// A Swedish phrase or sentence.
    package let title: String
    package let parts: [Part]

    init(_ name: String, _ title: String, _ parts: [Part]) {
        self.name = name
        self.title = title
        self.parts = parts
    }
}

/// What a chapter and an entry are made of.
package enum Part: Sendable {
    /// A paragraph; words of code stand between backticks.
    case text(String)
    case keys([KeyHelp])
    /// Lines as they stand in a file; the word after the fence in Markdown.
    case code(String, of: String)
    /// Formulas with what they print.
    case formulas([FormulaExample])
    case points([String])
}

/// A formula as an author writes it, and what it prints in the example edition.
package struct FormulaExample: Sendable {
    /// Without backticks: `=svarsfrekvens`.
    package let written: String
    package let printed: String
    /// It stands on the page of a municipality, Åby, and not in a chapter.
    package let isOnValuePage: Bool

    init(_ written: String, _ printed: String, onValuePage: Bool = false) {
        self.written = written
        self.printed = printed
        isOnValuePage = onValuePage
    }
}

/// A file of an edition, its path seen from the edition's folder.
package struct ManualFile: Sendable {
    package let path: String
    package let text: String

    init(_ path: String, _ text: String) {
        self.path = path
        self.text = text + "\n"
    }

    /// The file with its path above it.
    var parts: [Part] { [.text("`\(path)`:"), .code(text, of: language)] }

    private var language: String {
        if path.hasSuffix(".md") { return "markdown" }
        return path.hasSuffix(".yaml") ? "yaml" : "text"
    }
}
