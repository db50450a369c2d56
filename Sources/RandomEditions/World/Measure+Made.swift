import TestSupport

extension Measure {
    /// What is made of other measures.
    package struct Made: Sendable {
        package let parts: [Part]
        package let form: Form

        package struct Part: Sendable {
            package let measure: Measure
            /// A dimension and the one key that it is of.
            package var condition: (dimension: String, key: String)?
            package var monthsBefore = 0
        }

        package enum Form: String, CaseIterable, Sendable {
            case quotient = "a / b"
            case sum = "a + b"
            case difference = "a - b"
            case change = "(a - b) / b"
            /// So many months up to the end, of the only part.
            case window
            case yearToDate
        }

        /// Months of the only part; 0 for expressions.
        package var window = 0

        /// The time of a part when the whole is asked for a span; nil when that is no whole periods of the part.
        package func span(_ part: Part, _ span: Span, grain: Int) -> Span? {
            switch form {
            case .window: return whole(span.last - window + 1, through: span.last, grain)
            case .yearToDate: return whole(span.last / 12 * 12, through: span.last, grain)
            default: return Span(grain: span.grain, first: span.first - part.monthsBefore, months: span.months)
            }
        }

        private func whole(_ first: Int, through last: Int, _ grain: Int) -> Span? {
            guard first % grain == 0, (last + 1) % grain == 0 else { return nil }
            return Span(grain: grain, first: first, months: last - first + 1)
        }
    }

    /// In which new series begin, of what it is made of too.
    package var allBreaks: [Int] { breaks + (made?.parts ?? []).flatMap(\.measure.allBreaks) }

    package var made: Made? { if case .made(let made) = kind { made } else { nil } }
}

extension World {
    /// Measures made of those that are there already.
    func made(_ random: inout SplitMix) -> [Measure] {
        var result: [Measure] = []
        for _ in 0..<random.number(1...3) {
            let name = "m\(measures.count + result.count + 1)"
            let part = random.pick(measures)
            result.append(random.chance(35) ? cumulative(name, part, &random) : derived(name, part, &random))
        }
        return result
    }

    private func cumulative(_ name: String, _ part: Measure, _ random: inout SplitMix) -> Measure {
        let isState = part.kind.inputs.contains { dataset($0.dataset)?.state != nil }
        guard !isState else { return derived(name, part, &random) }
        let form: Measure.Made.Form = random.chance(60) ? .window : .yearToDate
        var made = Measure.Made(parts: [Measure.Made.Part(measure: part)], form: form)
        let lengths = [3, 6, 12, 24].filter { $0 % grain(part) == 0 }
        if form == .window { made.window = random.pick(lengths) }
        var measure = Measure(name: name, label: "Mått \(name)", kind: .made(made), unit: part.unit)
        measure.decimals = random.chance(30) ? random.number(0...3) : nil
        return measure
    }

    private func derived(_ name: String, _ part: Measure, _ random: inout SplitMix) -> Measure {
        let alike = measures.filter { $0.unit == part.unit }
        var parts = [
            Measure.Made.Part(measure: part), Measure.Made.Part(measure: random.pick([part, random.pick(alike)])),
        ]
        for index in parts.indices where random.chance(45) {
            let names = splits(parts[index].measure)
            guard !names.isEmpty else { continue }
            let chosen = random.pick(names)
            guard let keys = dimension(chosen)?.values.map(\.key), !keys.isEmpty else { continue }
            parts[index].condition = (chosen, random.pick(keys))
        }
        if random.chance(35) { parts[1].monthsBefore = 12 * random.number(1...2) }
        let isShare = [.percent, .per1000, .ratio].contains(part.unit)
        let form = random.pick([Measure.Made.Form.quotient, .quotient, .sum, .difference, .change])
        let shares: [Measure.Unit] = [.ratio, .per1000]
        let unit: Measure.Unit =
            switch form {
            case .quotient, .change: random.pick(shares + [.percent])
            case .difference where isShare: random.pick(shares)
            default: part.unit
            }
        var measure = Measure(
            name: name, label: "Mått \(name)", kind: .made(Measure.Made(parts: parts, form: form)), unit: unit)
        measure.decimals = random.chance(50) ? random.number(0...4) : nil
        return measure
    }

    /// The lines that declare it, after its label, unit and direction.
    func declaration(_ made: Measure.Made) -> [String] {
        switch made.form {
        case .window:
            ["type: cumulative", "input_metric: \(made.parts[0].measure.name)", "window: \(made.window) months"]
        case .yearToDate: ["type: cumulative", "input_metric: \(made.parts[0].measure.name)", "grain_to_date: year"]
        default:
            ["type: derived", "expr: \(made.form.rawValue)", "input_metrics:"]
                + zip(made.parts, ["a", "b"]).map { "  - {\($0.text(alias: $1))}" }
        }
    }
}

extension Measure.Made.Part {
    fileprivate func text(alias: String) -> String {
        var text = "name: \(measure.name), alias: \(alias)"
        if let condition { text += ", filter: {\(condition.dimension): \(condition.key)}" }
        if monthsBefore > 0 { text += ", offset_window: \(monthsBefore) months" }
        return text
    }
}
