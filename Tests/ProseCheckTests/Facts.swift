import TestProjects

/// The fixture edition's figures, read and reckoned here.
struct Facts {
    let places: [String]
    let years = Array(2021...2025)
    let target = 85.0
    private var calls: [Key: [Double]] = [:]
    private var logins: [Key: [Double]] = [:]

    private struct Key: Hashable {
        let place: String
        let year: Int
    }

    init(_ project: ProjectText) {
        var places: [String] = []
        for row in Facts.rows(project, "telefon") {
            calls[Key(place: row[1], year: Int(row[0]) ?? 0)] = row[2...].compactMap { Double($0) }
            if !places.contains(row[1]) { places.append(row[1]) }
        }
        for row in Facts.rows(project, "inloggade") {
            let key = Key(place: row[1], year: Int(row[0]) ?? 0)
            let own = row[3...].compactMap { Double($0) }
            logins[key] = zip(logins[key] ?? [0, 0], own).map(+)
        }
        self.places = places
    }

    private static func rows(_ project: ProjectText, _ name: String) -> [[String]] {
        let text = project.files["content/2025/data/\(name).csv"] ?? ""
        return text.split(separator: "\n").dropFirst().map { $0.split(separator: ";").map(String.init) }
    }

    private func sum(_ table: [Key: [Double]], _ column: Int, _ year: Int, _ place: String?) -> Double {
        table.filter { $0.key.year == year && (place.map { $0 == place } ?? true) && place.map { _ in true } ?? true }
            .filter { place == nil || $0.key.place == place }.map { $0.value[column] }.reduce(0, +)
    }

    /// In percent.
    func answered(_ year: Int, _ place: String? = nil) -> Double {
        sum(calls, 1, year, place) * 100 / sum(calls, 0, year, place)
    }

    func calls(_ year: Int, _ place: String? = nil) -> Double { sum(calls, 0, year, place) }
    func dropped(_ year: Int, _ place: String? = nil) -> Double { sum(calls, 2, year, place) }

    func loggedIn(_ year: Int, _ place: String? = nil) -> Double {
        sum(logins, 0, year, place) * 100 / sum(logins, 1, year, place)
    }
}

/// Swedish numbers, written here.
func percent(_ value: Double, _ decimals: Int = 1) -> String {
    let factor = decimals == 1 ? 10.0 : 1
    let whole = Int((value * factor).rounded())
    return decimals == 1 ? "\(whole / 10),\(whole % 10)" : "\(whole)"
}

func count(_ value: Double) -> String {
    let digits = String(Int(value))
    guard digits.count > 3 else { return digits }
    let head = digits.dropLast(3)
    return head + "\u{A0}" + digits.suffix(3)
}
