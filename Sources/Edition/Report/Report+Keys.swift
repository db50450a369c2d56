package import Declarations

/// What the manual says of the keys of `report.yaml`.
extension Report {
    package static let keys: [KeyHelp] = [
        KeyHelp(
            "title", "text", isRequired: true, "Rapportens titel.", example: "title: Uppföljning av telefonin 2025"),
        KeyHelp("subtitle", "text", "En underrubrik.", example: "subtitle: Så väl svarar vården"),
        KeyHelp(
            "publisher", "text", isRequired: true, "Vem som ger ut rapporten.", example: "publisher: Exempelregionen"),
        KeyHelp(
            "reference", "text", "Ärendets diarienummer, utan «Dnr»: det skrivs ut av programmet.",
            example: "reference: 17-2025"),
        KeyHelp(
            "language", "sv", absent: "sv", "Rapportens språk. Bara svenska går att välja.", example: "language: sv"),
        KeyHelp(
            "period", "tid", isRequired: true,
            "Tiden som rapporten gäller. Alla tal, figurer och tabeller visar den, om inget annat sägs, och ingenting senare.",
            example: "period: 2025"),
        KeyHelp(
            "year_start", "1", absent: "1", "Årets första månad. Bara kalenderår går att välja.",
            example: "year_start: 1"),
        KeyHelp(
            "cutoff", "datum", absent: "sista dagen i period",
            "Dagen som räknas som i dag när åtgärder bedöms som försenade. Rader i datafilerna efter den dagen används inte.",
            example: "cutoff: 2025-12-31"),
        KeyHelp(
            "status", "draft, proposed eller adopted", absent: "draft",
            "Utkast, Förslag eller Fastställd. En fastställd rapport har ett möte med datum och paragraf, och låses.",
            example: "status: proposed"),
        KeyHelp("version", "text", "Rapportens version, så som du vill ha den.", example: "version: 2025.1"),
        KeyHelp(
            "previous", "mapp", "Mappen i content/ med den utgåva som den här fortsätter.", example: "previous: 2024"),
        KeyHelp(
            "sex", "dimension",
            "Dimensionen för kön. Tabellen equity skriver måttets sex_missing på dess rad när måttet inte går att dela upp.",
            example: "sex: kon"),
        KeyHelp(
            "meeting", "nycklar", "Mötet där rapporten behandlas; se meeting.",
            example: "meeting: {body: Exempelnämnden, date: 2026-03-25}"),
        KeyHelp(
            "decisions", "lista",
            "Förslagen till beslut i ordning: texter, eller {text, example}. Tal får stå i dem som formler.",
            example: "decisions: [Rapporten läggs till handlingarna.]"),
        KeyHelp("recipients", "lista av texter", "Vilka som ska få beslutet.", example: "recipients: [Regiondirektör]"),
        KeyHelp(
            "appendices", "lista", "Bilagorna; se appendices.",
            example: "appendices: [{id: underlag, title: Underlaget}]"),
        KeyHelp(
            "contact", "nycklar", "Vem läsaren vänder sig till; se contact. Saknas den kommer en varning.",
            example: "contact: {name: Exempelstaben, email: stab@example.org}"),
        KeyHelp(
            "accessibility", "nycklar",
            "Redogörelsen för tillgänglighet; se accessibility. Saknas den kommer en varning.",
            example: "accessibility: {assessed: 2026-02-27, method: Egen granskning.}"),
        KeyHelp(
            "disclosure", "nycklar", absent: "fem och tjugo", "När små tal om personer döljs; se disclosure.",
            example: "disclosure: {minimum_count: 5, minimum_denominator: 20}"),
        KeyHelp(
            "reopened", "lista", "Varför en fastställd rapport får ändras; se reopened.",
            example: "reopened: [{date: 2026-04-01, reason: Fel i underlaget}]"),
        KeyHelp(
            "defaults", "nycklar", "Förval för alla mått; se defaults. Måttets egna nycklar går före.",
            example: "defaults: {relevant_change: 1}"),
    ]

    package static let meetingKeys: [KeyHelp] = [
        KeyHelp("body", "text", isRequired: true, "Vem som sammanträder.", example: "body: Exempelnämnden"),
        KeyHelp("date", "datum", "Mötets dag.", example: "date: 2026-03-25"),
        KeyHelp("item", "text", "Ärendets nummer på dagordningen.", example: "item: 12"),
        KeyHelp(
            "paragraph", "heltal",
            "Paragrafens nummer, när protokollet är justerat. Kräver date, och skrivs § 45-2026.",
            example: "paragraph: 45"),
        Example.key("mötet"),
    ]

    package static let decisionKeys: [KeyHelp] = [
        KeyHelp(
            "text", "text", isRequired: true, "Förslaget. Säg vad som ska göras.",
            example: "text: Rapporten läggs till handlingarna."),
        Example.key("förslaget"),
    ]

    package static let appendixKeys: [KeyHelp] = [
        KeyHelp(
            "id", "text", isRequired: true, "Namnet som belägg hänvisar till: evidence: [{appendix: underlag}].",
            example: "id: underlag"),
        KeyHelp("title", "text", isRequired: true, "Bilagans titel.", example: "title: Beslutsunderlaget"),
        KeyHelp("reference", "text", "Bilagans beteckning.", example: "reference: Bilaga 2"),
        KeyHelp(
            "path", "fil", "En fil i utgåvans mapp som följer med rapporten.", example: "path: bilagor/granskning.txt"),
        Example.key("bilagan"),
    ]

    package static let contactKeys: [KeyHelp] = [
        KeyHelp("name", "text", isRequired: true, "Vem det är.", example: "name: Regiondirektörens stab"),
        KeyHelp("email", "e-postadress", "E-post.", example: "email: stab@example.org"),
        KeyHelp("phone", "text", "Telefon.", example: "phone: 0980-319 200"),
        Example.key("kontakten"),
    ]

    package static let accessibilityKeys: [KeyHelp] = [
        KeyHelp("assessed", "datum", isRequired: true, "Dagen för granskningen.", example: "assessed: 2026-02-27"),
        KeyHelp("method", "text", isRequired: true, "Hur ni granskade.", example: "method: Egen granskning."),
        KeyHelp(
            "deficiencies", "lista", "Kända brister: {what, why, until}.",
            example: "deficiencies: [{what: Kartan saknar en text}]"),
    ]

    package static let deficiencyKeys: [KeyHelp] = [
        KeyHelp("what", "text", isRequired: true, "Vad som brister.", example: "what: Kartan saknar en text"),
        KeyHelp("why", "text", "Varför det är så.", example: "why: Kartan är gjord av någon annan."),
        KeyHelp("until", "datum", "När det ska vara åtgärdat.", example: "until: 2026-12-31"),
    ]

    package static let disclosureKeys: [KeyHelp] = [
        KeyHelp(
            "minimum_count", "heltal", absent: "5", "Antal personer från 1 upp till, men inte med, det här döljs.",
            example: "minimum_count: 10"),
        KeyHelp(
            "minimum_denominator", "heltal", absent: "20", "Andelar av färre personer än så döljs.",
            example: "minimum_denominator: 30"),
        KeyHelp(
            "complement", "true eller false", absent: "true",
            "Dölj också när de som inte räknas är så få: 97 av 100 visar att tre inte gjorde det.",
            example: "complement: false"),
        KeyHelp("mode", "hide", absent: "hide", "Hur de döljs. Bara hide går att välja.", example: "mode: hide"),
    ]

    package static let reopenedKeys: [KeyHelp] = [
        KeyHelp("date", "datum", isRequired: true, "Dagen då rapporten öppnades igen.", example: "date: 2026-04-01"),
        KeyHelp("reason", "text", isRequired: true, "Varför.", example: "reason: Ett fel i underlaget"),
        KeyHelp("decision", "text", "Beslutet om det.", example: "decision: § 60-2026"),
    ]

    package static let defaultsKeys: [KeyHelp] = [
        KeyHelp("decimals", "0 till 6", "Antalet decimaler för mått som inte är antal.", example: "decimals: 1"),
        KeyHelp(
            "thresholds", "{watch: tal}",
            "Hur nära målet ett värde får vara och ändå heta Bevaka; se måttets thresholds.",
            example: "thresholds: {watch: 5}"),
        KeyHelp(
            "relevant_change", "tal", "Mindre ändringar än så kallas oförändrade; se måttets relevant_change.",
            example: "relevant_change: 1"),
        KeyHelp(
            "largest_change", "tal", "Större ändringar än så ger en varning; se måttets largest_change.",
            example: "largest_change: 25"),
    ]
}

extension Example {
    /// The key that `Fields.example` reads.
    package static func key(_ what: String) -> KeyHelp {
        KeyHelp(
            "example", "true eller text", absent: "false",
            "Säger att \(what) bara är ett exempel, och märker det i rapporten; texten skrivs ut.",
            example: "example: true")
    }
}
