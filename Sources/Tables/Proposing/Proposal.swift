package import Archives
import Values

/// Proposes how a file is declared in `datapackage.yaml`: what its cells show, with what nobody can see from them as
/// questions in comments.
///
/// - Parameter path: from the edition's folder, as `data/telefon.xlsx`.
/// - Throws: why a workbook is not read.
package func proposedResource(_ path: String, _ bytes: [UInt8]) throws(Refusal) -> String {
    let look = try TableLook(path, bytes)
    let columns = look.labels.enumerated().map { index, label in
        ColumnGuess(label, look.rows.map { $0[index] })
    }
    let times = columns.filter { if case .time = $0.kind { true } else { false } }
    var lines = ["- name: \(plainName(path))", "  path: \(quoted(path))", "  title: \(quoted(plainName(path)))"]
    lines.append("  # FRÅGA: Vad heter källan?")
    lines.append("  sources: [{title: \"…\"}]")
    lines += look.questions.map { "  # FRÅGA: \($0)" } + look.writing.map { "  " + $0 }
    lines += ["  schema:", "    fields:"] + columns.flatMap(fieldLines)
    lines += keyLines(columns)
    lines += ["  uppsikt:", "    # FRÅGA: Vilken dag togs uppgifterna ut?", "    # extracted: 2026-01-20"]
    lines += timeLines(times) + wideLines(columns)
    lines += [
        "    # FRÅGA: Räknar raderna personer? Skriv i så fall raden, så döljs små tal.", "    # individuals: true",
    ]
    return lines.joined(separator: "\n") + "\n"
}

/// The name of the file with the signs that a name may have.
private func plainName(_ path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.split(separator: ".").dropLast().joined(separator: "-").lowercased()
    let plain = stem.unicodeScalars.map { scalar -> String in
        switch scalar {
        case "å", "ä": "a"
        case "ö": "o"
        case "a"..."z", "0"..."9", "-", "_": String(scalar)
        default: "-"
        }
    }
    let parts = plain.joined().split(separator: "-")
    return parts.isEmpty ? "data" : parts.joined(separator: "-")
}

private func fieldLines(_ column: ColumnGuess) -> [String] {
    guard !column.label.isEmpty else { return ["      # En kolumn saknar rubrik: ge den en i filen."] }
    var keys = ["name: \(quoted(column.label))"]
    var questions: [String] = []
    switch column.kind {
    case .integer: keys.append("type: integer")
    case .number(let decimal, let group, let hasUnit):
        keys += ["type: number", "decimalChar: \"\(decimal)\""]
        if let group { keys.append("groupChar: \"\(group)\"") }
        if hasUnit { keys.append("bareNumber: false") }
    case .time(.quarter): keys += ["type: string", "uppsikt: {period: quarter}"]
    case .time(.tertial):
        keys.append("type: string")
        questions.append(
            "kolumnen ser ut att hålla tertial, som inte är en tid i en kolumn: dela den i år och tertial.")
    case .time(let grain): keys.append("type: \(grain == .day ? "date" : grain == .month ? "yearmonth" : "year")")
    case .truth(let yes, let no): keys += ["type: boolean", "trueValues: [\"\(yes)\"]", "falseValues: [\"\(no)\"]"]
    case .text(let different):
        keys.append("type: string")
        questions.append(
            "«\(column.label)» har \(different) olika texter: är den en dimension? Skriv i så fall uppsikt: {dimension: …, by: label}."
        )
    case .empty:
        keys += ["type: string", "uppsikt: {ignore: true}"]
        questions.append("«\(column.label)» är tom: ska den läsas?")
    }
    if column.kind.isQuantity {
        keys.append("uppsikt: {periods: …}")
        questions.append(
            "är «\(column.label)» något som händer (periods: sum), ett bestånd (periods: last) eller ett tal som inte räknas ihop över tid (periods: none)?"
        )
    }
    if !column.missing.isEmpty {
        let signs = ([""] + column.missing).map { "\"\($0)\"" }.joined(separator: ", ")
        keys.append("missingValues: [\(signs)]")
        questions.append("vad betyder \(column.missing.map { "«\($0)»" }.joined(separator: ", ")) i «\(column.label)»?")
    }
    return questions.map { "      # FRÅGA: " + $0.prefix(1).uppercased() + $0.dropFirst() }
        + ["      - {\(keys.joined(separator: ", "))}"]
}

/// The columns that are no quantities are often what a row is known by.
private func keyLines(_ columns: [ColumnGuess]) -> [String] {
    let names = columns.filter { !$0.kind.isQuantity && $0.kind != .empty && !$0.label.isEmpty }.map {
        quoted($0.label)
    }
    guard !names.isEmpty else { return [] }
    return [
        "    # FRÅGA: Är de här kolumnerna tillsammans aldrig lika på två rader?",
        "    primaryKey: [\(names.joined(separator: ", "))]",
    ]
}

/// Columns that are called as times are often rows lying down.
private func wideLines(_ columns: [ColumnGuess]) -> [String] {
    let wide = columns.filter { column in
        column.kind.isQuantity && Period(inData: column.label, .year) != nil
            || column.kind.isQuantity && Period(inData: column.label, .month) != nil
    }
    guard wide.count > 1 else { return [] }
    let names = wide.map { "\"\($0.label)\"" }.joined(separator: ", ")
    return [
        "    # FRÅGA: Kolumnerna \(names) heter som tider. Skriv raderna, så blir varje kolumn en rad:",
        "    # time: tid",
        "    # pivot_longer: {cols: [\(names)], names_to: tid, values_to: antal}",
    ]
}

private func timeLines(_ times: [ColumnGuess]) -> [String] {
    guard let first = times.first else {
        return ["    # FRÅGA: Vilken kolumn säger vilken tid raden gäller?", "    # time: …"]
    }
    return (times.count > 1 ? ["    # FRÅGA: Flera kolumner är tider. Är det den här som raden gäller?"] : [])
        + ["    time: \(quoted(first.label))"]
}
