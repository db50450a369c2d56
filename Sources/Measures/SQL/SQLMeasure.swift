package import Values

extension SQLScript {
    /// The value of a measure for each time: a table with the columns `del`, `varde`, and `tomt`, which is 1 where there
    /// is nothing to count.
    mutating func measure(_ plan: MeasurePlan, _ times: [SQLTime]) throws(SQLRefusal) -> String {
        let split = times.map { time in (time, wholeParts(of: time.period, plan.grain) ?? [time.period]) }
        switch plan.measure.periods {
        case .pooled: return try single(plan, times)
        case .last:
            let last = split.map { time, parts in SQLTime(name: time.name, period: parts.last ?? time.period) }
            return try single(plan, last)
        case .mean:
            return try mean(plan, split)
        }
    }

    /// The mean of the finest times, when enough of them have a value.
    private mutating func mean(_ plan: MeasurePlan, _ split: [(SQLTime, [Period])]) throws(SQLRefusal) -> String {
        var inner: [SQLTime] = []
        var rows: [[String]] = []
        for (time, parts) in split {
            for part in parts {
                let name = "\(time.name) \(part)"
                inner.append(SQLTime(name: name, period: part))
                let least = parts.count > 1 ? plan.measure.minPeriods ?? 0 : 0
                rows.append([SQLText.text(time.name), SQLText.text(name), "\(least)"])
            }
        }
        let values = try single(plan, inner)
        let all = table("delar", ["del", "inre", "minst"], SQLText.values(rows))
        let needed = "CASE WHEN MIN(d.minst) > 0 THEN MIN(d.minst) ELSE COUNT(*) - SUM(v.tomt) END"
        return table(
            "medel", ["del", "varde", "tomt"],
            "SELECT d.del, CASE WHEN COUNT(v.varde) >= \(needed) THEN AVG(CAST(v.varde AS DOUBLE PRECISION)) END,\n"
                + "    CASE WHEN SUM(v.tomt) = COUNT(*) THEN 1 ELSE 0 END\n"
                + "  FROM \(all) d JOIN \(values) v ON v.del = d.inre GROUP BY d.del")
    }

    private mutating func single(_ plan: MeasurePlan, _ times: [SQLTime]) throws(SQLRefusal) -> String {
        guard plan.parts.allSatisfy({ $0.part.cells.isSame }) else {
            throw SQLRefusal(sentence: "«\(plan.measure.name)» är standardiserat, och det sägs inte som SQL.")
        }
        var tables: [String] = []
        var inputs: [SQLNumber] = []
        var parts: [SQLNumber] = []
        for side in plan.sides {
            tables.append(try self.side(side, times))
            inputs.append(SQLNumber(value: "a\(tables.count).varde"))
        }
        for part in plan.parts {
            let moved = times.map { SQLTime(name: $0.name, period: part.period(for: $0.period)) }
            tables.append(try measure(part.plan, moved))
            parts.append(SQLNumber(value: "a\(tables.count).varde", empty: "a\(tables.count).tomt"))
        }
        let made = try plan.measure.kind.sql(inputs, parts, in: plan.measure.unit)
        let broken = times.filter { time in
            plan.seriesBreak(before: time.period, plan.query.by.map { cell[$0] ?? "" }, catalogue) != nil
        }.map(\.name)
        let value =
            broken.isEmpty ? made.value : "CASE WHEN NOT (\(SQLText.isAmong("a1.del", broken))) THEN \(made.value) END"
        let empty =
            broken.isEmpty
            ? made.empty ?? "0" : "CASE WHEN \(SQLText.isAmong("a1.del", broken)) THEN 0 ELSE \(made.empty ?? "0") END"
        let joins = tables.enumerated().map { index, table in
            index == 0 ? "\(table) a1" : "JOIN \(table) a\(index + 1) ON a\(index + 1).del = a1.del"
        }
        return table(
            plan.measure.name, ["del", "varde", "tomt"],
            "SELECT a1.del, \(value), \(empty)\n  FROM \(joins.joined(separator: " "))")
    }
}

/// The question as statements of standard SQL, one for each cell, each giving one row with the value before rounding.
///
/// - Parameter cells: keys of the dimensions split by, and the period, of each.
package func sql(
    _ plan: Plan, _ query: Query, _ cells: [(keys: [String], period: Period)]
) throws(SQLRefusal) -> String {
    guard let measure = plan.measures.first(where: { $0.plan.query == query })?.plan else {
        throw SQLRefusal(sentence: "Frågan kan inte besvaras.")
    }
    guard !cells.isEmpty else { throw SQLRefusal(sentence: "Inget som frågan delas upp på fanns vid den tiden.") }
    var statements: [String] = []
    for cell in cells {
        let keys = Dictionary(zip(query.by, cell.keys)) { first, _ in first }
        var script = SQLScript(plan.catalogue, plan.settings, cell: keys)
        let time = SQLTime(name: cell.period.description, period: cell.period)
        let value = try script.measure(measure, [time])
        let named = zip(query.by, cell.keys).map { "\(SQLText.text($1)) AS \(SQLText.name($0)), " }.joined()
        statements.append(
            script.statement("SELECT \(named)\(SQLText.text(time.name)) AS period, varde FROM \(value)"))
    }
    return statements.joined(separator: "\n\n")
}
