extension Phrases {
    /// What stands for a hidden value (SCB's sign).
    package static let hiddenSign = ".."
    package static let missingSign = Swedish.enDash
    /// What stands where nothing can be counted (SCB's sign).
    package static let notApplicableSign = "."

    package static let ofShown = " av dem som visas"

    package static let missing = "uppgift saknas"
    package static let nothingToCount = "inget att räkna"
    package static let notThere = "finns inte eller går inte att räkna"
    package static let notCompared = "finns inte eller jämförs inte"
    package static let notShown = "visas inte"
    package static let hidden = notShown + " av sekretesskäl"
    package static let hiddenToProtect = notShown + ", för att skydda enskilda"

    /// "Uppgift saknas för Luleå och Boden."; `time` is " 2025".
    package static func missing(for whom: String, _ time: String = "") -> String {
        "\(Heads.missing)\(time) för \(whom)."
    }

    /// "Inget värde finns för Luleå och Boden.": nothing to count, or not there at the time.
    package static func noValue(for whom: String, _ time: String = "") -> String {
        "Inget värde finns\(time) för \(whom)."
    }

    /// The same of some by their names while they are few; nil for nobody.
    package static func noValue(for labels: [String], _ noun: Noun) -> String? {
        labels.isEmpty ? nil : noValue(for: few(labels, noun))
    }

    /// Of some at a time, by their names while they are few: "Fem värden finns inte 2025 eller går inte att räkna."
    package static func noValue(for labels: [String], _ noun: Noun, _ time: String) -> String? {
        guard noun == value, labels.count > mostNamed else {
            return labels.isEmpty ? nil : noValue(for: few(labels, noun), time)
        }
        return "\(Swedish.capitalised(values(labels.count))) finns inte\(time) eller går inte att räkna."
    }

    package static let noValues = "Inga värden finns att visa."

    /// "Två värden finns inte eller går inte att räkna."; nil for none.
    package static func notThere(_ count: Int) -> String? {
        count == 0 ? nil : "\(Swedish.capitalised(values(count))) \(notThere)."
    }

    /// "Uppgift saknas för 12 värden."; nil for none.
    package static func missing(_ count: Int) -> String? {
        count == 0 ? nil : missing(for: count == 1 ? values(1) : "\(count) \(value.many)")
    }

    /// "Ett värde visas inte av sekretesskäl."; nil for none.
    package static func hidden(_ count: Int) -> String? {
        guard count > 0 else { return nil }
        return Swedish.capitalised(values(count)) + " " + hidden + "."
    }

    /// "För två värden anger källan [x]: ej mätt."
    package static func stated(_ count: Int, by sign: String, _ label: String) -> String {
        "För \(values(count)) anger källan \(sign): \(label)."
    }

    private static func values(_ count: Int) -> String {
        count == 1 ? "ett värde" : Swedish.word(count) + " " + value.many
    }
}
