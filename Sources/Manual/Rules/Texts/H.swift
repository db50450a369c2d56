// Made from Tests/Broken by `make manual`.

let ruleTextsH = ##"""
    rule: hidden-cells
    place: content/2025/data/samtal.xlsx, rad 3
    message: 2 rader är dolda i bladet, och läses
    hint: ta fram raderna i Excel, eller ta bort dem om de inte hör till tabellen
    """##
