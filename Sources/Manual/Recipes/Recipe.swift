/// Answers to what an author asks, each with files that a test builds in the example edition.
package struct Recipe: Sendable {
    package let name: String
    package let question: String
    let answer: String
    /// Put in the place of the example's own; a path that ends with `+` is added to the end of the file.
    package let files: [ManualFile]
    /// Words of the report that comes of it, which the manual prints when they are a text of their own.
    package let says: String?
    /// Whether the words are what the chapter's text becomes.
    package let printsText: Bool

    init(
        _ name: String, _ question: String, _ answer: String, says: String? = nil, becomes: String? = nil,
        _ files: [ManualFile]
    ) {
        self.name = name
        self.question = question
        self.answer = answer
        self.says = says ?? becomes
        printsText = becomes != nil
        self.files = files
    }

    /// A chapter is shown without the heading that every chapter has.
    fileprivate var entry: Entry {
        let shown = files.flatMap { file -> [Part] in
            guard file.path != Recipe.chapter else {
                return [.code(String(file.text.dropFirst(Recipe.heading.count)), of: "markdown")]
            }
            return file.path.hasSuffix("+") ? ManualFile(String(file.path.dropLast()), file.text).parts : file.parts
        }
        let result = printsText ? says.map { [Part.text("Det blir: \($0)")] } ?? [] : []
        return Entry(name, question, [.text(answer)] + shown + result)
    }

    fileprivate static let chapter = "04-exempel.md"
    fileprivate static let heading = "# Exempel\n\n"
}

let recipesSubject = Subject(
    "så-gör-man", "Så gör man",
    [
        .text(
            "Varje svar är prövat i exempelrapporten. Står det en fil ovanför exemplet är det hela filen; annars står exemplet i ett kapitel."
        )
    ],
    entries: recipes.map(\.entry))
