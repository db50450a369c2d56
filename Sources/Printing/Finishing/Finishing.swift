package import Values

/// What a finished print says of itself, beside what the browser has written.
package struct Particulars: Hashable, Sendable {
    package let publisher: String
    /// The number of the case: `dnr 678-2021`.
    package let reference: String?
    /// `§ 45-2026`, once the board has decided.
    package let paragraph: String?
    package let version: String?
    package let checksum: String
    /// The program with its version.
    package let program: String
    /// The day that the print is dated by: no clock is read.
    package let day: Day

    package init(
        publisher: String, reference: String?, paragraph: String?, version: String?, checksum: String, program: String,
        day: Day
    ) {
        self.publisher = publisher
        self.reference = reference
        self.paragraph = paragraph
        self.version = version
        self.checksum = checksum
        self.program = program
        self.day = day
    }
}

/// Something that the browser leaves undone in a print.
struct FinishingStep: Sendable {
    /// What a reader gains by it.
    let name: String
    let apply: @Sendable (inout PDFObjects, Particulars) -> Void

    /// In the order in which they are taken.
    static let all = [information, artifacts, links, lists, roles]
}

extension PDFObjects {
    /// The print as it goes to the board.
    /// - Parameter headings: of the page that it is a print of.
    func finished(_ particulars: Particulars, headings: [String]) -> PDFObjects {
        var objects = self
        objects.nameOutline(after: headings)
        for step in FinishingStep.all { step.apply(&objects, particulars) }
        return objects
    }
}
