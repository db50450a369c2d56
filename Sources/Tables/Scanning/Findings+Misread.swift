import Declarations
package import Diagnostics

extension Findings {
    /// A file whose head, rows or letters could not be read: no word of it is known, and that has been told.
    package func isMisread(_ path: String) -> Bool {
        let rules: Set<Rule> = [
            .encodingError, .sourceError, .workbookError, .incorrectLabel, .missingLabel, .duplicateLabel, .blankLabel,
            .missingCell, .extraCell, .unclosedQuote, .strayQuote, .dataLimit,
        ]
        return all.contains { $0.place.path == path && rules.contains($0.rule) }
    }

    /// How many words of declarations could not be read: with such a one among those of a dataset nobody knows what its
    /// rows say.
    var declarationFaults: Int {
        let rules: Set<Rule> = [.wrongType, .unknownWord, .unknownField, .missingKey, .missingFile]
        return all.count { $0.severity == .error && rules.contains($0.rule) }
    }
}
