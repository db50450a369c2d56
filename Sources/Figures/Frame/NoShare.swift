import Diagnostics
import Language
import Tables

extension PageContext {
    /// That an interval or limits are asked of what is no share: its numerator is larger than its denominator.
    func tellNoShare(_ whose: [String], at place: Place, hint: String) {
        let who = Phrases.some(whose)
        book.findings.add(
            .notAShare,
            "för \(who) är täljaren större än nämnaren; måttet är ingen andel, och slumpen säger inget om det",
            at: place, hint: hint)
    }
}
