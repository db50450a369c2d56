/// What a chart of statistical process control says.
package enum ProcessPhrases {
    package static let kind = "Styrdiagram"
    /// How the limits are made; `isScreened` where the largest changes are left out.
    package static func limits(isScreened: Bool) -> String {
        """
        Gränserna är medelvärdet plus och minus 2,66 gånger den genomsnittliga ändringen mellan två värden i följd. \
        \(isScreened ? "De största ändringarna, från 3,267 gånger genomsnittet, är inte medräknade. " : "")\
        Punkter inom gränserna är som regel slump.
        """
    }
    /// After the label of a limit.
    package static let preliminary = " (prel.)"

    // MARK: The legend

    package static let mean = "Medelvärde"
    package static let processLimits = "Processgränser"
    package static let signal = "Mer än slump"
    package static func latest(_ variation: String) -> String { "Senast: \(variation)" }
    package static let targetMet = "Målet nås stabilt"
    package static let targetMissed = "Målet nås inte"
    package static let targetVaries = "Målet nås ibland"

    /// "Förbättring, uppåt"; of what is neither good nor bad: "Högre än väntat".
    package static func signal(isGood: Bool?, isUpward: Bool) -> String {
        let word = Swedish.capitalised(variation(isGood: isGood, isUpward: isUpward))
        return isGood == nil ? word : word + (isUpward ? ", uppåt" : ", nedåt")
    }

    // MARK: What a point says

    package static let tooFew = "för få värden för gränser"
    package static let onBothSides = "räknat över brottet"
    package static let normal = "normal variation"
    package static func variation(isGood: Bool?, isUpward: Bool) -> String {
        switch isGood {
        case true?: "förbättring"
        case false?: "försämring"
        case nil: isUpward ? "högre än väntat" : "lägre än väntat"
        }
    }

    // MARK: The table

    package static let signs = "Tecken"
    package static let noLimits = "för få värden"
    package static let outside = "utanför gräns"
    package static let trend = "sju i följd åt samma håll"
    package static let near = "två av tre nära gräns"
    package static let run = "sju i följd på samma sida"
    /// "förbättring, utanför gräns"
    package static func sign(_ rule: String, isGood: Bool?) -> String {
        (isGood.map { variation(isGood: $0, isUpward: true) + ", " } ?? "") + rule
    }

    // MARK: Sentences

    /// "Senast 87,5 procent, normal variation."
    package static func last(_ among: String, _ value: String, _ variation: String) -> String {
        "Senast\(among) \(value), \(variation)."
    }

    package static func last(_ value: String, _ time: String, ofShown: Bool) -> String {
        "Senaste värdet\(ofShown ? " som visas" : "") är \(value) \(time)."
    }

    package static func needs(_ fewest: Int, _ count: Int, isPart: Bool) -> String {
        "Gränser kräver minst \(fewest) värden, och \(isPart ? "i den sista delen" : "här") finns \(count)."
    }

    /// "I den sista delen är medelvärdet 85 procent och gränserna 80 till 90 procent. Gränserna är preliminära."
    package static func level(_ mean: String, limits: (low: String, high: String)?, isPart: Bool, isPreliminary: Bool)
        -> String
    {
        let lead = isPart ? "I den sista delen är medelvärdet" : "Medelvärdet är"
        return "\(lead) \(mean)\(limits.map { " och gränserna \($0.low) till \($0.high)" } ?? "")."
            + (isPreliminary ? " Gränserna är preliminära." : "")
    }

    package static let noSignals = "Inga tecken på annat än normal variation."
    /// "Fyra punkter avviker mer än slumpen kan förklara: tre som förbättring (januari–mars 2024) och en som försämring
    /// (juli 2025)."; of one kind: ", alla som förbättring (…)".
    package static func signals(_ groups: [(count: Int, variation: String, when: String)]) -> String {
        let count = groups.map(\.count).reduce(0, +)
        let points = count == 1 ? "En punkt" : "\(Swedish.capitalised(Swedish.word(count))) punkter"
        let lead = "\(points) avviker mer än slumpen kan förklara"
        let kinds = groups.map { "som \($0.variation) (\($0.when))" }
        if groups.count == 1 {
            return lead + ", " + (count == 1 ? "" : count == 2 ? "båda " : "alla ") + Swedish.list(kinds) + "."
        }
        let told = zip(groups, kinds).map { "\(Swedish.word($0.count)) \($1)" }
        return "\(lead): \(Swedish.list(told))."
    }
    /// Of many points, the last.
    package static func latestOf(_ time: String) -> String { "senast \(time)" }

    package static func met(_ value: String) -> String { "Målet \(value) nås stabilt." }
    package static func missed(_ value: String) -> String { "Målet \(value) nås inte med den variation som är nu." }
    package static func varies(_ value: String) -> String { "Målet \(value) nås ibland och ibland inte." }
}
