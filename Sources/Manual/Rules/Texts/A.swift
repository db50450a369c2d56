// Made from Tests/Broken by `make manual`.

let ruleTextsA = ##"""
    rule: accessibility-incomplete
    place: content/2025/report.yaml
    message: tillgänglighetsredogörelsen saknar kontakt: vart den vänder sig som har svårt att läsa rapporten
    hint: lägg till nyckeln contact

    rule: adopted-without-paragraph
    place: content/2025/report.yaml, rad 7
    line: status: adopted
    mark:         ^^^^^^^
    message: rapporten är fastställd men mötet har ingen paragraf och inget datum
    hint: skriv meeting: {body: …, date: …, paragraph: …}, eller status: proposed

    rule: after-cutoff
    place: content/2025/data/samtal.csv, rad 26
    line: 2026-Q1;Åby;900;700
    mark: ^^^^^^^
    message: en rad i «samtal» ligger efter brytdatumet och används inte
    hint: ändra cutoff i report.yaml om de ska med

    rule: aggregation-type
    place: content/2025/measures/fel.yaml, rad 3
    line: numerator: {dataset: samtal, label: å, agg: sum, field: kommun}
    mark:                                                         ^^^^^^
    message: kolumnen «kommun» håller inga tal, så sum går inte att räkna
    hint: välj en kolumn med type: integer eller number, eller agg: count

    rule: assessed-before-period-end
    place: content/2025/report.yaml, rad 18
    line:   assessed: 2025-02-27
    mark:             ^^^^^^^^^^
    message: granskningen 2025-02-27 gjordes före slutet av det som rapporteras, 2025-12-31
    hint: granska den här rapporten, och skriv den dagen

    rule: attachment-content
    place: content/2025/03-fel.md, rad 3
    line: Åäö: ![Karta](karta.png)
    mark:      ^^^^^^^^^^^^^^^^^^^
    message: filen «karta.png» publiceras inte: innehållet är inte av slaget .png
    hint: lägg in rätt fil, eller ge den ändelsen som den är

    rule: attachment-kind
    place: content/2025/03-fel.md, rad 3
    line: Åäö: [bilagan](bilagor/makro.xlsm).
    mark:      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    message: filer av slaget .xlsm publiceras inte
    hint: gör om filen; de slag som publiceras är pdf, png, jpg, jpeg, csv, xlsx, docx, odt, ods, txt
    """##
