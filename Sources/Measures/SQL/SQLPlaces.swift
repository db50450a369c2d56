import Tables
import Values

/// The dimensions of a row: its own keys, however they are written, and what they belong to on the row's day.
struct SQLPlaces {
    /// Joins after the row's table, in order.
    private(set) var joins: [String] = []
    private var columns: [String: String] = [:]
    private let shape: DatasetShape
    /// Text of the row's own columns, by dimension.
    private let words: [String: String]
    /// The row's last day.
    private let day: String
    /// A table of all days that rows can have, in one column `dag`.
    private let days: String

    init(_ shape: DatasetShape, words: [String: String], day: String, days: String) {
        self.shape = shape
        self.words = words
        self.day = day
        self.days = days
    }

    /// What the row itself says of a dimension, however it is written; nil for one that is reached through another.
    func word(_ name: String) -> String? { shape.isOwn(name) ? words[name] : nil }

    /// The column of a dimension's key; joins what is needed to know it.
    mutating func column(_ name: String, _ script: inout SQLScript) throws(SQLRefusal) -> String {
        if let known = columns[name] { return known }
        guard let route = shape.route(to: name), let word = words[route.root],
            let root = script.catalogue.dimension(route.root)
        else { throw SQLRefusal(sentence: "Dimensionen «\(name)» kan inte nås från «\(shape.resource.name)».") }
        var column = columns[root.name] ?? key(root, word, isOwn: true, &script)
        columns[root.name] = column
        for (child, parent) in zip(route.steps, route.steps.dropFirst()) {
            if let known = columns[parent] {
                column = known
                continue
            }
            guard let from = script.catalogue.dimension(child), let to = script.catalogue.dimension(parent) else {
                continue
            }
            column = try above(from, to, column, &script)
            columns[parent] = column
        }
        return column
    }

    private mutating func key(_ dimension: Dimension, _ word: String, isOwn: Bool, _ script: inout SQLScript) -> String
    {
        let alias = SQLText.name("\(dimension.name) nyckel")
        let spellings = script.spellings(dimension)
        joins.append("\(isOwn ? "JOIN" : "LEFT JOIN") \(spellings) \(alias) ON \(alias).skrivs = \(word)")
        return alias + ".nyckel"
    }

    private mutating func above(
        _ child: Dimension, _ parent: Dimension, _ column: String, _ script: inout SQLScript
    ) throws(SQLRefusal) -> String {
        let alias = SQLText.name("\(child.name) i \(parent.name)")
        guard child.register?.isDated == true else {
            let rows = child.values.compactMap { value in
                value.parents[parent.name].map { [SQLText.text(value.key), SQLText.text($0)] }
            }
            guard !rows.isEmpty else { return "NULL" }
            let table = script.table(
                "\(child.name) hör till \(parent.name)", ["nyckel", "hor_till"], SQLText.values(rows))
            joins.append("LEFT JOIN \(table) \(alias) ON \(alias).nyckel = \(column)")
            return alias + ".hor_till"
        }
        let table = try script.memberships(child, parent, days)
        joins.append("LEFT JOIN \(table) \(alias) ON \(alias).nyckel = \(column) AND \(alias).dag = \(day)")
        return key(parent, alias + ".hor_till", isOwn: false, &script)
    }
}

extension SQLScript {
    /// How the keys of a dimension may be written in a file.
    mutating func spellings(_ dimension: Dimension) -> String {
        let all = dimension.sqlSpellings.map { [SQLText.text($0), SQLText.text($1)] }
        return table("\(dimension.name) skrivs", ["skrivs", "nyckel"], SQLText.values(all))
    }

    /// The versions of a register's values: from when, and until when if that is said, and when the next begins.
    private mutating func versions(_ child: Dimension, _ column: String) throws(SQLRefusal) -> String {
        guard let register = child.register, let dataset = child.dataset else {
            throw SQLRefusal(sentence: "«\(child.name)» har inget register.")
        }
        guard register.isByDay else {
            throw SQLRefusal(sentence: "Giltigheten i «\(dataset)» står inte som datum.")
        }
        let from = register.validFrom.map { "COALESCE(\(SQLText.name($0)), '0001-01-01')" } ?? "'0001-01-01'"
        let to = register.validTo.map { "COALESCE(\(SQLText.name($0)), '9999-12-31')" } ?? "'9999-12-31'"
        let key = SQLText.name(register.key)
        return table(
            "\(child.name) gäller", ["nyckel", "hor_till", "forsta", "sista", "nasta"],
            "SELECT \(key), \(column), \(from), \(to), LEAD(\(from)) OVER (PARTITION BY \(key) ORDER BY \(from))\n"
                + "  FROM \(SQLText.name(dataset)) WHERE \(key) IS NOT NULL")
    }

    private func holds(_ version: String, on day: String) -> String {
        "\(version).forsta <= \(day) AND \(version).sista >= \(day) AND (\(version).nasta IS NULL OR \(version).nasta > \(day))"
    }

    /// What each value belonged to on each day; the last that is known where nothing is said of a day.
    mutating func memberships(_ child: Dimension, _ parent: Dimension, _ days: String) throws(SQLRefusal) -> String {
        guard let column = child.register?.parents[parent.name] else {
            throw SQLRefusal(sentence: "«\(child.name)» säger inte vad som hör till «\(parent.name)».")
        }
        let versions = try versions(child, SQLText.name(column))
        return table(
            "\(child.name) i \(parent.name)", ["nyckel", "dag", "hor_till"],
            "SELECT v.nyckel, t.dag, v.hor_till FROM \(versions) v CROSS JOIN \(days) t\n"
                + "  WHERE (\(holds("v", on: "t.dag")))\n"
                + "    OR (v.nasta IS NULL AND NOT EXISTS (SELECT 1 FROM \(versions) w WHERE w.nyckel = v.nyckel\n"
                + "      AND \(holds("w", on: "t.dag"))))")
    }

    /// The keys of a dimension that exist on each day.
    mutating func existing(_ dimension: Dimension, _ days: String) throws(SQLRefusal) -> String {
        guard dimension.register?.isDated == true else {
            let keys = table(
                "\(dimension.name) finns", ["nyckel"], SQLText.values(dimension.values.map { [SQLText.text($0.key)] }))
            return "(SELECT v.nyckel, t.dag FROM \(keys) v CROSS JOIN \(days) t)"
        }
        let versions = try versions(dimension, "NULL")
        return "(SELECT v.nyckel, t.dag FROM \(versions) v CROSS JOIN \(days) t WHERE \(holds("v", on: "t.dag")))"
    }
}

extension Dimension {
    /// Every spelling with its key, those of the whole last.
    fileprivate var sqlSpellings: [(String, String)] {
        var seen: Set<String> = []
        let own = values.flatMap { value in ([value.key] + value.labels + value.aliases).map { ($0, value.key) } }
        let whole = total.map { total in [total.key, total.label].map { ($0, total.key) } } ?? []
        return (own + whole).filter { pair in
            index(of: pair.0).map { key(at: $0) == pair.1 } ?? false && seen.insert(pair.0).inserted
        }
    }

    /// How keys may be written in a file.
    func sqlSpellings(of keys: [String]) -> [String] {
        sqlSpellings.filter { keys.contains($0.1) }.map(\.0)
    }

    /// The key at a position, that of the whole after the parts.
    func key(at position: Int) -> String? {
        position < values.count ? values[position].key : position == totalIndex ? total?.key : nil
    }
}
