/// Every form of a formula with what it prints in the example edition; a test computes them.
let formulasSubject = Subject(
    "formler", "Formler: tal i text",
    [
        .text(
            "Ett tal skrivs som en formel mellan grava accenter, med likhetstecken först: `` `=svarsfrekvens vs=target as=clause` ``. Formler får stå i text, i rubriker och i title, description, note och empty, och i förslag till beslut. Orden efter måttet står i valfri ordning, åtskilda med blanksteg, och inget ord två gånger. Runt likhetstecknen står inga blanksteg."
        ),
        .text(
            "Talen nedan är räknade i exempelrapporten. Vill du skriva en formel som den är, utan att den räknas, skriv ett omvänt snedstreck före likhetstecknet: `` `\\=svarsfrekvens` ``."
        ),
    ],
    entries: [
        Entry(
            "tal", "Ett tal, som i texten.",
            [
                .text(
                    "Ett tal är en kodsnutt som börjar med likhetstecken. Först står måttet, sedan i valfri ordning vad som ska gälla. Utan mer gäller rapportens period och helheten."
                ),
                .formulas([
                    FormulaExample("=svarsfrekvens", "88,4 %"),
                    FormulaExample("=samtal", "11 128"),
                    FormulaExample("=samtal as=full", "11 128 samtal"),
                ]),
            ]),
        Entry(
            "urval", "Ett urval: en kommun, kvinnor.",
            [
                .text(
                    "Skriv dimensionens namn och värdets namn eller nyckel. Ett namn med blanksteg skrivs inom citattecken, flera värden med komma utan blanksteg. `!=` är alla utom de som står efter. `total` är helheten."
                ),
                .formulas([
                    FormulaExample("=svarsfrekvens kommun=Åby", "90,1 %"),
                    FormulaExample("=svarsfrekvens kommun=ab", "90,1 %"),
                    FormulaExample("=samtal kommun=Åby,Älvdal", "6 401"),
                    FormulaExample("=samtal kommun!=Öberga", "6 401"),
                    FormulaExample("=andel-inloggade kon=Kvinnor kommun=Öberga", "66,6 %"),
                    FormulaExample("=svarsfrekvens omrade=Söder", "87,5 %"),
                    FormulaExample("=samtal kommun=total", "11 128"),
                ]),
            ]),
        Entry(
            "period", "En annan tid än rapportens.",
            [
                .text(
                    "År, tertial, kvartal, månad eller från och till. Tiden får inte sluta efter rapportens period, och inte vara kortare än uppgifterna. Den kan också räknas bakåt från rapportens period: `-1` är perioden före, `-4..0` de fem senaste. Så skriven stämmer formeln även nästa år."
                ),
                .formulas([
                    FormulaExample("=svarsfrekvens period=2024", "86,0 %"),
                    FormulaExample("=samtal period=2025-Q3", "2 799"),
                    FormulaExample("=samtal period=2024..2025", "21 717"),
                    FormulaExample("=svarsfrekvens period=-1", "86,0 %"),
                    FormulaExample("=samtal period=-1..0", "21 717"),
                ]),
            ]),
        Entry(
            "change", "Ändringen sedan en annan tid.",
            [
                .text(
                    "`previous` är den lika långa tiden före. Annars skrivs tiden, eller hur långt före rapportens period den ligger (`-2`), och den ska vara lika lång."
                ),
                .formulas([
                    FormulaExample("=svarsfrekvens change=previous", "+2,4 procentenheter"),
                    FormulaExample("=svarsfrekvens change=2023", "+4,3 procentenheter"),
                    FormulaExample("=svarsfrekvens change=-2", "+4,3 procentenheter"),
                    FormulaExample("=svarsfrekvens change=previous as=size", "2,4 procentenheter"),
                    FormulaExample("=svarsfrekvens change=previous as=direction", "ökade"),
                    FormulaExample("=svarsfrekvens change=previous as=clause", "ökade med 2,4 procentenheter"),
                    FormulaExample("=samtal change=previous", "+539"),
                    FormulaExample("=samtal change=previous as=percent", "+5 %"),
                    FormulaExample("=samtal change=previous as=clause", "ökade med 5 %"),
                    FormulaExample("=samtal period=2025-Q3 change=previous as=clause", "minskade med 0,6 %"),
                    FormulaExample("=samtal period=2025-Q3 change=2024-Q3", "+76"),
                ]),
            ]),
        Entry(
            "vs", "Skillnaden mot målet, helheten eller ett jämförelsevärde.",
            [
                .text(
                    "`target` är målet, `total` helheten av det urval som är gjort, annars ett namn ur måttets `references`, här området Norr."
                ),
                .formulas([
                    FormulaExample("=svarsfrekvens vs=target", "−1,6 procentenheter"),
                    FormulaExample("=svarsfrekvens vs=target as=clause", "1,6 procentenheter under målet"),
                    FormulaExample("=svarsfrekvens vs=target as=direction", "under målet"),
                    FormulaExample("=svarsfrekvens kommun=Öberga vs=total", "−6,1 procentenheter"),
                    FormulaExample(
                        "=svarsfrekvens kommun=Öberga vs=total as=clause",
                        "6,1 procentenheter lägre än alla kommuner tillsammans"),
                    FormulaExample("=svarsfrekvens kommun=Öberga vs=total as=ratio", "0,93"),
                    FormulaExample("=svarsfrekvens vs=norr as=clause", "1,7 procentenheter lägre än Norr"),
                ]),
            ]),
        Entry(
            "by", "Vilken av dem: by med lowest, highest, gap, rank eller where.",
            [
                .text("`by` säger vad som jämförs, och ett ord till säger vad svaret är."),
                .formulas([
                    FormulaExample("=svarsfrekvens by=kommun lowest", "Öberga"),
                    FormulaExample("=svarsfrekvens by=kommun gap", "14,6 procentenheter"),
                ]),
            ]),
        Entry(
            "lowest", "Den lägsta, eller de lägsta.",
            [
                .text("Namnet, eller med en siffra så många namn. `as=value` ger värdet."),
                .formulas([
                    FormulaExample("=svarsfrekvens by=kommun lowest", "Öberga"),
                    FormulaExample("=svarsfrekvens by=kommun lowest=2", "Öberga och Åby"),
                    FormulaExample("=svarsfrekvens by=kommun lowest as=value", "82,3 %"),
                ]),
            ]),
        Entry(
            "highest", "Den högsta, eller de högsta.",
            [
                .text("Som `lowest`."),
                .formulas([
                    FormulaExample("=svarsfrekvens by=kommun highest", "Älvdal"),
                    FormulaExample("=svarsfrekvens by=kommun highest=2", "Älvdal och Åby"),
                    FormulaExample("=svarsfrekvens by=kommun highest as=value", "96,9 %"),
                ]),
            ]),
        Entry(
            "gap", "Skillnaden mellan den högsta och den lägsta.",
            [
                .text("`as=ratio` ger den högsta delad med den lägsta."),
                .formulas([
                    FormulaExample("=svarsfrekvens by=kommun gap", "14,6 procentenheter"),
                    FormulaExample("=svarsfrekvens by=kommun gap as=ratio", "1,18"),
                    FormulaExample("=andel-inloggade by=kon gap", "6,8 procentenheter"),
                ]),
            ]),
        Entry(
            "rank", "Platsen bland dem.",
            [
                .text("Den bästa är nummer ett. Värdet som rangordnas är sidans, eller skrivs ut."),
                .formulas([
                    FormulaExample("=svarsfrekvens by=kommun kommun=Öberga rank", "3"),
                    FormulaExample("=svarsfrekvens by=kommun kommun=Öberga rank as=of", "3 av 3"),
                    FormulaExample("=svarsfrekvens by=kommun rank as=of", "2 av 3", onValuePage: true),
                ]),
            ]),
        Entry(
            "where", "Hur många som uppfyller ett villkor.",
            [
                .text(
                    "Villkoret är `<`, `<=`, `>` eller `>=` och ett tal med punkt före decimalerna, eller ett av orden `on_track` (på målet eller bättre), `watch` (nära målet), `off_track` (längre från målet), `missing` (uppgift saknas) och `hidden` (dolt)."
                ),
                .formulas([
                    FormulaExample("=svarsfrekvens by=kommun where=<90", "1"),
                    FormulaExample("=svarsfrekvens by=kommun where=<=88.5", "1"),
                    FormulaExample("=svarsfrekvens by=kommun where=>90", "2"),
                    FormulaExample("=svarsfrekvens by=kommun where=>=90", "2"),
                    FormulaExample("=svarsfrekvens by=kommun where=on_track", "2"),
                    FormulaExample("=svarsfrekvens by=kommun where=watch", "0"),
                    FormulaExample("=svarsfrekvens by=kommun where=off_track as=of", "1 av 3"),
                    FormulaExample("=svarsfrekvens by=kommun where=<95 as=list", "Åby och Öberga"),
                    FormulaExample("=svarsfrekvens by=kommun where=<95 as=word", "två"),
                    FormulaExample("=svarsfrekvens by=kommun where=missing", "0"),
                    FormulaExample("=svarsfrekvens by=kommun where=hidden", "0"),
                ]),
            ]),
        Entry(
            "as", "Hur svaret skrivs.",
            [
                .text("Vilka former som går beror på frågan; programmet säger vilka om du väljer fel."),
                .formulas([
                    FormulaExample("=samtal as=full", "11 128 samtal"),
                    FormulaExample("=samtal period=2025-Q1 kommun=Åby as=full", "957 samtal"),
                    FormulaExample("=svarsfrekvens change=previous as=size", "2,4 procentenheter"),
                    FormulaExample("=svarsfrekvens change=previous as=direction", "ökade"),
                    FormulaExample("=svarsfrekvens change=previous as=clause", "ökade med 2,4 procentenheter"),
                    FormulaExample("=samtal change=previous as=percent", "+5 %"),
                    FormulaExample("=svarsfrekvens by=kommun gap as=ratio", "1,18"),
                    FormulaExample("=svarsfrekvens by=kommun where=>90 as=of", "2 av 3"),
                    FormulaExample("=svarsfrekvens by=kommun where=>90 as=list", "Åby och Älvdal"),
                    FormulaExample("=svarsfrekvens by=kommun where=>90 as=word", "två"),
                    FormulaExample("=svarsfrekvens by=kommun highest as=value", "96,9 %"),
                ]),
            ]),
        Entry(
            "decimals", "Antalet decimaler.",
            [
                .text("En siffra från 0 till 9."),
                .formulas([
                    FormulaExample("=svarsfrekvens decimals=0", "88 %"),
                    FormulaExample("=svarsfrekvens decimals=2", "88,38 %"),
                    FormulaExample(
                        "=svarsfrekvens change=previous as=clause decimals=2", "ökade med 2,42 procentenheter"),
                ]),
            ]),
        Entry(
            "else", "Vad som skrivs när det inte finns något värde.",
            [
                .text("Utan `else` är det ett fel, och rapporten stoppas. Texten står inom citattecken."),
                .formulas([
                    FormulaExample("=andel-inloggade period=2022 else=\"uppgift saknas\"", "uppgift saknas"),
                    FormulaExample("=svarsfrekvens else=\"uppgift saknas\"", "88,4 %"),
                ]),
            ]),
        Entry(
            "delar", "Om måttet: täljare, mål, källa.",
            [
                .text("Måttets namn, punkt och ett ord."),
                .formulas([
                    FormulaExample("=svarsfrekvens.numerator", "9 835"),
                    FormulaExample("=svarsfrekvens.denominator", "11 128"),
                    FormulaExample("=svarsfrekvens.target", "90 %"),
                    FormulaExample("=svarsfrekvens.decision", "§ 12-2024"),
                    FormulaExample("=svarsfrekvens.status", "Bevaka"),
                    FormulaExample("=svarsfrekvens.status kommun=Älvdal", "I fas"),
                    FormulaExample("=svarsfrekvens.period", "2025"),
                    FormulaExample("=svarsfrekvens.extracted", "20 januari 2026"),
                    FormulaExample("=svarsfrekvens.source", "Växeln"),
                    FormulaExample("=svarsfrekvens.label", "Svarsfrekvens för samtal"),
                    FormulaExample("=svarsfrekvens.unit", "procent"),
                ]),
            ]),
        Entry(
            "sidan", "Sidans eget värde, på en sida för varje kommun.",
            [
                .text(
                    "På `kommun/[kommun].md` är alla tal sidans egna; `kommun=total` är helheten. Här står formlerna på sidan för Åby."
                ),
                .formulas([
                    FormulaExample("=kommun", "Åby", onValuePage: true),
                    FormulaExample("=kommun.omrade", "Norr", onValuePage: true),
                    FormulaExample("=svarsfrekvens", "90,1 %", onValuePage: true),
                    FormulaExample("=svarsfrekvens kommun=total", "88,4 %", onValuePage: true),
                    FormulaExample(
                        "=svarsfrekvens vs=total as=clause", "1,7 procentenheter högre än alla kommuner tillsammans",
                        onValuePage: true),
                ]),
            ]),
        Entry(
            "rekommendation", "Om en rekommendation.",
            [
                .text("Rekommendationens id, punkt och ett ord. `deadline` är den sista åtgärdens."),
                .formulas([
                    FormulaExample("=R1.text", "Följ upp svarsfrekvensen varje år."),
                    FormulaExample("=R1.status", "pågår, flyttad tid"),
                    FormulaExample("=R2.status", "ej påbörjad"),
                    FormulaExample("=R1.deadline", "30 juni 2026, flyttad från 30 juni 2025"),
                    FormulaExample("=R1.remaining", "Kvällarna är inte mätta."),
                    FormulaExample("=R2.status_date", "12 november 2025"),
                    FormulaExample("=R2.deadline", "inget datum"),
                    FormulaExample("=R2.remaining else=\"allt\"", "allt"),
                ]),
            ]),
        Entry(
            "report", "Om rapporten.",
            [
                .text("Ordet report, punkt och en nyckel ur report.yaml."),
                .formulas([
                    FormulaExample("=report.title", "Får den som ringer svar?"),
                    FormulaExample("=report.publisher", "Exempelregionen"),
                    FormulaExample("=report.reference", "17-2025"),
                    FormulaExample("=report.period", "2025"), FormulaExample("=report.previous_period", "2024"),
                    FormulaExample("=report.cutoff", "31 december 2025"),
                    FormulaExample("=report.status", "Förslag"),
                    FormulaExample("=report.subtitle else=\"ingen underrubrik\"", "ingen underrubrik"),
                    FormulaExample("=report.version", "uppgift saknas"),
                ]),
                .text(
                    "`better`, `worse`, `unchanged` och `not_assessed` räknar måtten i rapportens första tabell av slaget scorecard, så som tabellen bedömer dem sedan den tid som den jämför med. Jämför den med flera gäller den första, eller den som `change` säger. Så kan första meningen svara på rapportens fråga utan att något skrivs för hand."
                ),
                .formulas([
                    FormulaExample("=report.better as=of", "ett av två"),
                    FormulaExample("=report.worse as=word", "noll"),
                    FormulaExample("=report.unchanged", "0"),
                    FormulaExample("=report.not_assessed change=previous as=list", "samtal"),
                ]),
            ]),
    ])
