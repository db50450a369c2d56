/// One finding: what is wrong, where, and what to do about it. All texts are Swedish.
package struct Diagnostic: Hashable, Sendable {
    package let rule: Rule
    /// What is wrong, lower case, no full stop: `värdet är inte ett heltal`.
    package let message: String
    package let place: Place
    /// Said under the carets: `kolumnen «inkommande» ska vara integer`.
    package let label: String?
    /// What to do: `skriv 82.5`.
    package let hint: String?
    /// Other places that matter, each with a sentence.
    package let notes: [Note]
    /// Every word that could have stood there, where the hint names but some.
    package let known: [String]

    package struct Note: Hashable, Sendable {
        package let text: String
        package let place: Place?

        package init(_ text: String, at place: Place? = nil) {
            self.text = text
            self.place = place
        }
    }

    package init(
        _ rule: Rule, _ message: String, at place: Place, label: String? = nil, hint: String? = nil, notes: [Note] = [],
        known: [String] = []
    ) {
        self.known = known
        self.rule = rule
        self.message = message
        self.place = place
        self.label = label
        self.hint = hint
        self.notes = notes
    }

    package var severity: Severity { rule.severity }
}
