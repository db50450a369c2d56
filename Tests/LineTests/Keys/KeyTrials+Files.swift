import TestProjects
import TestSupport

// Files of other shapes than a row for each number.

/// The full edition with one more dataset, whose numbers stand in a column a year, and a measure of them.
private func wide(_ table: String, _ schema: String, _ meaning: String, _ formula: String = "`=bred`") -> ProjectText {
    var project = fullEdition
    project.files["content/2025/datapackage.yaml", default: ""] += """
          - name: bred
            path: data/bred.csv
            title: Breda tabellen
            dialect: {delimiter: ";"}
            sources: [{title: Tabellen}]
            schema:
              fields:
        \(schema)
            uppsikt:
              extracted: 2026-01-20
        \(meaning)

        """
    project.files["content/2025/data/bred.csv"] = table
    project.files["content/2025/measures/bred.yaml"] = """
        label: Bredden
        type: simple
        dataset: bred
        field: antal
        agg: sum
        unit: count
        improvement_direction: neutral
        sex_missing: Okänt.

        """
    project.files["content/2025/02-block.md"] = "# Bred\n\n\(formula) stycken.\n"
    return project
}

private let years = wide(
    "kommun;2024;2025;2025p\nÅby;11;4001;5001\nÄlvdal;22;302;402\nÖberga;33;203;303\n",
    """
            - {name: kommun, type: string, uppsikt: {by: label}}
            - {name: "2024", type: integer, uppsikt: {periods: sum}}
            - {name: "2025", type: integer, uppsikt: {periods: sum}}
            - {name: 2025p, type: integer, uppsikt: {ignore: true}}
    """,
    """
          time: ar
          pivot_longer:
            cols: ["2024", "2025"]
            names_to: ar
            values_to: antal
    """)
private let services = wide(
    "ar;kommun;Förnya recept;Beställa tid\n2025;Åby;11;4001\n2025;Älvdal;22;302\n2025;Öberga;33;203\n",
    """
            - {name: ar, type: year}
            - {name: kommun, type: string, uppsikt: {by: label}}
            - {name: Förnya recept, type: integer, uppsikt: {periods: sum}}
            - {name: Beställa tid, type: integer, uppsikt: {periods: sum}}
    """,
    """
          time: ar
          pivot_longer:
            cols: [Förnya recept, Beställa tid]
            names_to: kolumn
            values_to: antal
            dimension: tjanst
    """, "`=bred tjanst=tid`")
private let inTwo = wide(
    "ar;kvartal;kommun;antal\n2025;K1;Åby;11\n2025;K2;Älvdal;302\n2024;4;Öberga;33\n",
    """
            - {name: ar, type: year}
            - {name: kvartal, type: string}
            - {name: kommun, type: string, uppsikt: {by: label}}
            - {name: antal, type: integer, uppsikt: {periods: sum}}
    """,
    """
          time: [ar, kvartal]
    """, "`=bred period=2025-Q2`")

private let pivot = KeyContext("pivot", in: "datapackage.yaml", at: "        names_to: kolumn\n", of: services)
private let ofYears = KeyContext("pivot", in: "datapackage.yaml", at: "        names_to: ar\n", of: years)
private let joined = KeyContext("meaning", in: "datapackage.yaml", at: "      time: [ar, kvartal]\n", of: inTwo)

/// The calls in a workbook: the table on the second of two tabs.
private var workbook: ProjectText {
    var project = fullEdition.replacing(
        "    path: data/samtal.csv\n    title: Samtal till vården\n    dialect:\n      delimiter: \";\"\n",
        with:
            "    path: data/samtal.xlsx\n    title: Samtal till vården\n    dialect:\n      headerRows: [1]\n      sheetName: Samtal\n",
        in: "datapackage.yaml")
    let text = project.files["content/2025/data/samtal.csv"] ?? ""
    project.files["content/2025/data/samtal.csv"] = nil
    let rows = text.split(separator: "\n").map { line in
        line.split(separator: ";", omittingEmptySubsequences: false).map { cell in
            Int(cell).map { TestWorkbook.Cell.number("\($0)") } ?? (cell.isEmpty ? .none : .text(String(cell)))
        }
    }
    project.bytes["content/2025/data/samtal.xlsx"] =
        TestWorkbook([
            TestWorkbook.Sheet(name: "Läs mig", rows: [["Om tabellen"]]),
            TestWorkbook.Sheet(name: "Samtal", rows: rows),
        ]).bytes
    return project
}

private let book = KeyContext("workbook", in: "datapackage.yaml", at: "      headerRows: [1]\n", of: workbook)

/// The calls with two lines above the labels.
let belowTitles: KeyContext = {
    var project = fullEdition
    let path = "content/2025/data/samtal.csv"
    project.files[path] = "Samtal till vården\n\n" + (project.files[path] ?? "")
    return KeyContext("dialect", in: "datapackage.yaml", at: "      delimiter: \";\"\n", of: project)
}()
let inWorkbook = KeyContext("dialect", in: "datapackage.yaml", at: "      sheetName: Samtal\n", of: workbook)
let inNumberedWorkbook = KeyContext(
    "dialect", in: "datapackage.yaml", at: "      headerRows: [1]\n",
    of: workbook.replacing("      sheetName: Samtal\n", with: "", in: "datapackage.yaml"))
let joinedTime = joined
let columnsOfYears = ofYears

let fileContexts = [pivot, book]

let fileTrials: [KeyTrial] = [
    pivot.turns("        cols: [Förnya recept, Beställa tid]", into: "        cols: [Förnya recept]"),
    ofYears.turns("        cols: [\"2024\", \"2025\"]\n", into: "        cols: [\"2025\"]\n"),
    pivot.turns("        names_to: kolumn\n", into: "        names_to: ar\n"),
    ofYears.turns("        names_to: ar\n", into: "        names_to: tid\n"),
    pivot.turns("        values_to: antal\n", into: "        values_to: tal\n"),
    pivot.turns("        dimension: tjanst\n", into: "        dimension: lage\n"),
    ofYears.turns("uppsikt: {ignore: true}", into: "uppsikt: {ignore: false}", key: "ignore"),
    joined.turns("      time: [ar, kvartal]\n", into: "      time: ar\n"),
    KeyContext(
        "field meaning", in: "datapackage.yaml", at: "periods: sum}}\n",
        of: fullEdition
    ).turns(
        "- {name: forsta, type: string}", into: "- {name: forsta, type: string, uppsikt: {ignore: true}}", key: "ignore"
    ),

    book.turns("      sheetName: Samtal\n", into: "      sheetName: Läs mig\n"),
    KeyContext(
        "workbook", in: "datapackage.yaml", at: "      headerRows: [1]\n",
        of: book.replacing("      sheetName: Samtal\n", with: "")
    ).compares("sheetNumber: 1", "sheetNumber: 2"),
    book.turns("      headerRows: [1]\n", into: "      headerRows: [2]\n"),
    KeyContext(
        "workbook", in: "datapackage.yaml", at: "      sheetName: Samtal\n",
        of: book.replacing("      headerRows: [1]\n", with: "      headerRows: [1, 2]\n")
    ).compares("headerJoin: \" \"", "headerJoin: \"/\""),
    book.adds("commentRows: [2]"), book.adds("header: false", shows: "«header: false»"),
    book.adds("nullSequence: x", shows: "«nullSequence»"),
    book.adds("delimiter: \";\"", shows: "«delimiter»"), book.adds("quoteChar: x", shows: "«quoteChar»"),
    book.adds("commentChar: x", shows: "«commentChar»"), book.adds("lineTerminator: x", shows: "«lineTerminator»"),
    book.adds("doubleQuote: false", shows: "«doubleQuote»"),
    book.adds("skipInitialSpace: true", shows: "«skipInitialSpace»"),
]
