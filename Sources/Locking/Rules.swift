package import Diagnostics

extension Rule {
    package static let lockBroken = Rule(
        "lock-broken", "Låset till en fastställd rapport går inte att lita på; ändringar skulle inte märkas.")
    package static let lockWithoutAdoption = Rule(
        "lock-without-adoption", "Utgåvan har ett lås men är inte fastställd; vilket som gäller är oklart.")
    package static let lockedValue = Rule(
        "locked-value", "Ett tal i en fastställd rapport, eller ett ord som följer av data, har ändrats.")
    package static let lockedRow = Rule(
        "locked-row", "En rad i en tabell i en fastställd rapport har ändrats.")
    package static let lockedText = Rule("locked-text", "En text eller en fil i en fastställd rapport har ändrats.")
    package static let lockedReopening = Rule(
        "locked-reopening", "Ett skäl till att en fastställd rapport har ändrats är borttaget eller omskrivet.")
    package static let lockedWording = Rule(
        "locked-wording", .notice, "Programmets egna ord i en fastställd rapport har blivit andra.")
}

package let lockRules: [Rule] = [
    .lockBroken, .lockWithoutAdoption, .lockedValue, .lockedRow, .lockedText, .lockedReopening, .lockedWording,
]
