/// A live number as an author writes it.
package struct Formula: Sendable {
    package let measure: String
    package var slices: [Question.Choice] = []
    package var span: Span?
    package var ask: Ask
    /// The word after `as=`.
    package var form: String?
    package var decimals: Int?
    package var fallback: String?

    package enum Ask: Sendable, Equatable {
        case value, numerator, denominator, target
        /// Nil = the period before.
        case change(Span?)
        case againstTarget, againstTotal, againstReference
        case pick(by: String, Pick)
    }

    package enum Pick: Sendable, Equatable {
        case lowest(Int)
        case highest(Int)
        case gap, rank
        /// `<`, `<=`, `>`, `>=` and a number as written.
        case compared(String, String)
        /// `on_track`, `watch`, `off_track`, `missing`.
        case judged(String)
    }

    package var text: String {
        ([subject] + terms).joined(separator: " ")
    }

    private var subject: String {
        switch ask {
        case .numerator: "=\(measure).numerator"
        case .denominator: "=\(measure).denominator"
        case .target: "=\(measure).target"
        default: "=\(measure)"
        }
    }

    private var terms: [String] {
        var terms = slices.map(\.term)
        if let span { terms.append("period=\(span.text)") }
        terms += asked
        if let form { terms.append("as=\(form)") }
        if let decimals { terms.append("decimals=\(decimals)") }
        if let fallback { terms.append("else=\"\(fallback)\"") }
        return terms
    }

    private var asked: [String] {
        switch ask {
        case .value, .numerator, .denominator, .target: []
        case .change(let span): ["change=\(span?.text ?? "previous")"]
        case .againstTarget: ["vs=target"]
        case .againstTotal: ["vs=total"]
        case .againstReference: ["vs=jfr"]
        case .pick(let by, let pick): ["by=\(by)", pick.text]
        }
    }
}

extension Formula.Pick {
    fileprivate var text: String {
        switch self {
        case .lowest(let count): count == 1 ? "lowest" : "lowest=\(count)"
        case .highest(let count): count == 1 ? "highest" : "highest=\(count)"
        case .gap: "gap"
        case .rank: "rank"
        case .compared(let sign, let limit): "where=\(sign)\(limit)"
        case .judged(let word): "where=\(word)"
        }
    }
}
