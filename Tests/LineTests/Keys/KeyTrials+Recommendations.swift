private let path = "recommendations.yaml"
private let file = KeyContext("recommendations", in: path, at: "review:\n")
private let review = KeyContext("review", in: path, at: "  title: Granskningen\n")
private let recommendation = KeyContext("recommendation", in: path, at: "    text: Följ upp")
private let action = KeyContext("action", in: path, at: "        text: Mäta svarsfrekvensen\n")
private let audit = KeyContext("audit", in: path, at: "      measures_decided: yes\n")
private let decided = KeyContext(
    "board decision", in: path, at: "        text: Beslutet\n",
    of: recommendation.with("decisions:\n      -\n        text: Beslutet"))
private let closed = KeyContext(
    "closed", in: path, at: "      by: Revisorerna\n",
    of: recommendation.with("closed:\n      by: Revisorerna\n      date: 2025-10-10"))
private let evidence = KeyContext(
    "evidence", in: path, at: "            measure: samtal\n",
    of: action.with("evidence:\n          -\n            measure: samtal"))

let recommendationContexts = [file, review, recommendation, action, audit, decided, closed, evidence]

let recommendationTrials = [
    file.turns(
        "review:\n  title: Granskningen", into: "review:\n  title: Andra granskningen", shows: "Andra granskningen"),
    file.turns("recommendations:\n  - id: R1", into: "recommendations:\n  - id: R9", shows: "R9"),
    review.turns("  title: Granskningen\n", into: "  title: Andra granskningen\n", shows: "Andra granskningen"),
    review.adds("year: 2017"), review.adds("reviewer: Provrevisorerna", shows: "Provrevisorerna"),
    review.adds("reference: 99-2017", shows: "99-2017"),
    recommendation.turns("  - id: R1\n", into: "  - id: R9\n", shows: "R9"),
    recommendation.turns("    text: Följ upp", into: "    text: Bevaka", shows: "Bevaka"),
    recommendation.adds("example: Påhittad text", shows: "xempeldata"),
    recommendation.turns("    status: in_progress\n", into: "    status: dropped\n"),
    recommendation.adds("status_date: 2025-11-12", shows: "12 november 2025"),
    recommendation.adds("decisions: [{text: Nämndens eget beslut}]", shows: "Nämndens eget beslut"),
    recommendation.adds("closed: {by: Slutrevisorn, date: 2025-10-10}", shows: "Slutrevisorn"),
    recommendation.adds("measures: [anslutna]"),
    recommendation.turns("    actions:\n      - id: r1-1", into: "    actions:\n      - id: r1-9"),
    recommendation.adds("remaining: Något är kvar.", shows: "Något är kvar."),
    recommendation.turns("    audit:\n      measures_decided: yes", into: "    audit:\n      measures_decided: partly"),
    action.turns("      - id: r1-1\n", into: "      - id: r1-9\n", shows: "r1-9"),
    action.turns("        text: Mäta svarsfrekvensen\n", into: "        text: Räkna svaren\n", shows: "Räkna svaren"),
    action.adds("owner: Provchefen", shows: "Provchefen"), action.adds("start: 2024-02-03", shows: "2024-02-03"),
    action.turns("        deadline: 2025-06-30\n", into: "        deadline: 2027-06-30\n", shows: "2027-06-30"),
    action.adds("revised_deadline: 2026-09-09", shows: "2026-09-09"),
    action.adds("completed: 2025-05-05", shows: "2025-05-05"),
    action.turns("        status: in_progress\n", into: "        status: dropped\n"),
    action.adds("evidence: [{appendix: underlag}]"),
    audit.turns("      measures_decided: yes\n", into: "      measures_decided: partly\n"),
    audit.adds("reported_back: no"), audit.adds("decision_on_report: no"), audit.adds("remaining_examined: no"),
    decided.turns("        text: Beslutet\n", into: "        text: Andra beslutet\n", shows: "Andra beslutet"),
    decided.adds("paragraph: 777\n        date: 2024-03-04", shows: "777"),
    decided.adds("date: 2024-03-04", shows: "4 mars 2024"),
    closed.turns("      by: Revisorerna\n", into: "      by: Slutrevisorn\n", shows: "Slutrevisorn"),
    closed.turns("      date: 2025-10-10\n", into: "      date: 2025-10-11\n", shows: "11 oktober 2025"),
    closed.adds("paragraph: 777", shows: "777"),
    evidence.turns("            measure: samtal\n", into: "            measure: anslutna\n"),
    evidence.turns("            measure: samtal\n", into: "            appendix: underlag\n"),
]
