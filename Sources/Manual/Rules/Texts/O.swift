// Made from Tests/Broken by `make manual`.

let ruleTextsO = ##"""
    rule: one-sided-split
    place: content/2025/03-fel.md, rad 3
    line: Åäö: `=fel kon=Kvinnor`.
    mark:       ^^^^^^^^^^^^^^^^
    message: måttet «fel»: bara den ena sidan av kvoten kan delas upp efter «kon»
    hint: datamängden «samtal» saknar «kon»; skriv constant_over: [kon] under denominator om nämnaren är densamma för varje värde

    rule: outside-validity
    place: content/2025/data/samtal.csv, rad 26
    line: 2019-Q4;Åby;900;700
    mark:         ^^^
    message: «Åby» finns inte i registret vid den här tiden
    hint: rätta raden, eller giltigheten i registret för dimensionen «kommun»
    """##
