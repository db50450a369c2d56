/// What a table of gaps says.
package enum GapsPhrases {
    package static let title = "Det som saknas"
    package static let noInformation = "ingen uppgift"
    package static let gap = Noun("lucka", "luckor")

    /// Where a gap began before the days are counted.
    package static func counted(from date: String) -> String { "Dagarna räknas från \(date)." }

    /// "Tre luckor den 31 december 2025."
    package static func subtitle(_ count: Int, _ date: String) -> String {
        "\(Swedish.capitalised(Swedish.word(count))) \(gap.of(count)) den \(date)."
    }
}
