package import Diagnostics
import Language
package import Tables
package import Values

extension Measure {
    /// Whether it may well be more than 100 percent: its denominator is not what the numerator is taken from but what
    /// somebody has set, such as a budget, or the two are counted on different people, as a coverage may be.
    var mayPassWhole: Bool {
        let denominator = (kind as? RatioMeasure)?.denominator
        let set = [denominator?.label, denominator?.field].compactMap { $0 }
        let own = [label, shortLabel, phrase].compactMap { $0 }
        return set.contains { Measure.says($0, Measure.set) }
            || (set + own).contains { Measure.says($0, Measure.reach) }
    }

    private static let set = [
        "budget", "anslag", "ram", "plan", "planera", "vårdplats", "mål", "kapacitet", "plats", "behov", "prognos",
        "beräkn", "beställ",
        "beviljad", "avtala",
    ]
    private static let reach = [
        "täckning", "täckningsgrad", "beläggning", "måluppfyll", "nyttjande", "utnyttjande", "budgetutfall",
    ]

    private static func says(_ text: String, _ beginnings: [String]) -> Bool {
        let words = text.lowercased().split { !$0.isLetter }
        return words.contains { word in
            beginnings.contains {
                $0.count < 5 ? word == $0 || word == $0 + "en" || word == $0 + "et" : word.hasPrefix($0)
            }
        }
    }

    /// A share made of rows that stand apart ("slag: besvarade" through "slag: inkommande") which is no share: no row
    /// shows it alone, as it does where the two are columns.
    ///
    /// - Parameter values: all that the report asks of the measure.
    package func shareFault(_ values: [Exact], in package: DataPackage) -> Diagnostic? {
        guard unit.kind == .share, let kind = kind as? RatioMeasure, !kind.isStandardised, !mayPassWhole,
            kind.numerator.isCounted(in: package), kind.denominator.isCounted(in: package),
            kind.numerator.dataset == kind.denominator.dataset, kind.numerator.filter != kind.denominator.filter,
            Set(kind.numerator.filter.terms.map(\.name)) == Set(kind.denominator.filter.terms.map(\.name)),
            let value = values.max(), value > Exact(100)
        else { return nil }
        let printed = Swedish.number(value, decimals: 1).replacing(Swedish.noBreakSpace, with: " ")
        return Diagnostic(
            .notAShare, "«\(label)» blir \(printed) procent, så det är ingen andel mellan 0 och 100 procent",
            at: keyPlaces["numerator"] ?? place,
            hint: "rätta raderna i filen, eller filter i täljaren och nämnaren; ska det kunna bli mer än 100, skriv "
                + "unit: ratio")
    }
}

extension Input {
    /// So many of something, of the rows that the input names.
    fileprivate func isCounted(in package: DataPackage) -> Bool {
        guard joins.isEmpty, asOf == nil, lasting == nil, [.sum, .count].contains(agg) else { return false }
        guard agg == .sum else { return true }
        return field.flatMap { package.resource(dataset)?.field($0) }.map(\.isCounted) ?? false
    }
}
