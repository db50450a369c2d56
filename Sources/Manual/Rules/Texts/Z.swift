// Made from Tests/Broken by `make manual`.

let ruleTextsZ = ##"""
    rule: zero-base
    place: content/2025/03-fel.md, rad 3
    line: Åäö: `=fel change=2024 as=percent`.
    mark:       ^^^^^^^^^^^^^^^^^^^^^^^^^^^
    message: värdet som det jämförs med är 0 eller mindre
    hint: visa ändringen i antal, utan as=percent eller as=ratio
    """##
