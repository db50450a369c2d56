extension Phrases {
    /// "Serien bryts 2023 (Nytt system)", in a summary.
    package static func broken(_ time: String, _ label: String) -> String {
        "Serien bryts \(time) (\(Swedish.withoutSoftHyphens(label)))"
    }

    /// "Serien bryts 2023 (Nytt system) för Åby"
    package static func broken(_ time: String, _ label: String, for who: String) -> String {
        broken(time, label) + " för \(who)"
    }

    /// "Värdena för juli 2024–maj 2025 räknas på tider både före och efter brottet och jämförs inte."
    package static func onBothSides(_ count: Int, _ time: String) -> String {
        "\(count == 1 ? "Värdet" : "Värdena") för \(time) räknas på tider både före och efter brottet och jämförs inte."
    }

    /// "Serien bryts 2023: Nytt system", in a note.
    package static func breakNote(_ time: String, _ label: String) -> String {
        "Serien bryts \(time): \(Swedish.withoutSoftHyphens(label))"
    }

    /// Whether a text says it in either form; the author's words for the break are `label`.
    package static func isBreakTold(_ label: String, in text: String) -> Bool {
        let forms = [label, Swedish.withoutSoftHyphens(label)]
        return text.lowercased().contains("serien bryts") && forms.contains(where: text.contains)
    }

    /// "Värdet för 2020–2024 går över ett tidsseriebrott: Nytt system (från 2023)."
    package static func acrossBreak(_ count: Int, _ time: String, _ label: String, from: String) -> String {
        "\(count == 1 ? "Värdet" : "Värdena") för \(time) går över ett tidsseriebrott: \(label) (från \(from))."
    }
}
