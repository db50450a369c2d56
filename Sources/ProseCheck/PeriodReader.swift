import Language
import Values

/// Times as they are written in running text: `2025`, `mars 2025`, `tertial 2 2025`, `kvartal 3 2025`.
struct PeriodReader {
    let tokens: [Token]

    /// The period that begins at the token, and how many tokens it takes.
    func period(at index: Int) -> (Period, Int)? {
        guard index < tokens.count else { return nil }
        if let year = year(at: index) { return (.year(year), 1) }
        if let month = Swedish.months.firstIndex(of: tokens[index].lower), let year = year(at: index + 1) {
            return (.month(year, month + 1), 2)
        }
        return part(at: index)
    }

    private func part(at index: Int) -> (Period, Int)? {
        guard let grain = grain(tokens[index].lower), let count = grain.perYear,
            index + 1 < tokens.count, let part = Int(tokens[index + 1].text), (1...count).contains(part),
            let year = year(at: index + 2)
        else { return nil }
        return (Period(grain, year * count + part - 1), 3)
    }

    private func grain(_ word: String) -> Grain? {
        switch word {
        case "tertial": .tertial
        case "kvartal": .quarter
        default: nil
        }
    }

    /// Four digits that no unit follows.
    private func year(at index: Int) -> Int? {
        guard index < tokens.count, tokens[index].kind == .number, tokens[index].text.utf8.count == 4,
            let year = Int(tokens[index].text), (1900...2100).contains(year)
        else { return nil }
        let after = index + 1 < tokens.count ? tokens[index + 1].lower : ""
        return NumberWords.percent.contains(after) || NumberWords.scales[after] != nil ? nil : year
    }
}
