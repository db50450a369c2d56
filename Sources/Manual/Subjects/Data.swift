import Tables

let dataSubject = Subject(
    "data", "datapackage.yaml: datafiler och kolumner",
    [
        .text(
            "Filen `datapackage.yaml` säger vad som står i varje fil i mappen `data`, CSV eller Excel (.xlsx). Den följer standarden Data Package; det som bara Uppsikt läser står under `uppsikt`. Det som inte stämmer med filen sägs med rad och kolumn, eller med blad och cell."
        ),
        .keys(DataPackage.keys),
        .text(
            "Nycklar i standarden som beskriver men inte ändrar något tal, som name, description och contributors, får stå."
        ),
    ],
    entries: [
        Entry("resources", "En datamängd, i listan `resources`.", [.keys(Resource.keys)]),
        Entry("sources", "En källa, i listan `sources`.", [.keys(Resource.sourceKeys)]),
        Entry("licenses", "En licens, i listan `licenses`.", [.keys(Resource.licenseKeys)]),
        Entry("dialect", "Hur filen är skriven, under en datamängds `dialect`.", [.keys(Dialect.keys)]),
        Entry("schema", "Kolumnerna, under en datamängds `schema`.", [.keys(Resource.schemaKeys)]),
        Entry("fields", "En kolumn, i schemats lista `fields`.", [.keys(Field.keys)]),
        Entry("constraints", "Vad som får stå i en kolumn, under `constraints`.", [.keys(Field.constraintKeys)]),
        Entry("kolumn", "Vad en kolumn betyder, under kolumnens `uppsikt`.", [.keys(Field.meaningKeys)]),
        Entry("uppsikt", "Vad en datamängd betyder, under datamängdens `uppsikt`.", [.keys(Meaning.keys)]),
        Entry("state", "Lägen, under `uppsikt` och `state`.", [.keys(Meaning.stateKeys)]),
        Entry(
            "pivot_longer", "Kolumner som blir rader, under `uppsikt` och `pivot_longer`.", [.keys(Meaning.pivotKeys)]),
        Entry("complete", "Vilka rader som ska finnas, under `uppsikt` och `complete`.", [.keys(Meaning.completeKeys)]),
        Entry("totals", "En helhet som ska stämma, i listan `totals` under `uppsikt`.", [.keys(Meaning.totalKeys)]),
        Entry(
            "series_breaks", "Ett brott i serien, i listan `series_breaks` under `uppsikt`.", [.keys(Meaning.breakKeys)]
        ),
        Entry(
            "preliminary", "Preliminära uppgifter, under `uppsikt` och `preliminary`.", [.keys(Meaning.preliminaryKeys)]
        ),
        Entry("accept", "Ett känt fel som godtas, i listan `accept` under `uppsikt`.", [.keys(Meaning.acceptKeys)]),
        Entry(
            "disclosure", "När små tal döljs, under `uppsikt` och `disclosure`.",
            [.text("Det strängare av reglerna här och i report.yaml gäller."), .keys(Meaning.disclosureKeys)]),
    ])
