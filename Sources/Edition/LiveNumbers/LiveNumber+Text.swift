import Measures
import Values

extension LiveNumber: CustomStringConvertible {
    /// The formula in its normal form: `=svarsfrekvens kommun=2580 period=2024 change=previous as=clause`.
    package var description: String {
        var words = ["=" + subject.text]
        words += slices.map(\.term)
        if let period { words.append("period=\(period)") }
        if let comparison { words.append(comparison.text) }
        if let by { words.append("by=\(by)") }
        if let pick { words.append(pick.text) }
        if let form { words.append("as=\(form.rawValue)") }
        if let decimals { words.append("decimals=\(decimals)") }
        if let fallback { words.append("else=\(quoted(fallback))") }
        return words.joined(separator: " ")
    }
}

extension LiveNumber.Subject {
    /// As written after `=`.
    var text: String {
        switch self {
        case .measure(let name, let part): name + (part.map { ".\($0.rawValue)" } ?? "")
        case .dimension(let name, let parent): name + (parent.map { ".\($0)" } ?? "")
        case .recommendation(let id, let part): "\(id).\(part.rawValue)"
        case .report(let part): "report.\(part.rawValue)"
        }
    }
}

extension LiveNumber.Comparison {
    fileprivate var text: String {
        switch self {
        case .changeFromPrevious: "change=previous"
        case .change(let period): "change=\(period)"
        case .target: "vs=target"
        case .total: "vs=total"
        case .reference(let name): "vs=\(name)"
        }
    }
}

extension LiveNumber.Pick {
    fileprivate var text: String {
        switch self {
        case .lowest(1): "lowest"
        case .lowest(let count): "lowest=\(count)"
        case .highest(1): "highest"
        case .highest(let count): "highest=\(count)"
        case .gap: "gap"
        case .rank: "rank"
        case .matching(let test): "where=\(test.text)"
        }
    }
}

extension LiveNumber.Test {
    fileprivate var text: String {
        switch self {
        case .below(let number): "<\(number)"
        case .atMost(let number): "<=\(number)"
        case .above(let number): ">\(number)"
        case .atLeast(let number): ">=\(number)"
        case .onTrack: "on_track"
        case .watch: "watch"
        case .offTrack: "off_track"
        case .missing: "missing"
        case .hidden: "hidden"
        }
    }
}

extension Slice {
    fileprivate var term: String {
        switch choice {
        case .total: "\(dimension)=total"
        case .values(let keys):
            isRest
                ? "\(dimension)!=\(excluded.map(value).joined(separator: ","))"
                : "\(dimension)=\(keys.map(value).joined(separator: ","))"
        }
    }

    private func value(_ key: String) -> String {
        let isBare =
            !key.isEmpty && key != "total"
            && !key.unicodeScalars.contains { " \t\n\r,\"'”`".unicodeScalars.contains($0) }
        return isBare ? key : quoted(key)
    }
}

/// Within the first quotation mark that the text does not hold itself.
private func quoted(_ text: String) -> String {
    let quote = ["\"", "'", "”"].first { !text.unicodeScalars.contains($0.unicodeScalars.first ?? "\"") } ?? "\""
    return quote + text + quote
}
