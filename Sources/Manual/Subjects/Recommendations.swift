import Edition

let recommendationsSubject = Subject(
    "rekommendationer", "recommendations.yaml: rekommendationer och åtgärder",
    [
        .text(
            "Filen `recommendations.yaml` följer upp en granskning. Den behövs bara om rapporten har rekommendationer."),
        .keys(Review.fileKeys),
    ],
    entries: [
        Entry("review", "Granskningen, under `review`.", [.keys(Review.keys)]),
        Entry("recommendations", "En rekommendation, i listan `recommendations`.", [.keys(Recommendation.keys)]),
        Entry("actions", "En åtgärd, i en rekommendations lista `actions`.", [.keys(Recommendation.actionKeys)]),
        Entry("evidence", "Ett belägg, i en åtgärds lista `evidence`.", [.keys(Recommendation.evidenceKeys)]),
        Entry("decisions", "Ett beslut, i en rekommendations lista `decisions`.", [.keys(Recommendation.decisionKeys)]),
        Entry("closed", "Avslutet, under en rekommendations `closed`.", [.keys(Recommendation.closedKeys)]),
        Entry("audit", "Revisionens fyra frågor, under en rekommendations `audit`.", [.keys(Recommendation.auditKeys)]),
    ])
