import Tables
import Values

extension SQLScript {
    /// The number of a side for each time, in the columns `del` and `varde`.
    mutating func side(_ side: MeasurePlan.Side, _ times: [SQLTime]) throws(SQLRefusal) -> String {
        try side.main.input.isSayable()
        let moved = times.map { SQLTime(name: $0.name, period: side.period(for: $0.period)) }
        var writer = try SQLSideWriter(side, moved, &self)
        return try writer.number(&self)
    }
}

extension Input {
    /// What is not told as SQL.
    fileprivate func isSayable() throws(SQLRefusal) {
        let reason: String? =
            lasting != nil || heldFor != nil
            ? "hur länge lägen har varat"
            : !joins.isEmpty
                ? "rader som ska finnas i en annan datamängd"
                : classes != nil ? "ett mellanvärde av klasser" : nil
        if let reason { throw SQLRefusal(sentence: "Måttet räknar \(reason), och det sägs inte som SQL.") }
    }
}

/// Writes how the rows of a side become its number.
private struct SQLSideWriter {
    private let side: MeasurePlan.Side
    private let tid: String
    private var rows: SQLRows
    private let isCut: Bool
    private let periods: [Period]
    /// The base times are judged one by one and put together.
    private let combination: Field.Combination?

    private var input: Input { side.main.input }

    init(_ side: MeasurePlan.Side, _ times: [SQLTime], _ script: inout SQLScript) throws(SQLRefusal) {
        self.side = side
        tid = try script.baseTimes(times, side.main)
        periods = times.map(\.period)
        isCut = times.contains { $0.period.lastDay > script.settings.cutoff }
        let isAdded = [.sum, .count].contains(side.main.input.agg)
        combination = side.main.combination ?? (isAdded ? .sum : nil)
        var writer = try SQLRowWriter(side.main, tid: tid, isCut: isCut, periods, &script)
        rows = try writer.rows(&script)
    }

    private var names: [String] { combination == nil ? ["del"] : ["del", "tid"] }
    private var keys: String { names.map { "t.\($0)" }.joined(separator: ", ") }

    mutating func number(_ script: inout SQLScript) throws(SQLRefusal) -> String {
        if let state = side.main.shape.state { return try states(state, &script) }
        let base = try base(&script)
        guard let combination else { return base }
        let sum = combination == .mean ? SQLText.quotient("SUM(varde)", "COUNT(*)") : "SUM(varde)"
        return script.table(
            "tal", ["del", "varde"],
            "SELECT del, CASE WHEN COUNT(varde) = COUNT(*) THEN \(sum) END FROM \(base) GROUP BY del")
    }

    /// The number of each base time, or of all together.
    private func base(_ script: inout SQLScript) throws(SQLRefusal) -> String {
        switch input.agg {
        case .sum:
            return try sum(&script)
        case .count: return try count(&script)
        case .countDistinct: return try distinct(&script)
        case .min: return covered("MIN(r.varde)", &script)
        case .max: return covered("MAX(r.varde)", &script)
        case .mean: return covered("AVG(CAST(r.varde AS DOUBLE PRECISION))", &script)
        case .median, .percentile: return quantile(&script)
        }
    }

    private func grouped(_ value: String, joining more: String = "", _ script: inout SQLScript) -> String {
        let on = "r.del = t.del AND r.tid = t.tid"
        return script.table(
            "grund", names + ["varde"],
            "SELECT \(keys), \(value)\n  FROM \(tid) t LEFT JOIN \(rows.name) r ON \(on)\(more)\n  GROUP BY \(keys)")
    }

    /// Each value that the author listed has rows.
    private var isWhole: String { SQLSideWriter.isWhole(rows) }

    private static func isWhole(_ rows: SQLRows) -> String {
        guard !rows.listed.isEmpty else { return "" }
        let columns = rows.listed.map { "r.\($0.column)" }.joined(separator: " || '|' || ")
        return " AND COUNT(DISTINCT \(columns)) = \(rows.listed.reduce(1) { $0 * $1.count })"
    }

    private var isSure: String { rows.hasUnsure ? " AND COALESCE(MAX(r.osaker), 0) = 0" : "" }

    private func sum(_ script: inout SQLScript) throws(SQLRefusal) -> String {
        let isFull = "COUNT(r.varde) = COUNT(r.del)\(isSure)"
        guard let presence = try presence(isListed: true, isFull: true, &script) else {
            return grouped("CASE WHEN \(isFull)\(isWhole) THEN SUM(r.varde) END", &script)
        }
        let hasRows = "(COUNT(r.del) > 0\(isWhole)) OR MIN(f.finns) = 1"
        return grouped(
            "CASE WHEN \(isFull) AND (\(hasRows)) THEN COALESCE(SUM(r.varde), 0) END", joining: presence, &script)
    }

    // MARK: Counts

    private func count(_ script: inout SQLScript) throws(SQLRefusal) -> String {
        let hasRows = "COUNT(r.del) > 0\(isWhole)"
        guard let presence = try presence(isListed: true, &script) else {
            return grouped("CASE WHEN \(hasRows) THEN COUNT(r.del) END", &script)
        }
        return grouped(
            "CASE WHEN (\(hasRows)) OR MIN(f.finns) = 1 THEN COUNT(r.del) END", joining: presence, &script)
    }

    /// Whether the slice has rows without the filter, so that none that fits is a count or a sum of 0.
    ///
    /// - Parameter isFull: all of them must have a number.
    private func presence(isListed: Bool, isFull: Bool = false, _ script: inout SQLScript) throws(SQLRefusal) -> String?
    {
        guard let plan = side.presence else { return nil }
        var writer = try SQLRowWriter(plan, tid: tid, isCut: isCut, periods, &script)
        let all = try writer.rows(&script)
        let isSure = all.hasUnsure ? " AND COALESCE(MAX(r.osaker), 0) = 0" : ""
        let rest =
            (isListed ? SQLSideWriter.isWhole(all) : "") + (isFull ? " AND COUNT(r.varde) = COUNT(r.del)\(isSure)" : "")
        let table = script.table(
            "finns", ["del", "tid", "finns"],
            "SELECT t.del, t.tid, CASE WHEN COUNT(r.del) > 0\(rest) THEN 1 ELSE 0 END\n"
                + "  FROM \(tid) t LEFT JOIN \(all.name) r ON r.del = t.del AND r.tid = t.tid GROUP BY t.del, t.tid")
        return " JOIN \(table) f ON f.del = t.del AND f.tid = t.tid"
    }

    private func distinct(_ script: inout SQLScript) throws(SQLRefusal) -> String {
        let counted = try fitting(&script)
        let presence = try presence(isListed: false, &script)
        let none = presence == nil ? "" : " WHEN MIN(f.finns) = 1 THEN 0"
        return covered(
            "CASE WHEN COUNT(r.del) > 0 THEN \(counted)\(none) END", joining: presence ?? "", &script)
    }

    /// How many values have a row that fits, or have no other.
    private func fitting(_ script: inout SQLScript) throws(SQLRefusal) -> String {
        guard let plan = side.fitting else { return "COUNT(DISTINCT r.raknat)" }
        var writer = try SQLRowWriter(plan, tid: tid, isCut: isCut, periods, &script)
        let fitting = try writer.rows(&script).name
        let same = (names + ["raknat"]).map { "s.\($0) = r.\($0)" }.joined(separator: " AND ")
        func count(_ table: String) -> String { "(SELECT COUNT(*) FROM \(table) s WHERE \(same))" }
        let fits = input.all == nil ? "\(count(fitting)) > 0" : "\(count(fitting)) = \(count(rows.name))"
        return "COUNT(DISTINCT CASE WHEN \(fits) THEN r.raknat END)"
    }

    // MARK: All rows together

    /// Of times of which the file has some row, each.
    private func covered(_ value: String, joining more: String = "", _ script: inout SQLScript) -> String {
        guard side.main.shape.state == nil, let source = try? side.main.shape.sqlSource() else {
            return grouped(value, joining: more, &script)
        }
        let isDay = source.grain == .day
        let at =
            isDay
            ? "\(source.time) BETWEEN t.forsta AND t.sista AND \(source.time) <= \(script.cutoff)"
            : "\(source.time) = t.tid" + (isCut ? " AND t.forsta <= \(script.cutoff)" : "")
        let table = script.table(
            "tider med rader", ["del", "tid", "finns"],
            "SELECT t.del, t.tid, CASE WHEN EXISTS (SELECT 1 FROM \(source.table) d WHERE \(at)) THEN 1 ELSE 0 END FROM \(tid) t"
        )
        let join = " JOIN \(table) h ON h.del = t.del AND h.tid = t.tid"
        let sure = input.agg == .countDistinct ? "" : isSure
        return grouped("CASE WHEN MIN(h.finns) = 1\(sure) THEN \(value) END", joining: join + more, &script)
    }

    /// R's type 7: each number weighs by how near it stands to the place that is sought, and not at all from 1 away.
    private func quantile(_ script: inout SQLScript) -> String {
        let group = names.map { "r.\($0)" }.joined(separator: ", ")
        let rank = (input.rank ?? Exact(mantissa: 5, decimals: 1)).description
        let sure = rows.hasUnsure ? ", osaker" : ""
        let ordered = script.table(
            "ordnade", ["del", "tid", "varde", "nr", "plats"] + (rows.hasUnsure ? ["osaker"] : []),
            "SELECT r.del, r.tid, r.varde, ROW_NUMBER() OVER (PARTITION BY \(group) ORDER BY r.varde) - 1,\n"
                + "    (COUNT(*) OVER (PARTITION BY \(group)) - 1) * \(rank)\(sure.isEmpty ? "" : ", r.osaker")\n"
                + "  FROM \(rows.name) r WHERE r.varde IS NOT NULL")
        var other = self
        other.rows = SQLRows(name: ordered, listed: [], hasUnsure: rows.hasUnsure)
        return other.covered(
            "SUM(r.varde * CASE WHEN ABS(r.plats - r.nr) < 1 THEN 1 - ABS(r.plats - r.nr) ELSE 0 END)", &script)
    }

    // MARK: States

    private func states(_ state: DatasetShape.StateShape, _ script: inout SQLScript) throws(SQLRefusal) -> String {
        let counted = input.agg == .countDistinct ? try fitting(&script) : "COUNT(r.del)"
        let first = SQLStates.first(side.main.shape, state, script)
        return script.table(
            "tal", ["del", "varde"],
            "SELECT t.del, CASE WHEN t.sista >= \(first) THEN \(counted) END\n"
                + "  FROM \(tid) t LEFT JOIN \(rows.name) r ON r.del = t.del GROUP BY t.del, t.sista")
    }
}
