import Declarations
import Diagnostics
import Values

/// Reads one field of a schema.
struct FieldReader {
    let findings: Findings
    /// Those of the schema, for fields that name none.
    let missingValues: MissingValues

    func read(_ node: Node) -> Field? {
        let given = node.entries?.first { $0.key == "name" }?.value.scalar
        let what = given.map { "fältet «\($0)»" } ?? "fältet"
        var keys = Fields(node, of: what, findings)
        defer { keys.end() }
        keys.pass(.field)
        for key in ["categories", "categoriesOrdered"] { keys.refuse(key, "skriv constraints: {enum: […]}") }
        refuseFormat(&keys)
        var own = keys.fields("uppsikt", of: "uppsikt för \(what)")
        defer { own?.end() }
        let period: Grain? = own?.word("period", ["month": .month, "quarter": .quarter])
        let typePlace = keys.node("type")?.place
        let name = keys.string("name", required: true)
        guard let type = type(&keys, period, typePlace), let name else {
            // The fault is told; what the other keys say cannot be known without it.
            keys.pass(Field.keys.map(\.name))
            own?.pass(Field.meaningKeys.map(\.name))
            return nil
        }
        let numbers = NumberForm.read(&keys, type)
        let missing = missingValues(&keys, type, what)
        var field = Field(
            name: name, title: keys.string("title"), description: keys.string("description"), type: type,
            decimal: numbers.decimal, statesDecimal: numbers.statesDecimal, group: numbers.group,
            constraints: Field.Constraints(),
            missingValues: missing.texts, signs: type == .integer || type == .number ? missing.signs : [],
            trueValues: spellings("trueValues", type, &keys) ?? ["true", "True", "TRUE", "1"],
            falseValues: spellings("falseValues", type, &keys) ?? ["false", "False", "FALSE", "0"],
            dimension: own?.string("dimension"), by: own?.word("by", ["key": .key, "label": .label]) ?? .key,
            periods: own?.word("periods", ["sum": .sum, "mean": .mean, "last": .last, "none": .none]),
            nonAdditive: own?.text("non_additive"), isFlag: own?.word("role", ["flag": true]) ?? false,
            isIgnored: own?.flag("ignore") ?? false, isBlankTotal: own?.word("blank", ["total": true]) ?? false,
            isBare: numbers.isBare,
            place: node.place)
        for key in ["by", "role", "dimension", "blank"] where type != .string { tellNotText(key, own, what) }
        if let constraints = keys.fields("constraints", of: "villkoren för \(what)") {
            field.constraints = ConstraintReader(findings: findings, field: field).read(constraints)
        }
        return field
    }

    /// A key that says what the words of a column mean, on a column without words.
    private func tellNotText(_ key: String, _ own: Fields?, _ what: String) {
        guard let entry = own?.keys.first(where: { $0.key == key }) else { return }
        findings.add(
            .schemaError, "\(key) passar inte \(what), som inte håller text", at: entry.place,
            hint: "ta bort \(key), eller skriv type: string")
    }

    private func type(_ keys: inout Fields, _ period: Grain?, _ place: Place?) -> Field.Kind? {
        let words: KeyValuePairs<String, Field.Kind> = [
            "string": .string, "integer": .integer, "number": .number, "boolean": .boolean, "date": .time(.day),
            "year": .time(.year), "yearmonth": .time(.month),
        ]
        guard let type = keys.word("type", words, required: true) else { return nil }
        guard let period else { return type }
        if type != .string, type != .time(period) {
            findings.add(
                .schemaError, "period hör till ett fält av typen string", at: place ?? keys.place,
                hint: "skriv type: string, eller ta bort period")
        }
        return .time(period)
    }

    /// The field's own, else those of the schema. A reason is printed where a number would stand, and nowhere else.
    private func missingValues(_ keys: inout Fields, _ type: Field.Kind, _ what: String) -> MissingValues {
        guard let own = MissingValues.read(keys.node("missingValues"), findings) else { return missingValues }
        if type != .integer, type != .number, let place = own.labelPlace {
            findings.add(
                .schemaError, "etiketten används bara för tal, och \(what) håller inga", at: place,
                hint: "ta bort etiketten")
        }
        return own
    }

    private func spellings(_ key: String, _ type: Field.Kind, _ keys: inout Fields) -> [String]? {
        guard type == .boolean, keys.node(key) != nil else { return nil }
        return keys.list(key).compactMap { $0.anyString(findings) }
    }

    private func refuseFormat(_ keys: inout Fields) {
        guard let node = keys.node("format"), node.scalar != "default" else { return }
        findings.add(
            .unsupported, "format används inte här", at: node.place,
            hint: "datum skrivs 2025-12-31; mönster för text skrivs som constraints: {pattern: …}")
    }
}

/// How numbers are written in a column.
struct NumberForm {
    let decimal: UInt8
    let statesDecimal: Bool
    let group: Unicode.Scalar?
    let isBare: Bool

    static func read(_ keys: inout Fields, _ type: Field.Kind) -> NumberForm {
        let place = keys.node("groupChar")?.place
        let decimal: UInt8? = type == .number ? keys.word("decimalChar", [".": 0x2E, ",": 0x2C]) : nil
        let group: Unicode.Scalar? =
            type == .number
            ? keys.word(
                "groupChar",
                [
                    " ": " ", "\u{A0}": "\u{A0}", "\u{202F}": "\u{202F}", "\u{2009}": "\u{2009}", ".": ".", ",": ",",
                    "'": "'",
                ])
            : nil
        if type != .number {
            for key in ["decimalChar", "groupChar"] { keys.refuse(key, "skriv type: number") }
        }
        let isBare = type == .number || type == .integer ? keys.flag("bareNumber") ?? true : true
        if let group, let place, group.value == UInt32(decimal ?? 0x2E) {
            keys.findings.add(
                .schemaError, "groupChar och decimalChar är samma tecken", at: place, hint: "ge dem olika tecken")
        }
        return NumberForm(
            decimal: decimal ?? UInt8(ascii: "."), statesDecimal: decimal != nil, group: group, isBare: isBare)
    }
}

/// Reads `constraints`: each must fit the field's type.
struct ConstraintReader {
    let findings: Findings
    let field: Field

    func read(_ fields: Fields) -> Field.Constraints {
        var keys = fields
        defer { keys.end() }
        var constraints = Field.Constraints()
        constraints.required = keys.flag("required") ?? false
        constraints.unique = keys.flag("unique") ?? false
        if keys.node("enum") != nil { readAllowed(keys.list("enum"), &constraints) }
        constraints.minimum = keys.node("minimum").flatMap { bound($0) }
        constraints.maximum = keys.node("maximum").flatMap { bound($0) }
        for key in ["minLength", "maxLength", "pattern"] where field.type != .string {
            guard let node = keys.node(key) else { continue }
            findings.add(
                .schemaError, "\(key) passar inte en kolumn som är \(field.typeName)", at: node.place,
                hint: "ta bort villkoret, eller skriv type: string")
        }
        if field.type == .string {
            constraints.minLength = keys.integer("minLength")
            constraints.maxLength = keys.integer("maxLength")
            constraints.pattern = keys.node("pattern").flatMap(pattern)
        }
        for key in ["exclusiveMinimum", "exclusiveMaximum", "jsonSchema"] {
            keys.refuse(key, "skriv minimum eller maximum")
        }
        return constraints
    }

    private func readAllowed(_ nodes: [Node], _ constraints: inout Field.Constraints) {
        constraints.allowed = nodes.compactMap { $0.string(findings) }
        guard field.type != .string else { return }
        constraints.allowedValues = nodes.compactMap(value)
    }

    private func bound(_ node: Node) -> Exact? {
        guard field.type != .string, field.type != .boolean else {
            findings.add(
                .schemaError, "minimum och maximum passar inte en kolumn som är \(field.typeName)", at: node.place,
                hint: "ta bort villkoret, eller ge fältet en typ av tal eller tid")
            return nil
        }
        return value(node)
    }

    /// A value written in the schema, where numbers have a decimal point.
    private func value(_ node: Node) -> Exact? {
        guard let text = node.string(findings) else { return nil }
        let found: Exact? =
            switch field.type {
            case .integer: Exact(parsing: text).flatMap { $0.isInteger ? $0 : nil }
            case .number: Exact(parsing: text)
            case .boolean: field.trueValues.contains(text) ? Exact(1) : field.falseValues.contains(text) ? .zero : nil
            case .time(let grain): Period(inData: text, grain).map { Exact($0.first) }
            case .string: nil
            }
        if found == nil {
            findings.add(
                .schemaError, "«\(text)» är inte \(field.typeName)", at: node.place,
                hint: "skriv ett värde av fältets typ; tal med decimalpunkt")
        }
        return found
    }

    private func pattern(_ node: Node) -> Pattern? {
        guard let text = node.string(findings) else { return nil }
        if let pattern = Pattern(text) { return pattern }
        findings.add(
            .schemaError, "mönstret «\(text)» går inte att tolka", at: node.place,
            hint: "använd tecken, . [a-z] [^x] \\d \\w \\s med ? * + {n} {n,m}; inga grupper")
        return nil
    }
}
