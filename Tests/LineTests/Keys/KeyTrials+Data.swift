import TestProjects

private let package = KeyContext("package", in: "datapackage.yaml", at: "name: underlag\n")
private let resource = KeyContext("resource", in: "datapackage.yaml", at: "    title: Samtal till vården\n")
private let source = KeyContext("source", in: "datapackage.yaml", at: "      - title: Växeln\n")
private let license = KeyContext(
    "license", in: "datapackage.yaml", at: "      - name: CC0-1.0\n",
    of: fullEdition.replacing(
        "    title: Samtal till vården\n",
        with: "    title: Samtal till vården\n    licenses:\n      - name: CC0-1.0\n",
        in: "datapackage.yaml"))
private let dialect = KeyContext("dialect", in: "datapackage.yaml", at: "      delimiter: \";\"\n")
private let schema = KeyContext("schema", in: "datapackage.yaml", at: "      primaryKey: [kvartal, kommun]\n")
private let field = KeyContext("field", in: "datapackage.yaml", at: "          type: integer\n")
private let constraints = KeyContext(
    "constraints", in: "datapackage.yaml", at: "            minimum: 0\n",
    of: fullEdition.replacing(
        "          type: integer\n", with: "          type: integer\n          constraints:\n            minimum: 0\n",
        in: "datapackage.yaml"))
private let text = KeyContext(
    "text constraints", in: "datapackage.yaml", at: "            required: false\n",
    of: fullEdition.replacing(
        "        - {name: alder, type: string}\n",
        with: "        - name: alder\n          type: string\n          constraints:\n            required: false\n",
        in: "datapackage.yaml"))
private let fieldMeaning = KeyContext("field meaning", in: "datapackage.yaml", at: "            periods: sum\n")
private let meaning = KeyContext("meaning", in: "datapackage.yaml", at: "      time: kvartal\n")
private let people = KeyContext("meaning", in: "datapackage.yaml", at: "      time: ar\n")
private let strict = KeyContext(
    "dataset disclosure", in: "datapackage.yaml", at: "        minimum_count: 6\n",
    of: fullEdition.replacing(
        "      time: ar\n", with: "      time: ar\n      disclosure:\n        minimum_count: 6\n",
        in: "datapackage.yaml"))
private let state = KeyContext("state", in: "datapackage.yaml", at: "        value: lage\n")
private let complete = KeyContext(
    "complete", in: "datapackage.yaml", at: "        by: [kommun]\n",
    of: fullEdition.replacing(
        "      time: kvartal\n",
        with:
            "      time: kvartal\n      complete:\n        by: [kommun]\n        every: quarter\n        from: 2023-Q1\n        to: 2025-Q4\n",
        in: "datapackage.yaml"))
private let gappy = KeyContext(
    "complete", in: "datapackage.yaml", at: "        by: [kommun]\n",
    of: complete.project.replacing("2025-Q4;Öberga;", with: "2020-Q4;Öberga;", in: "data/samtal.csv"))
private let sums = KeyContext(
    "total check", in: "datapackage.yaml", at: "        - field: inkommande\n",
    of: fullEdition.replacing(
        "  order: label\n", with: "  order: label\n  total: {key: hela, label: Hela}\n", in: "dimensions.yaml"
    )
    .replacing(
        "      time: kvartal\n",
        with: "      time: kvartal\n      totals:\n        - field: inkommande\n          over: kommun\n",
        in: "datapackage.yaml"
    )
    .appending("2025-Q4;Hela;9999;8888;1;\n", to: "data/samtal.csv"))
private let breaks = KeyContext(
    "series break", in: "datapackage.yaml", at: "        - from: 2024-Q1\n",
    of: fullEdition.replacing(
        "      time: kvartal\n",
        with: "      time: kvartal\n      series_breaks:\n        - from: 2024-Q1\n          label: Ny växel\n",
        in: "datapackage.yaml"))
private let preliminary = KeyContext(
    "preliminary", in: "datapackage.yaml", at: "        from: 2024-Q1\n",
    of: fullEdition.replacing(
        "      time: kvartal\n", with: "      time: kvartal\n      preliminary:\n        from: 2024-Q1\n",
        in: "datapackage.yaml"))
private let accept = KeyContext(
    "accept", in: "datapackage.yaml", at: "        - rule: row-constraint\n",
    of: fullEdition.replacing(
        "      time: kvartal\n",
        with:
            "      time: kvartal\n      invariants: [\"inkommande <= besvarade\"]\n      accept:\n        - rule: row-constraint\n          reason: Känt fel.\n",
        in: "datapackage.yaml"))

let dataContexts = [
    package, resource, source, license, dialect, schema, field, constraints, text, fieldMeaning, meaning, strict, state,
    complete, sums, breaks, preliminary, accept,
]

let dataTrials: [KeyTrial] = [
    package.turns("title: Underlag\n", into: "title: Annat underlag\n", shows: "Annat underlag"),
    KeyContext(
        "package", in: "datapackage.yaml", at: "name: underlag\n",
        of: fullEdition.replacing("    sources:\n      - title: Växeln\n", with: "", in: "datapackage.yaml")
    ).adds("sources: [{title: Gemensam källa}]", shows: "Gemensam källa"),
    package.adds("licenses: [{name: CC0-1.0}]"),
    package.turns("resources:\n  - name: kommuner", into: "resources:\n  - name: bygder"),

    resource.turns("  - name: samtal\n", into: "  - name: ringande\n", shows: "ringande"),
    resource.turns("    path: data/samtal.csv", into: "    path: data/andra.csv", shows: "andra.csv"),
    resource.turns("    title: Samtal till vården\n", into: "    title: Andra samtal\n", shows: "Andra samtal"),
    resource.adds("description: En beskrivning av samtalen.", shows: "En beskrivning av samtalen."),
    resource.turns("    dialect:\n      delimiter: \";\"", into: "    dialect:\n      delimiter: \",\""),
    resource.compares("encoding: utf-8", "encoding: windows-1252"),
    resource.turns(
        "    sources:\n      - title: Växeln", into: "    sources:\n      - title: Andra växeln", shows: "Andra växeln"),
    resource.adds("licenses: [{name: CC0-1.0}]", shows: "CC0-1.0"),
    resource.turns(
        "    schema:\n      fields:\n        - {name: kvartal", into: "    schema:\n      fields:\n        - {name: tid"
    ),
    resource.turns(
        "    uppsikt:\n      extracted: 2026-01-20\n      time: kvartal", into: "    uppsikt:\n      time: kvartal"),
    resource.adds("data: [1]", shows: "«data» används inte"),
    resource.adds("hash: abc", shows: "«hash» används inte"),
    resource.adds("bytes: 17", shows: "«bytes» används inte"),
    resource.adds("type: frukt", shows: "frukt"),
    resource.adds("format: xlsx", shows: "xlsx"),
    resource.adds("mediatype: text/html", shows: "text/html"),

    source.turns("      - title: Växeln\n", into: "      - title: Andra växeln\n", shows: "Andra växeln"),
    source.adds("path: https://example.org/vaxel", shows: "https://example.org/vaxel"),
    license.turns("      - name: CC0-1.0\n", into: "      - name: CC-BY-4.0\n", shows: "CC-BY-4.0"),
    license.adds("title: Fri licens", shows: "Fri licens"),
    license.adds("path: https://example.org/cc0", shows: "https://example.org/cc0"),

    dialect.turns("      delimiter: \";\"\n", into: "      delimiter: \"|\"\n"),
    KeyContext(
        "dialect", in: "datapackage.yaml", at: "      delimiter: \";\"\n",
        of: fullEdition.replacing("2025-Q4;Öberga;", with: "2025-Q4;'Öberga';", in: "data/samtal.csv")
    ).adds("quoteChar: \"'\""),
    KeyContext(
        "dialect", in: "datapackage.yaml", at: "      delimiter: \";\"\n",
        of: fullEdition.appending("# slut\n", to: "data/samtal.csv")
    ).adds("commentChar: \"#\""),
    dialect.adds("header: false", shows: "«header: false»"),
    dialect.adds("doubleQuote: false", shows: "«doubleQuote: false»"),
    dialect.adds("skipInitialSpace: true", shows: "«skipInitialSpace: true»"),
    dialect.adds("escapeChar: x", shows: "«escapeChar»"), dialect.adds("nullSequence: x", shows: "«nullSequence»"),
    dialect.adds("headerRows: [3]"), dialect.adds("commentRows: [2]"),
    KeyContext(
        "dialect", in: "datapackage.yaml", at: "      delimiter: \";\"\n",
        of: dialect.with("headerRows: [1, 2]")
    ).compares("headerJoin: \" \"", "headerJoin: \"/\""),
    dialect.adds("sheetName: x", shows: "sheetName"),
    dialect.adds("sheetNumber: 2", shows: "sheetNumber"),

    schema.turns("      fields:\n        - {name: kvartal", into: "      fields:\n        - {name: tid"),
    schema.turns("      primaryKey: [kvartal, kommun]\n", into: "      primaryKey: [kvartal]\n"),
    schema.adds("foreignKeys: [{fields: forsta, reference: {resource: kommuner, fields: kommun}}]"),
    KeyContext(
        "schema", in: "datapackage.yaml", at: "      primaryKey: [kvartal, kommun]\n",
        of: fullEdition.replacing("2025-Q4;Öberga;", with: "2025-Q4;-;", in: "data/samtal.csv")
    ).adds("missingValues: [\"-\"]"),
    KeyContext(
        "schema", in: "datapackage.yaml", at: "      primaryKey: [kvartal, kommun]\n",
        of: fullEdition.replacing("2025-Q4;Öberga;", with: "2025-Q4;-;", in: "data/samtal.csv")
    ).adds("missingValues: [{value: \"-\", label: inget finns}]"),
    schema.adds("fieldsMatch: nästan", shows: "nästan"),
    KeyContext(
        "schema", in: "datapackage.yaml", at: "      primaryKey: [kvartal, kommun]\n",
        of: fullEdition.replacing(
            "        - {name: forsta, type: string}\n", with: "", in: "datapackage.yaml")
    ).adds("fieldsMatch: subset"),
    schema.adds("uniqueKeys: [[kvartal, kommun]]", shows: "«uniqueKeys»"),

    field.turns("        - name: inkommande\n", into: "        - name: ringande\n"),
    field.adds("title: Alla som ringer", shows: "Alla som ringer"),
    field.adds("description: Räknas i växeln.", shows: "Räknas i växeln."),
    field.turns("          type: integer\n", into: "          type: string\n"),
    field.adds("format: udda", shows: "format används inte"),
    field.adds("decimalChar: \",\"", shows: "«decimalChar»"), field.adds("groupChar: \" \"", shows: "«groupChar»"),
    KeyContext(
        "field", in: "datapackage.yaml", at: "          type: integer\n",
        of: fullEdition.replacing(
            "2025-Q4;Öberga;", with: "2025-Q4;Öberga;900 kr;1;1;\n2025-Q4;Xberga;", in: "data/samtal.csv")
    ).compares("bareNumber: true", "bareNumber: false"),
    field.adds("missingValues: [\"900\"]"),
    field.adds("constraints: {minimum: 5000}"),
    field.turns(
        "          uppsikt:\n            periods: sum\n", into: "          uppsikt:\n            periods: mean\n"),
    field.adds("categories: [a]", shows: "«categories»"),
    field.adds("categoriesOrdered: true", shows: "«categoriesOrdered»"),

    constraints.turns("            minimum: 0\n", into: "            minimum: 5000\n"),
    constraints.adds("maximum: 5"), constraints.adds("required: true\n            enum: [1]"),
    constraints.adds("unique: true"), constraints.adds("enum: [1]"),
    KeyContext(
        "constraints", in: "datapackage.yaml", at: "            minimum: 0\n",
        of: constraints.project.appending("2022-Q4;Öberga;;1;1;\n", to: "data/samtal.csv")
    ).adds("required: true"),
    constraints.adds("minLength: 3", shows: "minLength"), constraints.adds("maxLength: 3", shows: "maxLength"),
    constraints.adds("pattern: x", shows: "pattern"),
    constraints.adds("exclusiveMinimum: 3", shows: "exclusiveMinimum"),
    constraints.adds("exclusiveMaximum: 3", shows: "exclusiveMaximum"),
    constraints.adds("jsonSchema: {}", shows: "jsonSchema"),
    text.adds("minLength: 30"), text.adds("maxLength: 1"), text.adds("pattern: \"x+\""), text.adds("enum: [x]"),
    text.adds("unique: true"), text.adds("minimum: 3", shows: "minimum"), text.adds("maximum: 3", shows: "maximum"),
    text.adds("exclusiveMinimum: 3", shows: "exclusiveMinimum"),
    text.adds("exclusiveMaximum: 3", shows: "exclusiveMaximum"),
    text.adds("jsonSchema: {}", shows: "jsonSchema"),
    KeyContext(
        "text constraints", in: "datapackage.yaml", at: "            required: false\n",
        of: text.project.appending("2022;Öberga;Kvinnor;;1;2\n", to: "data/inloggade.csv")
    ).turns("            required: false\n", into: "            required: true\n"),

    fieldMeaning.turns("            periods: sum\n", into: "            periods: mean\n"),
    fieldMeaning.adds("dimension: kommun"), fieldMeaning.adds("by: label"),
    fieldMeaning.adds("non_additive: Samma person ringer igen.", shows: "Samma person ringer igen."),
    fieldMeaning.adds("period: month"), fieldMeaning.adds("role: flag"), fieldMeaning.adds("blank: total"),
    fieldMeaning.adds("ignore: true"),

    meaning.turns(
        "      extracted: 2026-01-20\n      time: kvartal", into: "      extracted: 2026-01-19\n      time: kvartal",
        shows: "2026-01-19"),
    meaning.adds("example: Påhittade samtal", shows: "Påhittade samtal"),
    meaning.turns("      time: kvartal\n", into: "      time: forsta\n"),
    people.turns("      individuals: true\n", into: "      individuals: false\n"),
    people.adds("disclosure: {minimum_count: 9999}"),
    meaning.adds("invariants: [\"inkommande <= besvarade\"]", shows: "inkommande <= besvarade"),
    meaning.adds("complete: {by: [kommun], every: quarter, from: 2022-Q1, to: 2025-Q4}"),
    meaning.adds("totals: [{field: inkommande, over: kommun}]"),
    meaning.adds("series_breaks: [{from: 2024-Q1, label: Ny växel}]", shows: "Ny växel"),
    meaning.adds("preliminary: {from: 2025-Q1}", shows: "reliminär"),
    meaning.adds("accept: [{rule: row-constraint, reason: Känt fel.}]"),
    meaning.adds("pivot_longer: {cols: [besvarade], names_to: vad, values_to: tal}"),
    KeyContext("meaning", in: "datapackage.yaml", at: "      state:\n").turns(
        "      state:\n        key: [kommun, tjanst]", into: "      state:\n        key: [kommun]"),

    strict.turns("        minimum_count: 6\n", into: "        minimum_count: 9999\n"),
    strict.adds("minimum_denominator: 99999"),
    strict.adds("none: Beslut om att inte skydda", shows: "Beslut om att inte skydda"),
    KeyContext(
        "dataset disclosure", in: "datapackage.yaml", at: "        minimum_count: 5000\n",
        of: strict.project.replacing("minimum_count: 6", with: "minimum_count: 5000", in: "datapackage.yaml")
            .replacing("  minimum_count: 5\n", with: "  minimum_count: 5\n  complement: false\n", in: "report.yaml")
    ).compares("complement: false", "complement: true"), strict.adds("mode: round5"),

    state.turns("        key: [kommun, tjanst]", into: "        key: [tjanst]"),
    state.turns("        value: lage\n", into: "        value: tjanst\n"),
    state.turns("        valid_from: fran\n", into: "        valid_from: till\n"),
    state.turns("        valid_from: fran\n", into: "        snapshot: fran\n"),
    state.adds("valid_to: till"),
    state.turns("        missing: okant\n", into: "        missing: saknas\n"),
    KeyContext(
        "state", in: "datapackage.yaml", at: "        value: lage\n",
        of: fullEdition.withBlock("table", "kind: gaps\ndataset: tjanster\nfilter: {lage: saknas}")
    ).adds("exemption: dispens", shows: "Beslut om undantag"),

    complete.turns("        by: [kommun]\n", into: "        by: [kvartal]\n"),
    gappy.turns("        every: quarter\n", into: "        every: year\n"),
    complete.turns("        from: 2023-Q1\n", into: "        from: 2020-Q1\n"),
    gappy.turns("        to: 2025-Q4\n", into: "        to: 2024-Q4\n"),
    KeyContext(
        "complete", in: "datapackage.yaml", at: "        by: [kommun]\n",
        of: complete.project.replacing("2024-Q2;Öberga;", with: "2022-Q1;Öberga;", in: "data/samtal.csv")
    ).adds("fill_nulls_with: 0"),

    sums.turns("        - field: inkommande\n", into: "        - field: besvarade\n"),
    sums.turns("          over: kommun\n", into: "          over: kvartal\n"),
    sums.turns(
        "          over: kommun\n", into: "          over: kommun\n          tolerance: 99999\n", key: "tolerance"),
    KeyContext(
        "total check", in: "datapackage.yaml", at: "        - field: inkommande\n",
        of: sums.project.replacing(
            "          over: kommun\n", with: "          over: kommun\n          tolerance: 99999\n",
            in: "datapackage.yaml")
    ).turns(
        "          over: kommun\n", into: "          over: kommun\n          reason: Gömda rader.\n", key: "reason",
        shows: "Gömda rader."),

    breaks.turns("        - from: 2024-Q1\n", into: "        - from: 2024-Q3\n"),
    breaks.turns("          label: Ny växel\n", into: "          label: Andra växeln\n", shows: "Andra växeln"),
    KeyContext(
        "series break", in: "datapackage.yaml", at: "        - from: 2024-Q1\n",
        of: breaks.project.withBlock(
            "chart", "kind: trend\nmeasure: svarsfrekvens\ngrain: quarter\nperiod: 2021..2025\nfilter: {kommun: ab}")
    ).adds("filter: {kommun: al}"),
    preliminary.turns("        from: 2024-Q1\n", into: "        from: 2025-Q4\n"),
    accept.turns("        - rule: row-constraint\n", into: "        - rule: missing-row\n"),
    accept.turns("          reason: Känt fel.\n", into: "          reason: Annat skäl.\n", shows: "Annat skäl."),
    accept.turns(
        "          reason: Känt fel.\n", into: "          reason: Känt fel.\n          where: {kommun: Åby}\n",
        key: "where"),
]
