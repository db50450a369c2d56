extension Phrases {
    /// "Luleå högst 89,4 procent, Övertorneå lägst 75,8", for the name of a drawing.
    package static func ends(
        _ highest: String, _ top: String, _ lowest: String, _ bottom: String, ofShown isOfShown: Bool
    ) -> String {
        (isOfShown ? "Av dem som visas: " : "") + "\(highest) högst \(top), \(lowest) lägst \(bottom)"
    }

    /// "Bara Luleå har ett värde: 89,4 procent." or, where others are hidden, "Bara värdet för Luleå visas: …".
    package static func only(_ who: String, _ value: String, _ time: String, othersHidden: Bool) -> String {
        othersHidden ? "Bara värdet för \(who) visas\(time): \(value)." : "Bara \(who) har ett värde\(time): \(value)."
    }

    /// "Alla har samma värde: 89,4 procent."
    package static func same(_ everyone: String, _ value: String, _ time: String) -> String {
        "\(Swedish.capitalised(everyone)) har samma värde\(time): \(value)."
    }

    /// "Högst: Luleå 89,4 procent. Lägst: Övertorneå 75,8 procent."
    package static func spread(_ highest: String, _ lowest: String, _ time: String, _ among: String) -> String {
        "Högst\(time)\(among): \(highest). Lägst\(among): \(lowest)."
    }

    /// "Näst högst: Luleå 86,7 procent. Näst lägst: Pajala 83,8 procent."
    package static func next(_ high: String, _ low: String) -> String { "Näst högst: \(high). Näst lägst: \(low)." }
    /// "Däremellan: Boden 85,2 procent."
    package static func between(_ who: String) -> String { "Däremellan: \(who)." }

    /// " Skillnaden är ", before its size.
    package static let theDifference = " Skillnaden är "

    /// "Luleå 89,4 procent"; a name that ends with a number would run into the value: "Område 2 med 89,4 procent".
    package static func named(_ who: String, _ value: String) -> String {
        let link = who.unicodeScalars.last.map { ("0"..."9").contains($0) } == true ? " med " : " "
        return who + link + value
    }

    /// "Målet är 85 procent." of what is neither better up nor down.
    package static func targetIs(_ value: String) -> String { "Målet är \(value)." }

    /// "Målet 85 procent nås av 9 av 14 kommuner."
    package static func targetReached(_ value: String, by whom: String) -> String { "Målet \(value) nås av \(whom)." }

    /// "Målet 85 procent nås inte av den enda med värde."
    package static func targetMissed(_ value: String, by whom: String) -> String {
        "Målet \(value) nås inte av \(whom)."
    }

    /// "Målet 85 procent nås.", "Målet 85 procent nås inte."
    package static func targetReached(_ value: String, _ isReached: Bool) -> String {
        "Målet \(value) nås" + (isReached ? "." : " inte.")
    }
}
