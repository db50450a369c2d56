import Edition

let pagesSubject = Subject(
    "sidor", "Kapitel och sidor",
    [
        .text(
            "Text skrivs i Markdown: `#` är en rubrik, en tom rad skiljer stycken, `**fet**` är fet, `- ` är en punkt i en lista. Tal skrivs som formler, figurer och tabeller som block."
        ),
        .points([
            "`01-laget.md`, `02-telefon.md`: kapitlen, i filnamnens ordning. Numret skrivs inte ut av sig självt.",
            "`kommun/[kommun].md`: en sida för varje värde av dimensionen `kommun`.",
            "`protokollsutdrag.md`: protokollsutdraget. Det behövs inte.",
        ]),
        .text("Överst i en fil får det stå nycklar mellan två rader med `---`:"),
        .code(
            "---\ntitle: Får den som ringer svar?\ndescription: Hur många som fick svar 2025.\n---\n\n# Får den som ringer svar?",
            of: "markdown"),
        .keys(FrontMatter.keys + FrontMatter.chapterKeys + FrontMatter.valuePageKeys),
        .text(
            "Länkar skrivs till filer: `[telefonen](02-telefon.md)`, `[Åby](kommun/ab.md)`, där `ab` är kommunens nyckel. En länk `[figur](#fig-ID)` eller `[tabell](#tab-ID)` får numret efter sig: figur 3. HTML får inte stå i texten."
        ),
        .text(
            "Meningar i kapitlen och protokollsutdraget som nämner ett mått, med dess `label`, `short_label`, `phrase` eller `synonyms`, jämförs med uppgifterna: tal, *ökade*, *minskade* och *stod still*, *högst* och *lägst*, *rekordhög* och *den högsta någonsin*, *skillnaden mellan*, *når målet*, *alla kommuner*, och år och namn bredvid en formel. Procent får inte sägas om procentenheter, och en titel på en figur eller tabell får inte nämna ett annat år än talen. Stämmer en mening inte sägs det som en varning, med vad uppgifterna säger och formeln som skriver det. Bara meningar som går att förstå helt prövas."
        ),
    ],
    entries: [
        Entry(
            "prose_ok", "En mening som får stå, i listan `prose_ok`.",
            [
                .text(
                    "Den skrivs på sidan *Datakvalitet* med sitt skäl. En som inte tystar någon mening sägs. Har texten komma, eller kolon och blanksteg, sätts den inom citattecken."
                ),
                .keys(FrontMatter.excuseKeys),
            ])
    ])
