import Edition

let reportSubject = Subject(
    "report.yaml", "report.yaml: rapportens uppgifter",
    [
        .text(
            "Filen `report.yaml` i utgåvans mapp säger vad rapporten heter, vilken tid den gäller och hur den ska behandlas."
        ),
        .keys(Report.keys),
    ],
    entries: [
        Entry("meeting", "Mötet där rapporten behandlas, under `meeting`.", [.keys(Report.meetingKeys)]),
        Entry("decisions", "Ett förslag till beslut, i listan `decisions`.", [.keys(Report.decisionKeys)]),
        Entry("appendices", "En bilaga, i listan `appendices`.", [.keys(Report.appendixKeys)]),
        Entry("contact", "Vem läsaren vänder sig till, under `contact`.", [.keys(Report.contactKeys)]),
        Entry(
            "accessibility", "Redogörelsen för tillgänglighet, under `accessibility`.",
            [
                .keys(Report.accessibilityKeys), .text("En brist, i listan `deficiencies`:"),
                .keys(Report.deficiencyKeys),
            ]),
        Entry(
            "disclosure", "När små tal om personer döljs, under `disclosure`.",
            [
                .text("Reglerna gäller datamängder med `individuals: true`. Noll döljs inte."),
                .keys(Report.disclosureKeys),
            ]),
        Entry(
            "reopened", "Varför en fastställd rapport får ändras, i listan `reopened`.", [.keys(Report.reopenedKeys)]),
        Entry("defaults", "Förval för alla mått, under `defaults`.", [.keys(Report.defaultsKeys)]),
    ])
