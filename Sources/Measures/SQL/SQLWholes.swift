import Tables

/// The choice between published wholes and their parts, as `WholeChooser` makes it: each combination of the other
/// dimensions and the time for itself.
struct SQLWholes {
    let rule: WholeRule
    let columns: [String]
    /// Names of the columns: `h1` … of the dimensions whose wholes are taken, `g1` … of the others.
    let names: [String]
    private let totals: [String]
    /// Conditions by which only parts are left.
    let areParts: [String]
    private let others: [String]
    private let plan: InputPlan

    init(_ plan: InputPlan, _ places: inout SQLPlaces, _ script: inout SQLScript) throws(SQLRefusal) {
        self.plan = plan
        rule = WholeRule(plan.input)
        let wholes = plan.wholeAxes.map(\.dimension)
        totals = wholes.map { SQLText.text($0.total?.key ?? "") }
        var columns: [String] = []
        for (index, dimension) in wholes.enumerated() {
            columns.append("\(try places.column(dimension.name, &script)) AS h\(index + 1)")
        }
        areParts = try wholes.map { dimension throws(SQLRefusal) in
            "\(try places.column(dimension.name, &script)) <> \(SQLText.text(dimension.total?.key ?? ""))"
        }
        // What belongs to the whole of a dimension is told apart from what belongs to its parts.
        let reached = plan.axes.map(\.dimension.name).filter { !plan.shape.isOwn($0) }
        let own = plan.shape.own.map(\.name).filter { name in !wholes.contains { $0.name == name } }
        for (index, name) in (own + reached).enumerated() {
            columns.append("\(try places.column(name, &script)) AS g\(index + 1)")
        }
        self.columns = columns
        names = columns.map { String($0.split(separator: " ").last ?? "") }
        others = ["del", "tid"] + names.dropFirst(wholes.count)
    }

    func mayBeUnsure(isFiltered: Bool) -> Bool { totals.count > 1 || isFiltered }

    /// The rows of the choice.
    func chosen(_ all: String, _ columns: [String], isFiltered: Bool, _ script: inout SQLScript) -> String {
        let selected = columns.map { "r.\($0)" }.joined(separator: ", ")
        guard mayBeUnsure(isFiltered: isFiltered) else {
            let sign = rule == .numbers ? "=" : "<>"
            return script.table(
                "rader", columns,
                "SELECT \(selected) FROM \(all) r\n  WHERE r.h1 \(sign) \(totals[0]) OR NOT EXISTS (SELECT 1 FROM \(all) s\n"
                    + "    WHERE \(same("s", "r")) AND s.h1 \(sign) \(totals[0]))")
        }
        let cases = masks.enumerated().map { index, mask in
            "WHEN " + conditions(mask, all, isFiltered).joined(separator: "\n        AND ") + " THEN \(index + 1)"
        }
        let group = others.map { "k.\($0)" }.joined(separator: ", ")
        let choices = script.table(
            "val", others + ["val"],
            "SELECT \(group), CASE\n      \(cases.joined(separator: "\n      "))\n      ELSE 0 END\n"
                + "  FROM (SELECT DISTINCT \(others.joined(separator: ", ")) FROM \(all)) k")
        let fitting = masks.enumerated().map { index, mask in "(c.val = \(index + 1) AND \(fits("r", mask)))" }
        return script.table(
            "rader", columns + ["osaker"],
            "SELECT \(selected), CASE WHEN c.val = 0 THEN 1 ELSE 0 END FROM \(all) r JOIN \(choices) c ON \(same("c", "r"))\n"
                + "  WHERE \(isFiltered ? "r.med = 1 AND " : "")(c.val = 0 OR \(fitting.joined(separator: " OR ")))")
    }

    private var masks: [[Bool]] {
        let masks = WholeChooser.masks(totals.count)
        return rule == .numbers ? masks : masks.reversed()
    }

    private func same(_ a: String, _ b: String, _ columns: [String] = []) -> String {
        (others + columns).map { "\(a).\($0) IS NOT DISTINCT FROM \(b).\($0)" }.joined(separator: " AND ")
    }

    private func fits(_ row: String, _ mask: [Bool]) -> String {
        zip(mask, totals).enumerated().map { index, pair in
            "\(row).h\(index + 1) \(pair.0 ? "=" : "<>") \(pair.1)"
        }.joined(separator: " AND ")
    }

    private func conditions(_ mask: [Bool], _ all: String, _ isFiltered: Bool) -> [String] {
        let standing = "EXISTS (SELECT 1 FROM \(all) s WHERE \(same("s", "k")) AND \(fits("s", mask)))"
        let covering = mask.indices.filter { !mask[$0] }.map { axis in
            "NOT EXISTS (SELECT 1 FROM \(all) p WHERE \(same("p", "k")) AND p.h\(axis + 1) <> \(totals[axis])"
                + " AND NOT EXISTS (SELECT 1 FROM \(all) s WHERE \(same("s", "p")) AND \(fits("s", mask))"
                + " AND s.h\(axis + 1) = p.h\(axis + 1)))"
        }
        guard isFiltered, rule == .numbers, mask.contains(true) else { return [standing] + covering }
        return [standing] + covering + [meansTheSame(mask, all)]
    }

    /// Whether the conditions on columns mean the same for a whole as for its parts.
    private func meansTheSame(_ mask: [Bool], _ all: String) -> String {
        let places = totals.indices.map { "h\($0 + 1)" }
        let alone = "NOT EXISTS (SELECT 1 FROM \(all) p WHERE \(same("p", "k")) AND NOT (\(fits("p", mask))))"
        guard plan.rowFilter.allSatisfy({ $0.isOfClasses(plan) }) else { return alone }
        func none(_ condition: String, _ med: String) -> String {
            "NOT EXISTS (SELECT 1 FROM \(all) s WHERE \(same("s", "k"))\(condition) AND "
                + "NOT EXISTS (SELECT 1 FROM \(all) q WHERE \(same("q", "s", places)) AND q.med = \(med)))"
        }
        let stands = " AND \(fits("s", mask))"
        return "(\(alone) OR (\(none(stands, "1")) AND (\(none("", "1")) OR \(none(stands, "0")))))"
    }
}
