// Made from Tests/Broken by `make manual`.

let ruleTextsG = ##"""
    rule: grain-too-fine
    place: content/2025/measures/fel.yaml, rad 6
    line: grain: month
    mark:        ^^^^^
    message: måttet «fel» kan inte visas per månad
    hint: uppgifterna finns per kvartal; skriv det eller något längre
    """##
