import Values

/// The words that may follow the subject of a formula, for the manual.
package let formulaWords: [String] = FormulaWord.all.map(\.name)

/// A word of the grammar that may follow the subject.
struct FormulaWord: Sendable {
    let name: String
    /// As an author writes it.
    let sample: String
    let takesValue: Bool
    let needsValue: Bool
    let read: @Sendable (inout FormulaReader, FormulaSyntax.Term, inout LiveNumber) -> Void

    static let all: [FormulaWord] = [
        FormulaWord("period", "period=2024") { reader, term, number in
            number.period = reader.period(term)
        },
        FormulaWord("change", "change=previous") { reader, term, number in
            reader.compare(&number, term) { reader, number in
                number.comparison = reader.change(term)
            }
        },
        FormulaWord("vs", "vs=target") { reader, term, number in
            reader.compare(&number, term) { reader, number in
                number.comparison = reader.versus(term)
            }
        },
        FormulaWord("by", "by=kommun lowest") { reader, term, number in
            number.by = reader.dimension(term)
        },
        FormulaWord("lowest", "lowest eller lowest=3", needsValue: false) { reader, term, number in
            reader.pick(&number, term) { $0.count(term).map { .lowest($0) } }
        },
        FormulaWord("highest", "highest eller highest=3", needsValue: false) { reader, term, number in
            reader.pick(&number, term) { $0.count(term).map { .highest($0) } }
        },
        FormulaWord("gap", "gap", takesValue: false) { reader, term, number in
            reader.pick(&number, term) { _ in .gap }
        },
        FormulaWord("rank", "rank", takesValue: false) { reader, term, number in
            reader.pick(&number, term) { _ in .rank }
        },
        FormulaWord("where", "where=<80 eller where=on_track") { reader, term, number in
            reader.pick(&number, term) { $0.test(term).map { .matching($0) } }
        },
        FormulaWord("as", "as=clause") { reader, term, number in
            number.form = reader.form(term)
        },
        FormulaWord("decimals", "decimals=1") { reader, term, number in
            number.decimals = reader.digit(term, from: 0)
        },
        FormulaWord("else", "else=\"uppgift saknas\"") { reader, term, number in
            number.fallback = reader.quotedText(term)
        },
    ]

    private init(
        _ name: String, _ sample: String, takesValue: Bool = true, needsValue: Bool? = nil,
        read: @escaping @Sendable (inout FormulaReader, FormulaSyntax.Term, inout LiveNumber) -> Void
    ) {
        self.name = name
        self.sample = sample
        self.takesValue = takesValue
        self.needsValue = needsValue ?? takesValue
        self.read = read
    }
}
