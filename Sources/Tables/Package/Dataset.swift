import Declarations
import Diagnostics
import Values

/// Reads what speaks of the dataset's own fields and dimensions.
struct Dataset {
    let resource: Resource
    let findings: Findings

    func time(_ node: Node) -> String? {
        if node.items != nil {
            return resource.shape?.time?.name
        }
        guard let name = field(node) else { return nil }
        if resource.field(name)?.grain != nil { return name }
        findings.add(
            .schemaError, "fältet «\(name)» är inte en tid", at: node.place,
            hint: "ge fältet typen date, year eller yearmonth, eller uppsikt: {period: month}")
        return nil
    }

    /// The name of a field that exists.
    func field(_ node: Node) -> String? {
        guard let name = node.string(findings) else { return nil }
        if resource.field(name) != nil { return name }
        findings.tellUnknown(name, in: resource, at: node.place)
        return nil
    }

    /// The name of a field of whole numbers.
    func countingField(_ node: Node) -> String? {
        guard let name = field(node) else { return nil }
        if resource.field(name)?.type == .integer { return name }
        findings.add(
            .schemaError, "fältet «\(name)» är inga hela tal och räknar därför inte personer", at: node.place,
            hint: "skriv individuals: true, eller kolumnen som säger hur många personer raden gäller")
        return nil
    }

    /// The name of a dimension that a column of texts holds.
    func dimension(_ node: Node) -> String? {
        guard let name = node.string(findings) else { return nil }
        if let column = resource.column(of: name), resource.fields[column].type == .string { return name }
        // What could not be read may be the one.
        guard resource.lost.isEmpty else { return nil }
        let known = resource.fields.filter { $0.type == .string }.map { $0.dimension ?? $0.name }
        findings.add(
            .unknownField, "ingen textkolumn i «\(resource.name)» håller dimensionen «\(name)»", at: node.place,
            hint: didYouMean(name, among: known) ?? "skriv uppsikt: {dimension: \(name)} för kolumnen")
        return nil
    }

    func state(_ node: Node) -> Meaning.StateDeclaration? {
        var keys = Fields(node, of: "state", findings)
        defer { keys.end() }
        let key = (keys.required("key")?.oneOrMore(findings) ?? []).compactMap(dimension)
        let value = keys.required("value").flatMap(dimension)
        let (from, snapshot) = (keys.node("valid_from").flatMap(time), keys.node("snapshot").flatMap(time))
        let to = keys.node("valid_to").flatMap(time)
        let exemption = keys.node("exemption").flatMap(field)
        let missing = keys.string("missing", required: true)
        guard (keys.node("valid_from") == nil) != (keys.node("snapshot") == nil) else {
            findings.add(
                .schemaError, "state har antingen valid_from eller snapshot", at: node.place,
                hint: "skriv det fält som har dagen")
            return nil
        }
        guard let value, let missing, !key.isEmpty, let start = from ?? snapshot else { return nil }
        return Meaning.StateDeclaration(
            key: key, value: value, start: snapshot == nil ? .validFrom(start) : .snapshot(start), validTo: to,
            missing: missing, exemption: exemption, place: node.place)
    }

    func invariant(_ node: Node) -> Invariant? {
        guard let text = node.string(findings) else { return nil }
        guard let invariant = InvariantParser.parse(text, at: node.place) else {
            findings.add(
                .schemaError, "villkoret «\(text)» går inte att tolka", at: node.place,
                hint: "skriv som a + b <= c; namn med andra tecken inom citattecken")
            return nil
        }
        for term in invariant.terms {
            guard let field = resource.field(term.field) else {
                findings.tellUnknown(term.field, in: resource, at: node.place)
                return nil
            }
            if field.type != .integer, field.type != .number {
                findings.add(
                    .schemaError, "fältet «\(term.field)» är inte ett tal", at: node.place,
                    hint: "villkoret jämför kolumner av typen integer eller number")
                return nil
            }
        }
        return invariant
    }

    /// - Parameter isTimeLost: the dataset's time is at fault, which has been told.
    func complete(_ node: Node, time: String?, isTimeLost: Bool) -> Meaning.Completeness? {
        var keys = Fields(node, of: "complete", findings)
        defer { keys.end() }
        let written = keys.node("by").map { $0.items ?? [$0] } ?? []
        let by = written.compactMap(dimension)
        let every: Grain? = keys.word(
            "every", ["year": .year, "tertial": .tertial, "quarter": .quarter, "month": .month, "day": .day])
        let fillNode = keys.node("fill_nulls_with")
        let complete = Meaning.Completeness(
            by: by, every: every, from: keys.period("from"), to: keys.period("to"),
            fill: keys.number("fill_nulls_with"),
            fillText: fillNode?.scalar ?? "", place: node.place)
        guard by.count == written.count, !isTimeLost else { return nil }
        let isSound = fitsTime(complete, time.flatMap { resource.field($0)?.grain }) && fillFits(complete, fillNode)
        return isSound ? complete : nil
    }

    /// Whether the periods of `complete` are those of the dataset's time; told when not.
    private func fitsTime(_ complete: Meaning.Completeness, _ own: Grain?) -> Bool {
        if let every = complete.every, own.map({ $0 > every || complete.fill != nil && $0 != every }) ?? true {
            findings.add(
                .schemaError, "every: \(every.name) passar inte datamängdens tid", at: complete.place,
                hint: own.map { "skriv every: \($0.name)" } ?? "skriv time för datamängden")
            return false
        }
        if own == nil, complete.by.isEmpty || complete.from != nil || complete.to != nil {
            findings.add(
                .schemaError, "complete behöver datamängdens tid", at: complete.place,
                hint: "skriv time för datamängden, eller by med de dimensioner vars värden alla ska finnas")
            return false
        }
        if let from = complete.from, let to = complete.to, to.lastDay < from.firstDay {
            findings.add(
                .schemaError, "to ligger före from", at: complete.place, hint: "skriv den första tiden i from")
            return false
        }
        return true
    }

    /// Whether the number of `fill_nulls_with` can stand in the file; told when not.
    private func fillFits(_ complete: Meaning.Completeness, _ node: Node?) -> Bool {
        guard let node, let number = Exact(parsing: node.scalar ?? "") else { return true }
        let hint: String
        if complete.by.isEmpty {
            hint = "skriv by med de dimensioner vars rader ska läggas till; en hel period läggs aldrig till"
        } else if complete.fill == nil || !number.isInteger && resource.fields.contains(where: { $0.type == .integer })
        {
            hint = "skriv ett heltal"
        } else {
            return true
        }
        findings.add(.schemaError, "«fill_nulls_with» går inte att använda så", at: node.place, hint: hint)
        return false
    }

    func total(_ node: Node) -> Meaning.Total? {
        var keys = Fields(node, of: "totals", findings)
        defer { keys.end() }
        let name = keys.required("field").flatMap(field)
        let over = keys.required("over").flatMap(dimension)
        let (tolerance, reason) = (keys.number("tolerance"), keys.text("reason"))
        guard let name, let over else { return nil }
        guard let type = resource.field(name)?.type, [.integer, .number].contains(type) else {
            findings.add(
                .schemaError, "fältet «\(name)» är inte ett tal", at: node.place,
                hint: "skriv ett fält av typen integer eller number")
            return nil
        }
        return Meaning.Total(
            field: name, over: over, tolerance: tolerance, reason: reason, place: node.place)
    }

    func acceptance(_ node: Node, _ acceptable: [Rule]) -> Acceptance? {
        var keys = Fields(node, of: "accept", findings)
        defer { keys.end() }
        let reason = keys.text("reason", required: true)
        let conditions = keys.fields("where", of: "where").map(conditions) ?? []
        guard let ruleNode = keys.required("rule"), let rule = ruleNode.string(findings), let reason else { return nil }
        guard acceptable.contains(where: { $0.id == rule && !$0.isPrivacy }) else {
            findings.add(
                .schemaError, "regeln «\(rule)» kan inte godtas", at: ruleNode.place,
                hint: didYouMean(rule, among: acceptable.map(\.id))
                    ?? "de som kan godtas är \(shortList(acceptable.map(\.id)))")
            return nil
        }
        return Acceptance(rule: rule, conditions: conditions, reason: reason, place: node.place)
    }

    private func conditions(_ fields: Fields) -> [CellCondition] {
        let keys = fields.keys
        return keys.compactMap { key, place, value in
            guard resource.index(of: key) ?? resource.column(of: key) != nil else {
                findings.tellUnknown(key, in: resource, at: place)
                return nil
            }
            return test(value).map { CellCondition(name: key, test: $0) }
        }
    }

    /// A condition of a Filter.
    private func test(_ node: Node) -> CellCondition.Test? {
        if node.items != nil { return .anyOf(node.list(findings).compactMap { $0.string(findings) }) }
        guard node.entries != nil else { return node.string(findings).map { .anyOf([$0]) } }
        var keys = Fields(node, of: "villkoret", findings)
        defer { keys.end() }
        let (above, below) = (keys.number("gt"), keys.number("lt"))
        let (low, high) = (keys.number("gte"), keys.number("lte"))
        let range = keys.list("range").compactMap { $0.number(findings) }
        if let not = keys.node("not") { return .noneOf(not.oneOrMore(findings).compactMap { $0.string(findings) }) }
        if range.count == 2 { return .from(range[0], to: range[1]) }
        if let above { return .above(above) }
        if let below { return .below(below) }
        if low != nil || high != nil { return .from(low, to: high) }
        findings.expected("ett villkor som {not: x} eller {gte: 5}", node)
        return nil
    }
}
