import Diagnostics

/// Whether a proposed decision says what is to be done: it begins with an infinitive (*Fastställa …*), or holds
/// *ska*, a passive (*avslutas*, *läggs till handlingarna*) or *får i uppdrag*.
///
/// Only a sign: Swedish infinitives end in a, and so do some nouns.
func saysWhatIsDecided(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    guard let first = words.first else { return false }
    if first.hasSuffix("a") || shortVerbs.contains(first) { return true }
    return words.contains { modals.contains($0) || ($0.count > 4 && $0.hasSuffix("as")) || passives.contains($0) }
}

private let shortVerbs: Set = ["ge", "avslå", "uppdra", "utse", "se", "bese", "föreslå", "tillse", "överse"]
private let modals: Set = ["ska", "skall", "får", "måste", "bör"]
private let passives: Set = [
    "läggs", "fastställs", "godkänns", "bifalls", "avslås", "utses", "ges", "tillstyrks", "återkallas", "införs",
    "görs", "upphävs", "bordläggs",
]

extension Findings {
    /// Warns of a decision that decides nothing.
    func checkDecision(_ text: String, at place: Place) {
        guard !saysWhatIsDecided(text) else { return }
        add(
            .decisionWithoutVerb, "det framgår inte vad beslutet innebär", at: place,
            hint: "börja med ett verb, som Fastställa eller Uppdra, eller skriv vad som ska göras")
    }
}
