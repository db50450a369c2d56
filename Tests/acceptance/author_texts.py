"""Mistakes in the text: formulas, figures, links and Markdown."""

import base64

from author_mistake import Mistake

# One white dot.
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==")

FIRST, SHARE, USE, PHONE = "01-sammanfattning.md", "04-implementeringsgrad.md", "05-anvandning.md", "06-1177-pa-telefon.md"
EQUAL, BACKGROUND = "08-likvardighet.md", "02-bakgrund.md"


def add(text, name=FIRST):
    return lambda e: e.append(name, "\n" + text + "\n")


def cell(name, old, new):
    return lambda e: e.replace(name, old, new)


MISTAKES = [
    # Formulas.
    Mistake("utan-likhetstecken", "en formel utan =", add("Andelen var `svarsfrekvens-samtal vs=target as=clause`."), 1,
            ("`=svarsfrekvens-samtal vs=target as=clause`",)),
    Mistake("matt-i-kodsnutt", "ett mått i en kodsnutt", add("Andelen var `svarsfrekvens-samtal`."), 1,
            ("`=svarsfrekvens-samtal`",)),
    Mistake("akut", "´ i stället för `", add("Andelen var ´=svarsfrekvens-samtal´."), 1, ("`=svarsfrekvens-samtal`",)),
    Mistake("apostrof", "' i stället för `", add("Andelen var '=svarsfrekvens-samtal'."), 1, ("`=svarsfrekvens-samtal`",)),
    Mistake("words-apostrof", "’ i stället för `", add("Andelen var ’=svarsfrekvens-samtal’."), 1,
            ("`=svarsfrekvens-samtal`",)),
    Mistake("citattecken", '" i stället för `', add('Andelen var "=svarsfrekvens-samtal".'), 1,
            ("`=svarsfrekvens-samtal`",)),
    Mistake("utan-grav", "inga tecken om formeln", add("Andelen var =svarsfrekvens-samtal i år."), 1,
            ("`=svarsfrekvens-samtal`",)),
    Mistake("klamrar", "{{ }} om formeln", add("Andelen var {{svarsfrekvens-samtal}} i år."), 1,
            ("`=svarsfrekvens-samtal`",)),
    Mistake("nbsp-i-formel", "hårt blanksteg i en formel", add("Andelen var `=svarsfrekvens-samtal\u00a0vs=target`."), 1,
            ("blanksteg",)),
    Mistake("blank-efter", "blanksteg efter =", add("Andelen var `= svarsfrekvens-samtal`."), 1, ("blanksteg",)),
    Mistake("blank-kring", "blanksteg kring =", add("Andelen var `=svarsfrekvens-samtal vs = target`."), 1, ("blanksteg",)),
    Mistake("felstavat-matt", "ett felstavat mått", add("Andelen var `=svarsfrekvens-samtl`."), 1,
            ("menade du «svarsfrekvens-samtal»",)),
    Mistake("matt-med-versal", "ett mått med stor bokstav", add("Andelen var `=Svarsfrekvens-samtal`."), 1,
            ("menade du «svarsfrekvens-samtal»",)),
    Mistake("etikett-i-formel", "måttets etikett i formeln", add("Andelen var `=Svarsfrekvens`."), 1,
            ("menade du «svarsfrekvens-samtal»",)),
    Mistake("understreck", "svarsfrekvens_samtal", add("Andelen var `=svarsfrekvens_samtal`."), 1,
            ("menade du «svarsfrekvens-samtal»",)),
    Mistake("del-av-namn", "bara början av namnet", add("Andelen var `=implementering`."), 1,
            ("menade du «implementeringsgrad»",)),
    Mistake("fel-dimension", "en dimension som måttet inte har", add("Andelen var `=svarsfrekvens-samtal kommun=2580`."), 1,
            ("kommun",)),
    Mistake("fel-varde", "ett värde som inte finns", add("Andelen var `=implementeringsgrad kommun=Lulea`."), 1,
            ("menade du «Luleå»",)),
    Mistake("kommun-med-kommun", "Luleå kommun", add('Andelen var `=implementeringsgrad kommun="Luleå kommun"`.'), 1,
            ("menade du «Luleå»",)),
    Mistake("smarta-citat", "Words citattecken i en formel", add("Andelen var `=implementeringsgrad kommun=”Luleå”`."), 0),
    Mistake("framtid", "en period efter rapportens", add("Andelen var `=svarsfrekvens-samtal period=2026`."), 1, ("2026",)),
    Mistake("forgangen", "en period som filen inte har", add("Andelen var `=svarsfrekvens-samtal period=2019`."), 1,
            ("2019", "telefon-1177.csv", "har inga rader")),
    Mistake("forgangen-manad", "en månad som filen inte har", add("Andelen var `=svarsfrekvens-samtal period=2020-12`."), 1,
            ("2020-12", "telefon-1177.csv")),
    Mistake("ingen-kommun-da", "ett värde som saknas i en kommun",
            lambda e: (e.sub("data/tjanstestatus.csv", r"^SE-EX-0001;.*\n", ""), e.append(FIRST, "\nHej.\n"))[0], 0),
    Mistake("decimalkomma-i-formel", "decimalkomma i en formel",
            add("Under målet låg `=implementeringsgrad by=kommun where=<90,5 as=of`."), 1, ("decimalpunkt", "where=<90.5")),
    Mistake("svenskt-ord", "diff i stället för change", add("Andelen `=svarsfrekvens-samtal ändring=2024`."), 1,
            ("change",)),
    # Figures and tables.
    Mistake("oavslutat-block", "ett block som inte stängs", lambda e: e.sub(
        FIRST, r"^by: kommun\n```", "by: kommun\n\nSlut.[^x]\n\n[^x]: Not.", 1), 1, ("stäng", "```")),
    Mistake("oavslutat-mitt-i", "ett block mitt i kapitlet som inte stängs", lambda e: e.replace(
        SHARE, "hela basutbudet\"\n```\n", "hela basutbudet\"\n"), 1, ("stäng", "```")),
    Mistake("diagram", "```diagram", cell(PHONE, "```chart", "```diagram"), 1, ("```chart",)),
    Mistake("tabell", "```tabell", cell(FIRST, "```table", "```tabell"), 1, ("```table",)),
    Mistake("figur", "```figur", cell(PHONE, "```chart", "```figur"), 1, ("```chart",)),
    Mistake("stort-block", "```Chart", cell(PHONE, "```chart", "```Chart"), 1, ("```chart",)),
    Mistake("ordlost-block", "``` utan ord", cell(PHONE, "```chart", "```"), 1, ("```chart",)),
    Mistake("tildar", "´´´chart", lambda e: e.sub(
        PHONE, r"^```chart(\n(?:[^`]|`=[^`]*`)*?)\n```$", r"´´´chart\1\n´´´", 1), 1, ("```chart",)),
    Mistake("felstavat-slag", "kind: stapel", cell(USE, "kind: bars", "kind: staplar"), 1, ("bars",)),
    Mistake("felstavat-slag-2", "kind: bar", cell(USE, "kind: bars", "kind: bar"), 1, ("menade du «bars»",)),
    Mistake("nyckel-i-block", "en felstavad nyckel i ett block", cell(USE, "measure: arenden", "mesure: arenden"), 1,
            ("menade du «measure»",)),
    Mistake("svensk-nyckel-i-block", "mått: i ett block", cell(USE, "measure: arenden", "mått: arenden"), 1,
            ("menade du «measure»",)),
    Mistake("fel-matt-i-block", "ett felstavat mått i ett block", cell(USE, "measure: arenden\n", "measure: arende\n"), 1,
            ("menade du «arenden»",)),
    Mistake("fel-by", "en felstavad dimension i ett block", cell(USE, "by: tjanst\nsort", "by: tjänst\nsort"), 1,
            ("menade du «tjanst»",)),
    Mistake("dimension-etikett", "dimensionens etikett", cell(USE, "by: tjanst\nsort", "by: Tjänster\nsort"), 1,
            ("menade du «tjanst»",)),
    Mistake("delas-inte-upp", "ett mått som inte kan delas upp",
            cell(PHONE, "id: svarsfrekvens-manad", "id: svarsfrekvens-manad\nby: kommun"), 1, ("kommun",)),
    Mistake("indraget-block", "ett block med indrag", lambda e: e.replace(
        PHONE, "```chart\nkind: spc", "    ```chart\n    kind: spc"), 1, ("indrag",)),
    Mistake("dubbelt-id", "två figurer med samma id", cell(SHARE, "id: inforande-tratt", "id: inforande-per-kommun"), 1,
            ("inforande-per-kommun",)),
    # Links, pictures and notes.
    Mistake("lulea-md", "länk till kommun/lulea.md", cell(EQUAL, "kommun/2580.md", "kommun/lulea.md"), 1,
            ("menade du «kommun/2580.md»",)),
    Mistake("lulea-html", "länk till kommun/lulea.html", cell(EQUAL, "kommun/2580.md", "kommun/lulea.html"), 1,
            ("kommun/2580.md",)),
    Mistake("luleå-md", "länk till kommun/Luleå.md", cell(EQUAL, "kommun/2580.md", "kommun/Luleå.md"), 1,
            ("menade du «kommun/2580.md»",)),
    Mistake("lank-utan-nummer", "länk utan kapitlets nummer", cell(EQUAL, "10-jamstalldhet.md", "jamstalldhet.md"), 1,
            ("menade du «10-jamstalldhet.md»",)),
    Mistake("lank-html", "länk till sidans html", cell(EQUAL, "10-jamstalldhet.md", "jamstalldhet.html"), 1,
            ("10-jamstalldhet.md",)),
    Mistake("lank-utan-andelse", "länk utan ändelse", cell(EQUAL, "10-jamstalldhet.md", "10-jamstalldhet"), 1,
            ("menade du «10-jamstalldhet.md»",)),
    Mistake("lank-stor", "länk med stor bokstav", cell(EQUAL, "10-jamstalldhet.md", "10-Jamstalldhet.md"), 1,
            ("menade du «10-jamstalldhet.md»",)),
    Mistake("dod-figur", "hänvisning till en figur som inte finns", cell(SHARE, "#fig-inforande-per-mottagning",
            "#fig-inforande-mottagning"), 1, ("menade du",)),
    Mistake("bild-storlek", "bildens namn med stor bokstav", lambda e: (
        e.write("karta.png", b"\x89PNG\r\n\x1a\n"), e.append(FIRST, "\n![Karta](Karta.png)\n"))[0], 1,
            ("menade du «karta.png»",)),
    Mistake("bild-utan-alt", "en bild utan beskrivning", lambda e: (
        e.write("karta.png", PICTURE), e.append(FIRST, "\n![](karta.png)\n"))[0], 1, ("![beskrivning](karta.png)",)),
    Mistake("fotnot", "en fotnot som inte finns", add("Så är det.[^nej]"), 1, ("nej",)),
    # Markdown.
    Mistake("rubrikniva", "en rubriknivå hoppas över", add("#### För långt ned\n\nText."), 1, ("###",)),
    Mistake("rubrik-utan-blank", "#Rubrik utan blanksteg", add("##Rubrik\n\nText."), 1, ("## Rubrik",)),
    Mistake("dubbel-rubrik", "två rubriker på nivå ett", add("# Ännu en\n\nText."), 0),
    Mistake("words-titel", "Words citattecken om sidans titel",
            cell(BACKGROUND, "title: Bakgrund", "title: ”Bakgrund”"), 1, ("citattecknen",)),
    Mistake("html", "HTML ur Word", add('<p class="MsoNormal">Text</p>'), 1, ("html",)),
    Mistake("personnummer-i-text", "ett personnummer i texten", add("Patienten 19811218-9876 ringde."), 1,
            ("personnummer",)),
    Mistake("telefon-i-text", "den egna växeln i texten", add("Ring 0980-319 200."), 0),
    Mistake("inledning", "--- glömt efter inledningen", cell(BACKGROUND, "till det.\n---\n", "till det.\n"), 1, ("---",)),
    Mistake("inledning-tom-rad", "en tom rad före ---", lambda e: e.write(BACKGROUND, "\n" + e.read(BACKGROUND)), 1,
            ("---",)),
    Mistake("windows-1252", "ett kapitel i Windows-1252", lambda e: e.write(
        BACKGROUND, e.read(BACKGROUND).replace("–", "-"), "cp1252"), 1, ("utf-8",)),
    Mistake("stort-kapitelnamn", "12 Nytt kapitel.md", lambda e: e.write("12 Nytt kapitel.md", "# Nytt\n\nText.\n"), 1,
            ("12-nytt-kapitel.md",)),
    Mistake("kapitel-med-a", "12-å.md", lambda e: e.write("12-återblick.md", "# Nytt\n\nText.\n"), 0),
]
