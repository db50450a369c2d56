/// What a funnel says.
package enum FunnelPhrases {
    package static let kind = "Trattdiagram"

    // MARK: The limits, each by its share

    private static let inner = "95\(Swedish.noBreakSpace)procent"
    private static let outer = "99,8\(Swedish.noBreakSpace)procent"
    /// Heads of columns, from the lowest.
    package static let limitHeads = [
        "\(Heads.lowerLimit) 99,8\u{A0}%", "\(Heads.lowerLimit) 95\u{A0}%", "\(Heads.upperLimit) 95\u{A0}%",
        "\(Heads.upperLimit) 99,8\u{A0}%",
    ]
    package static let limitNote = "Inre gränser: \(inner). Yttre gränser: \(outer)."
    package static let exactLimits = """
        Gränserna är exakta binomialgränser kring medelvärdet. Av ren slump hamnar ungefär en av tjugo utanför de inre \
        (95 procent) och en av femhundra utanför de yttre (99,8 procent).
        """
    package static let adjustedLimits = """
        Gränserna är vidgade efter hur mycket enheterna skiljer sig utöver slumpen (justering för överspridning, \
        additiv modell). Inre gräns 95 procent, yttre 99,8 procent.
        """
    package static let adjusted = "Gränserna är justerade för överspridning."

    // MARK: Titles, heads and the legend

    /// Where a measure names neither.
    package static let numerator = "täljare"
    package static let denominator = "i nämnaren"
    package static func title(_ title: String) -> String { title + " efter storlek" }
    package static func size(_ what: String) -> String { "Antal \(what)" }
    package static func mean(_ value: String) -> String { "Medel " + value }
    package static let innerLimit = "Inre gräns"
    package static let outerLimit = "Yttre gräns"
    package static let within = "Inom gränserna"
    package static let outsideInner = "Utanför inre gräns (95 %)"
    package static let outsideOuter = "Utanför yttre gräns (99,8 %)"
    package static let several = "Flera på samma plats"
    package static let allValued = "Alla med värde"

    // MARK: Where one stands

    package static func zone(isAbove: Bool, isOuter: Bool) -> String {
        (isAbove ? "över" : "under") + (isOuter ? " yttre gränsen" : " inre gränsen")
    }
    /// "12 av 26 ärenden"
    package static func counts(_ events: String, of trials: String, _ what: String) -> String {
        "\(events) av \(trials) \(what)"
    }
    /// "Lodjuret: 46,2 procent, över inre gränsen."; `zone` is nil where it is not judged.
    package static func one(_ who: String, _ value: String, _ zone: String?) -> String {
        "\(who): \(value)\(zone.map { ", \($0)" } ?? "")."
    }

    // MARK: Sentences

    package static func outer(_ count: Int, of all: Int) -> String {
        guard count < all else { return "Alla \(Swedish.word(all)) utanför de yttre gränserna." }
        let who = count == 0 ? "Ingen" : Swedish.capitalised(Swedish.word(count))
        return "\(who) av \(all) utanför de yttre gränserna."
    }

    package static func needs(_ fewest: Int, _ many: String) -> String {
        "Gränser kräver minst \(Swedish.word(fewest)) \(many) \(Among.valued)."
    }

    /// "Under den yttre gränsen (99,8 procent) ligger A och B, över den C."
    package static func outside(below: String?, above: String?, of among: Among) -> String {
        switch (below, above) {
        case (nil, nil): "\(Swedish.capitalised(among.nobody)) ligger utanför de yttre gränserna (\(outer))."
        case (let below?, nil): "Under den yttre gränsen (\(outer)) ligger \(below)."
        case (nil, let above?): "Över den yttre gränsen (\(outer)) ligger \(above)."
        case (let below?, let above?):
            "Under den yttre gränsen (\(outer)) ligger \(below), över den \(above)."
        }
    }

    /// "Utanför bara den inre (95 procent) ligger D under och E över."; nil when neither is told.
    package static func nearly(below: String?, above: String?) -> String? {
        let parts = [below.map { "\($0) under" }, above.map { "\($0) över" }].compactMap { $0 }
        return parts.isEmpty ? nil : "Utanför bara den inre (\(inner)) ligger \(Swedish.list(parts))."
    }

    /// "De övriga ligger inom de inre gränserna (95 procent)."
    package static func inside(_ among: Among, areOthers: Bool) -> String {
        let others = among.isWhole ? "De övriga" : "De övriga \(Among.valued)"
        return "\(areOthers ? others : Swedish.capitalised(among.everyone)) ligger inom de inre gränserna (\(inner))."
    }

    package static func spread(_ many: String) -> String {
        "Så många utanför visar att \(many) skiljer sig av annat än slump."
    }

    package static func value(_ value: String) -> String { "Värdet är \(value)." }
    package static func mean(_ among: Among, _ many: String, _ value: String) -> String {
        let who = among.isWhole ? among.everyone : "de \(among.known) \(many) som har värde"
        return "Medelvärdet för \(who) är \(value)."
    }

    package static func noSize(_ who: String) -> String { "Storleken är inte känd för \(who)." }
}
