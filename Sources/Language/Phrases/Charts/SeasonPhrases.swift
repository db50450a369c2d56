package import Values

/// What a control chart says of points that come back at the same time of every year.
package enum SeasonPhrases {
    /// What a part of any year is called: "juli", "tredje kvartalet", "andra tertialet".
    package static func name(_ part: Period) -> String {
        let month = part.firstDay.month
        let ordinals = ["första", "andra", "tredje", "fjärde"]
        return switch part.grain {
        case .quarter: "\(ordinals[(month - 1) / 3 % 4]) kvartalet"
        case .tertial: "\(ordinals[(month - 1) / 4 % 3]) tertialet"
        default: Swedish.months[month - 1]
        }
    }

    /// "juli ligger lågt"
    package static func lies(_ names: [String], isUpward: Bool) -> String {
        "\(Swedish.list(names)) ligger \(isUpward ? "högt" : "lågt")"
    }

    /// "Juli ligger lågt varje år: det tyder på säsong, inte på en förändring."
    package static func season(_ groups: [String]) -> String {
        "\(Swedish.capitalised(Swedish.list(groups))) varje år: det tyder på säsong, inte på en förändring."
    }

    /// In the key: "Säsong, nedåt".
    package static func signal(isUpward: Bool) -> String {
        "\(Swedish.capitalised(variation)), \(isUpward ? "uppåt" : "nedåt")"
    }

    /// What a last point says that is the season's.
    package static let variation = "säsong"

    /// "utanför gräns, säsong"
    package static func sign(_ sign: String) -> String { "\(sign), \(variation)" }
}
