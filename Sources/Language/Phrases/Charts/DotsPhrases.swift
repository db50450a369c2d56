/// What dots say.
package enum DotsPhrases {
    package static let kind = "Punktdiagram"

    /// Which way the rows stand, after the first sentence.

    /// Whose intervals are known, after a noun.
    package static let withInterval = "med intervall"

    /// "3 av 14 kommuner ligger säkert över länet och 2 säkert under.": those whose whole interval does.
    package static func certain(_ above: Int, _ below: Int, of among: Among, _ noun: Noun, than name: String) -> String
    {
        let some = { (count: Int) in Swedish.capitalised(among.some(count, noun)) }
        return switch (above, below) {
        case (0, 0): "\(Swedish.capitalised(among.nobody)) skiljer sig säkert från \(name)."
        case (_, 0): "\(some(above)) ligger säkert över \(name)."
        case (0, _): "\(some(below)) ligger säkert under \(name)."
        default: "\(some(above)) ligger säkert över \(name) och \(below) säkert under."
        }
    }
}
