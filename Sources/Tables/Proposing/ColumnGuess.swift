import Values

/// What a column seems to hold, by the texts of its first cells.
struct ColumnGuess {
    let label: String
    let kind: Kind
    /// Texts that seem to mean that there is no value.
    var missing: [String] = []

    enum Kind: Hashable {
        case integer
        /// With the sign between thousands, if any.
        case number(decimal: Character, group: Character?, hasUnit: Bool)
        case time(Grain)
        case truth(yes: String, no: String)
        /// With so many different texts.
        case text(different: Int)
        case empty

        var isQuantity: Bool {
            switch self {
            case .integer, .number: true
            default: false
            }
        }
    }

    /// Signs that sources write where there is no number.
    private static let signs: Set = [
        "-", "–", "..", ".", "…", "x", "X", "*", "NA", "N/A", "null", "NULL", "saknas", "#N/A",
    ]

    init(_ label: String, _ texts: [String]) {
        self.label = label
        let filled = texts.filter { !$0.isEmpty }
        let rest = filled.filter { !ColumnGuess.signs.contains($0) }
        if let kind = ColumnGuess.kind(rest), kind != .empty {
            self.kind = kind
            missing = ColumnGuess.inOrder(filled.filter { ColumnGuess.signs.contains($0) })
        } else {
            kind = filled.isEmpty ? .empty : .text(different: Set(filled).count)
        }
    }

    private static func inOrder(_ texts: [String]) -> [String] { Set(texts).sorted() }

    /// Nil when the texts are nothing but texts.
    private static func kind(_ texts: [String]) -> Kind? {
        guard !texts.isEmpty else { return .empty }
        func all(_ grain: Grain) -> Bool { texts.allSatisfy { Period(inData: $0, grain) != nil } }
        if all(.year), texts.allSatisfy({ (1900...2100).contains(Int($0) ?? 0) }) { return .time(.year) }
        for grain in [Grain.day, .month, .quarter, .tertial] where all(grain) { return .time(grain) }
        if let truth = truth(Set(texts)) { return truth }
        if texts.contains(where: { $0.count > 1 && $0.first == "0" && $0.allSatisfy(\.isNumber) }) { return nil }
        if texts.allSatisfy({ Exact(parsing: $0)?.isInteger == true && !$0.contains(".") }) { return .integer }
        return number(texts)
    }

    private static func truth(_ texts: Set<String>) -> Kind? {
        let pairs = [("ja", "nej"), ("Ja", "Nej"), ("JA", "NEJ"), ("true", "false"), ("SANT", "FALSKT")]
        return pairs.first { texts.isSubset(of: [$0.0, $0.1]) }.map { .truth(yes: $0.0, no: $0.1) }
    }

    private static func number(_ texts: [String]) -> Kind? {
        for (decimal, group) in ways {
            for hasUnit in [false, true] {
                let cells = NumberCells(numberField(decimal, group, hasUnit))
                if texts.allSatisfy(cells.isNumber) { return .number(decimal: decimal, group: group, hasUnit: hasUnit) }
            }
        }
        return nil
    }

    /// Signs of decimals and of thousands, the plainest first.
    private static let ways: [(Character, Character?)] = [
        (",", nil), (".", nil), (",", " "), (".", " "), (",", "."), (".", ","),
    ]

    private static func numberField(_ decimal: Character, _ group: Character?, _ hasUnit: Bool) -> Field {
        Field(
            number: decimal.asciiValue ?? 0x2E, group: group?.unicodeScalars.first, isBare: !hasUnit)
    }
}
