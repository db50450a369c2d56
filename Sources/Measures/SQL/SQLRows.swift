import Tables
import Values

/// The rows that an input reads, as a table of the statement: `del` and `tid`, and what the columns below hold.
struct SQLRows {
    let name: String
    /// `listad1` …: the dimensions of which several values are named, with how many values each must have.
    let listed: [(column: String, count: Int)]
    /// `osaker`: 1 for rows of which neither the whole nor all parts are there.
    let hasUnsure: Bool
}

/// Writes the rows of an input.
struct SQLRowWriter {
    let plan: InputPlan
    /// The table of base times.
    let tid: String
    /// Rows after the cutoff may be among the times.
    let isCut: Bool
    private var places: SQLPlaces
    private let from: String
    /// What is asked for.
    private let periods: [Period]

    init(
        _ plan: InputPlan, tid: String, isCut: Bool, _ periods: [Period], _ script: inout SQLScript
    ) throws(SQLRefusal) {
        self.plan = plan
        self.tid = tid
        self.isCut = isCut
        self.periods = periods
        if plan.shape.state != nil {
            let states = try SQLStates(plan.shape, tid, &script)
            from = states.from
            places = SQLPlaces(plan.shape, words: states.words, day: "t.sista", days: states.days)
            return
        }
        let source = try plan.shape.sqlSource()
        var words: [String: String] = [:]
        for own in plan.shape.own { words[own.name] = plan.shape.sqlWord(own, script.catalogue) }
        let isDay = source.grain == .day
        let days = script.table(
            "dagar", ["dag"],
            isDay
                ? "SELECT DISTINCT \(source.time) FROM \(source.table) d WHERE \(source.time) IS NOT NULL"
                : "SELECT DISTINCT sista FROM \(tid)")
        from =
            "\(tid) t JOIN \(source.table) d ON "
            + (isDay ? "\(source.time) BETWEEN t.forsta AND t.sista" : "\(source.time) = t.tid")
            + (isDay ? " AND \(source.time) <= \(script.cutoff)" : isCut ? " AND t.forsta <= \(script.cutoff)" : "")
        places = SQLPlaces(plan.shape, words: words, day: isDay ? source.time : "t.sista", days: days)
    }

    /// The rows as a table of the statement.
    mutating func rows(_ script: inout SQLScript) throws(SQLRefusal) -> SQLRows {
        var columns = ["t.del AS del", "t.tid AS tid", "\(amount) AS varde"]
        var conditions: [String] = []
        var listed: [(column: String, count: Int)] = []
        for axis in plan.axes where axis.role != .whole {
            let keys = axis.sqlKeys(in: script.cell)
            if let keys, axis.role == .chosen, plan.wholeAxes.isEmpty, let word = places.word(axis.dimension.name) {
                conditions.append(SQLText.isAmong(word, axis.dimension.sqlSpellings(of: keys)))
                continue
            }
            let column = try places.column(axis.dimension.name, &script)
            if axis.role == .counted { columns.append("\(column) AS raknat") }
            guard let keys = try keys.map({ all throws(SQLRefusal) in try named(axis, all, script) }) else {
                let isPart = axis.dimension.total.map { " AND \(column) <> \(SQLText.text($0.key))" } ?? ""
                conditions.append("\(column) IS NOT NULL\(isPart)")
                continue
            }
            conditions.append(SQLText.isAmong(column, keys))
            guard axis.role == .listed else { continue }
            listed.append(("listad\(listed.count + 1)", keys.count))
            columns.append("\(column) AS listad\(listed.count)")
        }
        let tests = try plan.rowFilter.map { term throws(SQLRefusal) in try term.sql(plan.shape.resource) }
        let names = columns.map { String($0.split(separator: " ").last ?? "") }
        if plan.wholeAxes.isEmpty {
            let body = select(columns, conditions + tests)
            return SQLRows(name: script.table("rader", names, body), listed: listed, hasUnsure: false)
        }
        let wholes = try SQLWholes(plan, &places, &script)
        if wholes.rule == .rows {
            let body = select(columns, conditions + tests + wholes.areParts)
            return SQLRows(name: script.table("rader", names, body), listed: listed, hasUnsure: false)
        }
        let passes = tests.isEmpty ? [] : ["CASE WHEN \(tests.joined(separator: " AND ")) THEN 1 ELSE 0 END AS med"]
        let all = script.table(
            "alla", names + wholes.names + (passes.isEmpty ? [] : ["med"]),
            select(columns + wholes.columns + passes, conditions))
        return SQLRows(
            name: wholes.chosen(all, names, isFiltered: !tests.isEmpty, &script), listed: listed,
            hasUnsure: wholes.mayBeUnsure(isFiltered: !tests.isEmpty))
    }

    /// Of values that the author named, those that belong to what else is asked for.
    private func named(_ axis: InputPlan.Axis, _ keys: [String], _ script: SQLScript) throws(SQLRefusal) -> [String] {
        let own = plan.cellAxes.firstIndex { $0.dimension.name == axis.dimension.name }
        guard let own, plan.belonging.narrows(own) else { return keys }
        let all = plan.cellAxes.map { axis in
            (axis.sqlKeys(in: script.cell) ?? []).compactMap { axis.dimension.index(of: $0) }
        }
        let found = Set(periods.map { plan.belonging.narrowed(all, $0)[own] })
        guard found.count == 1, let positions = found.first else {
            throw SQLRefusal(sentence: "Det som räknas har hört till olika värden, och det sägs inte som SQL.")
        }
        return positions.isEmpty ? keys : positions.compactMap(axis.dimension.key)
    }

    private var amount: String {
        guard let field = plan.field else { return "1" }
        return "d." + SQLText.name(field.name)
    }

    private func select(_ columns: [String], _ conditions: [String]) -> String {
        let joins = places.joins.map { "\n  \($0)" }.joined()
        let tests = conditions.isEmpty ? "" : "\n  WHERE " + conditions.joined(separator: "\n    AND ")
        return "SELECT \(columns.joined(separator: ", "))\n  FROM \(from)\(joins)\(tests)"
    }
}

extension InputPlan.Axis {
    /// The keys that a cell takes; nil where every value counts.
    func sqlKeys(in cell: [String: String]) -> [String]? {
        let own = by == nil ? nil : cell[dimension.name].flatMap(dimension.index).map { [$0] }
        guard let positions = own.map({ own in allowed.map { $0.filter(own.contains) } ?? own }) ?? allowed else {
            return nil
        }
        var seen: Set<Int> = []
        return positions.filter { seen.insert($0).inserted }.compactMap(dimension.key)
    }
}

extension DatasetShape {
    /// What a row says of a dimension, as text.
    func sqlWord(_ own: OwnDimension, _ catalogue: Catalogue) -> String {
        let words = own.columns.map { column in
            let field = resource.fields[column]
            let name = "d." + SQLText.name(field.name)
            let word = field.type == .string ? name : "CAST(\(name) AS VARCHAR(40))"
            guard field.isBlankTotal, let total = catalogue.dimension(own.name)?.total else { return word }
            return "COALESCE(\(word), \(SQLText.text(total.key)))"
        }
        return words.count == 1 ? words[0] : "COALESCE(\(words.joined(separator: ", ")))"
    }
}

extension Filter.Term {
    /// A condition on a column of the file.
    func sql(_ resource: Resource) throws(SQLRefusal) -> String {
        guard let field = resource.field(name) else { return "1 = 1" }
        let column = "d." + SQLText.name(name)
        switch condition {
        case .valid: return "\(column) IS NOT NULL"
        case .own: return "1 = 1"
        case .anyOf(let words): return Filter.Term.isAmong(column, words, field)
        case .noneOf(let words): return "(\(column) IS NULL OR NOT \(Filter.Term.isAmong(column, words, field)))"
        case .above(let bound): return try compare(column, ">", bound, field)
        case .atLeast(let bound): return try compare(column, ">=", bound, field)
        case .below(let bound): return try compare(column, "<", bound, field)
        case .atMost(let bound): return try compare(column, "<=", bound, field)
        case .range(let low, let high): return "\(try compare(column, "BETWEEN", low, field)) AND \(high)"
        }
    }

    private func compare(_ column: String, _ sign: String, _ bound: Exact, _ field: Field) throws(SQLRefusal) -> String
    {
        guard [.integer, .number].contains(field.type) else {
            throw SQLRefusal(sentence: "Villkoret på «\(name)» jämför något som inte är ett tal i filen.")
        }
        return "\(column) \(sign) \(bound)"
    }

    private static func isAmong(_ column: String, _ words: [String], _ field: Field) -> String {
        let values: [String] =
            switch field.type {
            case .string: words.map(SQLText.text)
            case .boolean: words.filter { ["true", "false"].contains($0) }.map { $0.uppercased() }
            case .integer, .number: words.compactMap { Exact(parsing: $0) }.map(\.description)
            case .time(let grain):
                words.compactMap { Period(parsing: $0) }.filter { $0.grain == grain && !$0.isSpan }
                    .map { SQLText.text($0.description) }
            }
        return values.isEmpty ? "(1 = 0)" : "(\(column) IN (\(values.joined(separator: ", "))))"
    }
}
