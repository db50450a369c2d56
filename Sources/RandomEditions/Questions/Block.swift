/// A figure or table as an author writes it.
package struct Block: Sendable {
    package let kind: Kind
    package let id: String
    package let measures: [String]
    /// The rows, panels or lines; nil = over time.
    package var by: String?
    package var series: String?
    package var span: Span?
    package var grain: Int?
    package var filter: [Measure.Condition] = []
    package var compare: Span?
    package var hasTotal = false
    package var decimals: Int?

    package enum Kind: String, CaseIterable, Sendable {
        case values, trend, bars, dots, scorecard, equity, multiples
    }

    package var isTable: Bool { kind == .values || kind == .scorecard || kind == .equity }

    /// Path below the edition's folder of its data.
    package var file: String { file("") }

    /// The same on the page of a value, which is in a folder of its dimension.
    package func file(_ page: String) -> String { "data/\(page)\(isTable ? "tab" : "fig")-\(id)-rfc4180.csv" }

    package var text: String {
        var lines = ["```" + (isTable ? "table" : "chart"), "kind: \(kind.rawValue)", "id: \(id)"]
        lines += content
        if let span { lines.append("period: \(span.text)") }
        if let grain { lines.append("grain: \(Block.word(grain))") }
        if !filter.isEmpty { lines.append("filter: {\(filter.map(\.text).joined(separator: ", "))}") }
        if let compare { lines.append("compare: \(compare.text)") }
        if hasTotal { lines.append("reference: total") }
        if let decimals { lines.append("decimals: \(decimals)") }
        return (lines + ["```"]).joined(separator: "\n")
    }

    private var content: [String] {
        let list = "[\(measures.joined(separator: ", "))]"
        switch kind {
        case .values:
            return ["measures: \(list)", "by: \(by ?? "period")"] + (series.map { ["series: \($0)"] } ?? [])
        case .scorecard: return ["measures: \(list)"]
        case .equity:
            return ["measure: \(measures[0])", "by: [\([by, series].compactMap { $0 }.joined(separator: ", "))]"]
        case .multiples:
            return ["of: trend", "measure: \(measures[0])", "facet: \(by ?? "")"] + (series.map { ["by: \($0)"] } ?? [])
        case .trend, .bars, .dots:
            return ["measure: \(measures[0])"] + (by.map { ["by: \($0)"] } ?? [])
                + (series.map { ["series: \($0)"] } ?? [])
        }
    }

    static func word(_ grain: Int) -> String { [12: "year", 4: "tertial", 3: "quarter"][grain] ?? "month" }
}

extension Measure.Condition {
    package var text: String {
        switch test {
        case .keys(let keys): "\(name): [\(keys.joined(separator: ", "))]"
        case .not(let keys): "\(name): {not: [\(keys.joined(separator: ", "))]}"
        case .number(let word, let limit): "\(name): {\(word): \(limit)}"
        case .range(let low, let high): "\(name): {range: [\(low), \(high)]}"
        case .valid: "\(name): {valid: true}"
        case .texts(let texts): "\(name): [\(texts.joined(separator: ", "))]"
        case .own: "\(name): own"
        }
    }
}
