// Made from Tests/Broken by `make manual`.

let ruleTextsI = ##"""
    rule: image-without-text
    place: content/2025/03-fel.md, rad 3
    line: Åäö ![](bild.png)
    mark:     ^^^^^^^^^^^^^
    message: bilden har ingen beskrivning
    hint: skriv vad den visar: ![beskrivning](bild.png)

    rule: incorrect-label
    place: content/2025/data/fel.csv, rad 1
    line: å;ää
    mark:   ^^
    message: kolumnen «ää» står inte i datapackage.yaml
    hint: menade du «ä»? byt rubriken i filen till det

    rule: indented-block
    place: content/2025/03-fel.md, rad 5
    line:   ```chart
    mark:   ^^^^^^^^
    message: ett chart-block ska börja längst till vänster på raden
    hint: flytta blocket ut ur listan eller citatet och ta bort blankstegen före ```

    rule: individuals-elsewhere
    place: content/2025/datapackage.yaml, rad 79
    line:     path: 'data/inloggade.csv'
    mark:           ^^^^^^^^^^^^^^^^^^^^
    message: datamängden «kopia» är samma uppgifter som «inloggade» i 2025, som räknar personer, men skyddas inte här
    hint: skriv samma individuals och disclosure på båda ställena, eller ta bort den ena

    rule: invisible-character
    place: content/2025/03-fel.md, rad 3
    line: Åäö[U+200B] text.
    mark:    ^^^^^^^^
    message: ett tecken utan bredd står i texten
    hint: stryk tecknet; ofta följer det med från en webbsida
    """##
