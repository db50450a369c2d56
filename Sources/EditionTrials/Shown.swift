import RandomEditions

/// A value as it stands in a published file.
enum Shown: CustomStringConvertible {
    /// The number and its decimals as written.
    case number(Fraction, decimals: Int)
    case nothing

    /// `1234.5`; anything else is no number.
    init(_ text: some StringProtocol) {
        let decimals = text.split(separator: ".").dropFirst().first?.utf8.count ?? 0
        self = Fraction(text).map { .number($0, decimals: decimals) } ?? .nothing
    }

    /// As printed in Swedish, with what stands after the number.
    init(swedish text: some StringProtocol) {
        let number = text.prefix { $0.isNumber || $0.isWhitespace || $0 == "," || $0 == "\u{2212}" || $0 == "+" }
        let plain = String(number.filter { !$0.isWhitespace && $0 != "+" })
        self.init(plain.replacing(",", with: "."))
    }

    /// The first value after a key in JSON.
    init(json: String, after key: String) {
        guard let start = json.firstRange(of: key) else {
            self = .nothing
            return
        }
        let rest = json[start.upperBound...].drop(while: \.isWhitespace)
        self.init(rest.prefix { $0.isNumber || $0 == "." || $0 == "-" })
    }

    /// Most decimals that a file holds; a longer fraction is rounded there.
    private static let most = 12

    /// Whether it is the reckoned value, rounded to no fewer decimals than are written.
    func holds(_ outcome: Outcome, least: Int = most) -> Bool {
        switch (self, outcome.number) {
        case (.nothing, nil): true
        case (.number(let value, let decimals), let exact?):
            value == exact.rounded(decimals) && (decimals >= least || exact.rounded(max(least, decimals)) == value)
        default: false
        }
    }

    /// Whether it is a number with a root in it, rounded to the decimals; a half may go either way.
    func isNear(_ value: Double, decimals: Int) -> Bool {
        guard case .number(let number, decimals) = self, let printed = Double(number.plain(decimals)) else {
            return false
        }
        let unit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
        return abs(printed - value) <= unit / 2 + 1e-9
    }

    var description: String {
        switch self {
        case .number(let value, let decimals): value.plain(decimals)
        case .nothing: "inget tal"
        }
    }
}
