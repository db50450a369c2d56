// Made from Tests/Broken by `make manual`.

let ruleTextsY = ##"""
    rule: yaml-refused
    place: content/2025/measures/samtal.yaml, rad 1
    line: label: &a Åäö
    mark:        ^
    message: ankare (&) används inte
    hint: skriv ut värdet där det ska stå; ska texten börja med tecknet, sätt den inom citattecken

    rule: yaml-syntax
    place: content/2025/measures/samtal.yaml, rad 1
    line: label: Åäö: samtal till vården
    mark:           ^
    message: ett kolon med blanksteg får inte stå här
    hint: sätt texten inom citattecken om kolonet hör till den

    rule: yaml-too-large
    place: content/2025/measures/samtal.yaml, rad 2
    line: description: {åäö: [[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]}
    mark:                                   ^
    message: djupare än 16 nivåer läses inte
    hint: ta bort nivåer
    """##
