import Tables
import Values

/// The state of every combination whose values exist on a day, with or without a row of the file.
struct SQLStates {
    let from: String
    /// Dimension → its key.
    let words: [String: String]
    let days: String

    init(_ shape: DatasetShape, _ tid: String, _ script: inout SQLScript) throws(SQLRefusal) {
        try shape.beAsInTheFile()
        guard let state = shape.state else { throw SQLRefusal(sentence: "«\(shape.resource.name)» har inga lägen.") }
        let fields = shape.resource.fields
        guard [state.start, state.validTo].allSatisfy({ $0.map { fields[$0].grain == .day } ?? true }) else {
            throw SQLRefusal(sentence: "Lägena i «\(shape.resource.name)» gäller inte från och till ett datum.")
        }
        days = script.table("dagar", ["dag"], "SELECT DISTINCT sista FROM \(tid)")
        var words: [String: String] = [:]
        var joins = ["\(tid) t"]
        let rows = try SQLStates.rows(shape, state, &script)
        var same = "d.fran <= t.sista"
        for (index, name) in state.key.enumerated() {
            guard let dimension = script.catalogue.dimension(name) else { continue }
            let alias = "n\(index + 1)"
            joins.append("JOIN \(try script.existing(dimension, days)) \(alias) ON \(alias).dag = t.sista")
            words[name] = alias + ".nyckel"
            same += " AND d.\(alias) = \(alias).nyckel"
        }
        let later = state.key.indices.map { "e.n\($0 + 1) = d.n\($0 + 1)" }.joined(separator: " AND ")
        let isLast =
            state.isSnapshot
            ? "d.fran = (SELECT MAX(e.fran) FROM \(rows) e WHERE e.fran <= t.sista)"
            : "NOT EXISTS (SELECT 1 FROM \(rows) e WHERE \(later) AND e.fran > d.fran AND e.fran <= t.sista)"
                + (state.validTo == nil ? "" : " AND (d.till IS NULL OR d.till >= t.sista)")
        joins.append("LEFT JOIN \(rows) d ON \(same) AND \(isLast)")
        let missing = script.catalogue.dimension(state.value)?.key(at: state.missing) ?? ""
        words[state.value] = "COALESCE(d.lage, \(SQLText.text(missing)))"
        self.words = words
        from = joins.joined(separator: "\n  ")
    }

    /// The rows of the file with their keys, those of the future left out; all columns of the file follow.
    private static func rows(
        _ shape: DatasetShape, _ state: DatasetShape.StateShape, _ script: inout SQLScript
    ) throws(SQLRefusal) -> String {
        let fields = shape.resource.fields
        let start = "d." + SQLText.name(fields[state.start].name)
        var columns: [(name: String, value: String)] = []
        var joins: [String] = []
        for (index, name) in (state.key + [state.value]).enumerated() {
            guard let own = shape.own.first(where: { $0.name == name }),
                let dimension = script.catalogue.dimension(name)
            else { continue }
            joins.append(
                "JOIN \(script.spellings(dimension)) k\(index) ON k\(index).skrivs = \(shape.sqlWord(own, script.catalogue))"
            )
            columns.append((name == state.value ? "lage" : "n\(index + 1)", "k\(index).nyckel"))
        }
        columns.append(("fran", start))
        if let end = state.validTo { columns.append(("till", "d." + SQLText.name(fields[end].name))) }
        let known = Set(["lage", "fran", "till"] + state.key.indices.map { "n\($0 + 1)" })
        for field in fields where !known.contains(field.name) {
            columns.append((SQLText.name(field.name), "d." + SQLText.name(field.name)))
        }
        let body =
            "SELECT \(columns.map(\.value).joined(separator: ", "))\n  FROM \(SQLText.name(shape.resource.name)) d\n  "
            + joins.joined(separator: "\n  ") + "\n  WHERE \(start) <= \(script.cutoff)"
        return script.table("lagen", columns.map(\.name), body)
    }

    /// The first day of a file of states.
    static func first(_ shape: DatasetShape, _ state: DatasetShape.StateShape, _ script: SQLScript) -> String {
        let start = SQLText.name(shape.resource.fields[state.start].name)
        return "(SELECT MIN(\(start)) FROM \(SQLText.name(shape.resource.name)) WHERE \(start) <= \(script.cutoff))"
    }
}
