private let report = KeyContext("report", in: "report.yaml", at: "title: Prov av nycklar")
private let meeting = KeyContext("meeting", in: "report.yaml", at: "  body: Exempelnämnden")
private let decision = KeyContext("decision", in: "report.yaml", at: "  - text: Nämnden")
private let appendix = KeyContext("appendix", in: "report.yaml", at: "  - id: underlag")
private let contact = KeyContext("contact", in: "report.yaml", at: "  name: Exempelstaben")
private let accessibility = KeyContext("accessibility", in: "report.yaml", at: "  assessed: 2026-02-27")
private let deficiency = KeyContext("deficiency", in: "report.yaml", at: "    - what: En brist")
private let disclosure = KeyContext("disclosure", in: "report.yaml", at: "  minimum_count: 5")
private let defaults = KeyContext("defaults", in: "report.yaml", at: "  relevant_change: 1")

let reportContexts = [
    report, meeting, decision, appendix, contact, accessibility, deficiency, disclosure, defaults,
]

let reportTrials: [KeyTrial] = [
    report.turns("title: Prov av nycklar", into: "title: Annan titel", shows: "Annan titel"),
    report.adds("subtitle: Underrubriken", shows: "Underrubriken"),
    report.turns("publisher: Exempelregionen", into: "publisher: Provregionen", shows: "Provregionen"),
    report.adds("reference: 17-2025", shows: "Dnr 17-2025"),
    report.adds("language: en", shows: "not-supported"),
    report.turns("period: 2025", into: "period: 2025-Q3"),
    report.turns("cutoff: 2025-12-31", into: "cutoff: 2025-11-30", shows: "30 november 2025"),
    report.adds("year_start: 7", shows: "not-supported"),
    report.turns("status: proposed", into: "status: draft", shows: "Utkast"),
    report.adds("version: 17.3", shows: "17.3"),
    report.adds("previous: 1999", shows: "1999"),
    KeyContext(
        "report", in: "report.yaml", at: "title: Prov av nycklar",
        of: fullEdition.replacing("status: proposed", with: "status: adopted", in: "report.yaml")
            .replacing("  date: 2026-03-25", with: "  date: 2026-03-25\n  paragraph: 45", in: "report.yaml")
    ).adds("reopened: [{date: 2026-04-01, reason: Fel i underlaget, decision: § 60-2026}]", shows: "Fel i underlaget"),
    report.turns("sex: kon", into: "sex: alder"),
    report.turns("meeting:\n  body: Exempelnämnden", into: "meeting:\n  body: Provnämnden", shows: "Provnämnden"),
    report.turns("decisions:", into: "decisions:\n  - text: Nämnden beslutar att det ska provas.", shows: "provas"),
    report.turns("recipients: [Områdeschefer]", into: "recipients: [Stabschefer]", shows: "Stabschefer"),
    report.turns("appendices:", into: "appendices:\n  - {id: andra, title: Andra bilagan}", shows: "Andra bilagan"),
    report.turns("contact:\n  name: Exempelstaben", into: "contact:\n  name: Provstaben", shows: "Provstaben"),
    report.turns(
        "accessibility:\n  assessed: 2026-02-27", into: "accessibility:\n  assessed: 2026-02-20",
        shows: "20 februari 2026"),
    report.turns("disclosure:\n  minimum_count: 5", into: "disclosure:\n  minimum_count: 9999"),
    report.turns("defaults:\n  relevant_change: 1", into: "defaults:\n  relevant_change: 90"),

    meeting.turns("  body: Exempelnämnden", into: "  body: Provnämnden", shows: "Provnämnden"),
    meeting.turns("  date: 2026-03-25", into: "  date: 2026-03-26", shows: "26 mars 2026"),
    meeting.adds("item: 4711", shows: "4711"),
    meeting.adds("paragraph: 45", shows: "§ 45-2026"),
    meeting.adds("example: true", shows: "xempeldata"),

    decision.turns("  - text: Nämnden lägger", into: "  - text: Styrelsen lägger", shows: "Styrelsen lägger"),
    decision.adds("example: true", shows: "xempeldata"),

    KeyContext(
        "appendix", in: "report.yaml", at: "  - id: underlag",
        of: fullEdition.replacing(
            "        deadline: 2025-06-30\n",
            with: "        deadline: 2025-06-30\n        evidence: [{appendix: underlag}]\n",
            in: "recommendations.yaml")
    ).turns("  - id: underlag", into: "  - id: annat", shows: "unknown-appendix"),
    appendix.turns("    title: Underlaget", into: "    title: Det andra", shows: "Det andra"),
    appendix.adds("reference: Bilaga 17", shows: "Bilaga 17"),
    appendix.adds("path: bilagor/granskning.pdf", shows: "granskning.pdf"),
    appendix.adds("example: true", shows: "xempeldata"),

    contact.turns("  name: Exempelstaben", into: "  name: Provstaben", shows: "Provstaben"),
    contact.turns("  email: stab@example.org", into: "  email: prov@example.org", shows: "prov@example.org"),
    contact.adds("phone: 0980-319 200", shows: "0980"),
    contact.adds("example: true", shows: "xempeldata"),

    accessibility.turns("  assessed: 2026-02-27", into: "  assessed: 2026-02-20", shows: "20 februari 2026"),
    accessibility.turns("  method: Granskning för hand.", into: "  method: Med en läsare.", shows: "Med en läsare"),
    accessibility.turns(
        "  deficiencies:\n", into: "  deficiencies:\n    - what: Andra bristen\n", shows: "Andra bristen"),
    deficiency.turns("    - what: En brist", into: "    - what: Annan brist", shows: "Annan brist"),
    deficiency.adds("why: Skälet för den", shows: "Skälet för den"),
    deficiency.adds("until: 2027-06-15", shows: "15 juni 2027"),

    disclosure.turns("  minimum_count: 5", into: "  minimum_count: 9999"),
    disclosure.adds("minimum_denominator: 99999"),
    KeyContext(
        "disclosure", in: "report.yaml", at: "  minimum_count: 5000",
        of: fullEdition.replacing("minimum_count: 5", with: "minimum_count: 5000", in: "report.yaml")
    ).compares("complement: true", "complement: false"),
    disclosure.adds("mode: round5", shows: "not-supported"),

    defaults.adds("decimals: 3"),
    defaults.adds("thresholds: {watch: 50}"),
    defaults.turns("  relevant_change: 1", into: "  relevant_change: 90"),
    defaults.compares("largest_change: 99999", "largest_change: 0.0001"),
]
