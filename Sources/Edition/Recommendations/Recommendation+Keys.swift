package import Declarations

/// What the manual says of the keys of `recommendations.yaml`.
extension Review {
    package static let fileKeys: [KeyHelp] = [
        KeyHelp(
            "review", "nycklar", "Granskningen som rekommendationerna kommer ur; se review.",
            example: "review: {title: Granskning av telefonin, year: 2024}"),
        KeyHelp(
            "recommendations", "lista", isRequired: true, "Rekommendationerna i ordning; se recommendations.",
            example: "recommendations: [{id: R1, text: Följ upp målen., status: in_progress}]"),
    ]

    package static let keys: [KeyHelp] = [
        KeyHelp("title", "text", isRequired: true, "Granskningens namn.", example: "title: Granskning av telefonin"),
        KeyHelp("year", "år", "Granskningens år.", example: "year: 2024"),
        KeyHelp("reviewer", "text", "Vem som granskade.", example: "reviewer: Revisorerna"),
        KeyHelp("reference", "text", "Granskningens beteckning.", example: "reference: Granskning 2024"),
    ]
}

extension Recommendation {
    private static let statusKey = KeyHelp(
        "status", "not_started, in_progress, done eller dropped", isRequired: true,
        "Ej påbörjad, pågår, genomförd eller avförd. Att något är försenat skrivs aldrig: det följer av deadline och rapportens cutoff.",
        example: "status: in_progress")

    package static let keys: [KeyHelp] = [
        KeyHelp(
            "id", "namn", isRequired: true, "Stora bokstäver, siffror och bindestreck. I text skrivs `=R1.status`.",
            example: "id: R1"),
        KeyHelp(
            "text", "text", isRequired: true, "Rekommendationen, ordagrant.",
            example: "text: Följ upp svarsfrekvensen varje år."),
        Example.key("något i rekommendationen"), statusKey,
        KeyHelp("status_date", "datum", "Dagen då läget gällde.", example: "status_date: 2025-11-12"),
        KeyHelp(
            "decisions", "lista", "Vad styrelsen har beslutat: {text, date, paragraph}.",
            example: "decisions: [{text: Regiondirektören får uppdraget, date: 2024-03-04, paragraph: 34}]"),
        KeyHelp(
            "closed", "nycklar", "När rekommendationen avslutades, och av vem: {by, date, paragraph}.",
            example: "closed: {by: Exempelnämnden, date: 2025-10-10}"),
        KeyHelp("measures", "lista av mått", "Måtten som den skulle påverka.", example: "measures: [svarsfrekvens]"),
        KeyHelp(
            "actions", "lista", "Åtgärderna; se actions.",
            example: "actions: [{id: r1-1, text: Mäta svarsfrekvensen, status: in_progress}]"),
        KeyHelp("remaining", "text", "Vad som återstår.", example: "remaining: Kvällarna är inte mätta."),
        KeyHelp(
            "audit", "nycklar", "Revisionens fyra frågor; se audit.", example: "audit: {measures_decided: yes}"),
    ]

    package static let actionKeys: [KeyHelp] = [
        KeyHelp("id", "text", isRequired: true, "Åtgärdens namn, ett för varje åtgärd.", example: "id: r1-1"),
        KeyHelp("text", "text", isRequired: true, "Vad som görs.", example: "text: Mäta svarsfrekvensen"),
        KeyHelp("owner", "text", "Vem som ansvarar: en roll, inte en person.", example: "owner: Vårddirektören"),
        KeyHelp("start", "datum", "När den började.", example: "start: 2024-02-01"),
        KeyHelp("deadline", "datum", "När den skulle vara klar.", example: "deadline: 2025-06-30"),
        KeyHelp(
            "revised_deadline", "datum", "Den nya tiden, om den flyttats.", example: "revised_deadline: 2026-09-30"),
        KeyHelp("completed", "datum", "När den blev klar.", example: "completed: 2025-05-05"),
        statusKey,
        KeyHelp(
            "evidence", "lista", "Belägg: {measure: mått} eller {appendix: bilagans id}.",
            example: "evidence: [{measure: svarsfrekvens}, {appendix: underlag}]"),
    ]

    package static let decisionKeys: [KeyHelp] = [
        KeyHelp("paragraph", "heltal", "Paragrafens nummer.", example: "paragraph: 34"),
        KeyHelp("date", "datum", "Beslutets dag.", example: "date: 2024-03-04"),
        KeyHelp(
            "text", "text", isRequired: true, "Vad som beslutades.", example: "text: Regiondirektören får uppdraget"),
    ]

    package static let closedKeys: [KeyHelp] = [
        KeyHelp("by", "text", isRequired: true, "Styrelsen eller revisorerna.", example: "by: Exempelnämnden"),
        KeyHelp("date", "datum", isRequired: true, "Dagen.", example: "date: 2025-10-10"),
        KeyHelp("paragraph", "heltal", "Paragrafens nummer.", example: "paragraph: 45"),
    ]

    package static let auditKeys: [KeyHelp] = [
        KeyHelp("measures_decided", "yes, partly eller no", "Är åtgärder beslutade?", example: "measures_decided: yes"),
        KeyHelp(
            "reported_back", "yes, partly eller no", "Har styrelsen fått en återrapport?",
            example: "reported_back: partly"),
        KeyHelp(
            "decision_on_report", "yes, partly eller no", "Har styrelsen beslutat om återrapporten?",
            example: "decision_on_report: no"),
        KeyHelp(
            "remaining_examined", "yes, partly eller no", "Har det som återstår prövats?",
            example: "remaining_examined: no"),
    ]

    package static let evidenceKeys: [KeyHelp] = [
        KeyHelp("measure", "mått", "Ett mått som visar det.", example: "measure: svarsfrekvens"),
        KeyHelp(
            "appendix", "bilagans id", "En bilaga ur report.yaml, i stället för ett mått.",
            example: "appendix: underlag"),
    ]
}
