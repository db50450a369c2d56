package import Diagnostics

extension Rule {
    // report.yaml
    package static let cutoffBeforePeriod = Rule(
        "cutoff-before-period", "Brytdatumet ligger före rapportens period; då gäller inga uppgifter.")
    package static let adoptedWithoutParagraph = Rule(
        "adopted-without-paragraph", "En fastställd rapport har ett möte med datum och paragraf.")
    package static let paragraphWithoutDate = Rule(
        "paragraph-without-date", "En paragraf utan mötets datum går inte att hitta: de räknas från 1 varje år.")
    package static let meetingBeforePeriodEnd = Rule(
        "meeting-before-period-end", .warning,
        "Mötet ligger före periodens slut; rapporten kan inte ha funnits då.")
    package static let decisionWithoutVerb = Rule(
        "decision-without-verb", .warning, "Ett förslag till beslut säger inte vad som ska göras.")
    package static let accessibilityIncomplete = Rule(
        "accessibility-incomplete", .warning,
        "Tillgänglighetsredogörelsen, som lagen kräver, saknar kontakt eller granskning.")
    package static let assessedBeforePeriodEnd = Rule(
        "assessed-before-period-end", .warning,
        "Tillgängligheten granskades före periodens slut; det kan inte ha varit den här rapporten.")
    package static let duplicateID = Rule("duplicate-id", "Två saker har samma id; hänvisningar blir tvetydiga.")

    // recommendations.yaml
    package static let doneWithoutEvidence = Rule(
        "done-without-evidence", .warning, "En rekommendation sägs vara genomförd utan belägg.")
    package static let doneWithoutDay = Rule(
        "done-without-day", .warning, "En åtgärd sägs vara genomförd utan att det står när.")
    package static let doneInFuture = Rule(
        "done-in-future", "En åtgärd sägs ha blivit klar, eller en rekommendation avslutad, efter rapportens cutoff.")
    package static let standingContradiction = Rule(
        "standing-contradiction", .warning,
        "Två uppgifter om hur en rekommendation eller åtgärd står går inte ihop; båda visas.")
    package static let lateWithoutNewDeadline = Rule(
        "late-without-new-deadline", .warning, "En åtgärd är försenad och har ingen ny tid.")
    package static let unknownAppendix = Rule("unknown-appendix", "Ett belägg hänvisar till en bilaga som inte finns.")

    // Live numbers
    package static let formulaSyntax = Rule("formula-syntax", "En formel går inte att läsa: ett tecken är fel.")
    package static let formulaCombination = Rule(
        "formula-combination", "Delarna av en formel går inte ihop; svaret vore tvetydigt.")
    package static let unknownReference = Rule("unknown-reference", "Måttet har inget sådant jämförelsevärde.")
    package static let unknownRecommendation = Rule("unknown-recommendation", "Ingen rekommendation heter så.")
    package static let noPageValue = Rule(
        "no-page-value", "Texten frågar efter sidans värde, men sidan gäller inget värde av den dimensionen.")

    // Figures and tables
    package static let blockCombination = Rule(
        "block-combination", "Nycklarna i en figur eller tabell går inte ihop.")

    // Pages
    package static let unreadFormula = Rule(
        "unread-formula", .warning,
        "En formel eller ett diagram läses som text: = saknas, eller ett annat tecken står i stället för `.")
    package static let skippedHeading = Rule(
        "skipped-heading", .warning,
        "En rubrik hoppar över en nivå; den som lyssnar på sidan undrar vad som saknas.")
    package static let imageWithoutText = Rule(
        "image-without-text", .warning, "En bild saknar beskrivning; den som inte ser den får inte veta vad den visar.")
    package static let misplacedFile = Rule(
        "misplaced-file", "En fil har ett namn som inte betyder något; den skulle tyst ha förbisetts.")
    package static let brokenLink = Rule(
        "broken-link", "En länk leder till en sida, figur eller rubrik som inte finns.")
}

package let editionRules: [Rule] = [
    .cutoffBeforePeriod, .adoptedWithoutParagraph, .paragraphWithoutDate, .meetingBeforePeriodEnd, .decisionWithoutVerb,
    .accessibilityIncomplete, .assessedBeforePeriodEnd, .duplicateID,
    .doneWithoutEvidence, .doneWithoutDay, .doneInFuture, .standingContradiction, .lateWithoutNewDeadline,
    .unknownAppendix,
    .formulaSyntax, .formulaCombination, .unknownReference, .unknownRecommendation,
    .noPageValue,
    .blockCombination,
    .misplacedFile, .brokenLink, .unreadFormula, .skippedHeading, .imageWithoutText,
]
