/// The values of a measure by a dimension, in order.
struct Ranking {
    let wording: Wording
    /// Of each of the values.
    private let target: String?
    /// In the dimension's order; those with nothing to count are not here.
    let candidates: [(key: String, label: String, value: Outcome)]

    /// - Parameter own: whether the slice on the dimension names the one whose rank is asked, and not those to rank.
    init(_ reckoner: Reckoner, _ question: Question, by name: String, own isOwn: Bool, _ wording: Wording) {
        let question =
            isOwn
            ? Question(question.measure, question.choices.filter { $0.dimension != name }, question.span) : question
        self.wording = wording
        target = reckoner.target(wording.measure, question, by: name)
        candidates = reckoner.keys(question, by: name).compactMap { key in
            let value = reckoner.answer(question.with(name, key)).value
            let label = reckoner.world.dimension(name)?.label(key) ?? key
            return value == .notApplicable ? nil : (key, label, value)
        }
    }

    private var numbers: [(key: String, label: String, value: Fraction)] {
        candidates.compactMap { key, label, value in value.number.map { (key, label, $0) } }
    }

    /// Nil when there is nothing to rank.
    func text(_ pick: Formula.Pick, _ form: String?, own: String?) -> String? {
        let all = numbers
        guard let low = all.map(\.value).min(), let high = all.map(\.value).max() else {
            if case .judged("missing") = pick { return matching(candidates.map(\.label), candidates.count, form) }
            return nil
        }
        switch pick {
        case .lowest(let count): return named(extreme(count, isLowest: true), form)
        case .highest(let count): return named(extreme(count, isLowest: false), form)
        case .gap:
            guard all.count > 1 else { return nil }
            guard form == "ratio" else { return wording.difference(high - low) }
            return low <= .zero ? nil : (high / low).map { Wording.number($0, wording.chosen ?? 2) }
        case .rank: return rank(own, form)
        case .compared(let sign, let limit):
            let limit = Fraction(limit) ?? .zero
            return matching(
                all.filter { fits($0.value.rounded(wording.decimals), sign, limit) }.map(\.label), all.count, form)
        case .judged("missing"):
            return matching(candidates.filter { $0.value == .missing }.map(\.label), candidates.count, form)
        case .judged(let word):
            guard target != nil else { return nil }
            return matching(all.filter { standing($0.value) == word }.map(\.label), all.count, form)
        }
    }

    /// The `count` first and all that print as the last of them, ties in Swedish order of their names.
    func extreme(_ count: Int, isLowest: Bool) -> [(label: String, value: Fraction)] {
        let printed = numbers.map { (label: $0.label, value: $0.value, rounded: $0.value.rounded(wording.decimals)) }
        let order = printed.sorted { a, b in
            if a.rounded == b.rounded { return a.label.swedish.lexicographicallyPrecedes(b.label.swedish) }
            return isLowest ? a.rounded < b.rounded : b.rounded < a.rounded
        }
        guard let last = order.prefix(count).last?.rounded else { return [] }
        return order.enumerated().filter { $0.offset < count || $0.element.rounded == last }.map {
            ($0.element.label, $0.element.value)
        }
    }

    private func named(_ found: [(label: String, value: Fraction)], _ form: String?) -> String {
        guard form == "value" else { return Wording.list(found.map(\.label)) }
        var texts: [String] = []
        for text in found.map({ wording.value($0.value) }) where texts.last != text { texts.append(text) }
        return Wording.list(texts)
    }

    private func rank(_ own: String?, _ form: String?) -> String? {
        let digits = wording.decimals
        guard let value = numbers.first(where: { $0.key == own })?.value.rounded(digits) else { return nil }
        let isLowBest = wording.measure.direction == "decrease"
        let ahead = numbers.count { isLowBest ? $0.value.rounded(digits) < value : $0.value.rounded(digits) > value }
        return form == "of" ? "\(ahead + 1) av \(numbers.count)" : "\(ahead + 1)"
    }

    private func matching(_ labels: [String], _ count: Int, _ form: String?) -> String {
        switch form {
        case "of": "\(labels.count) av \(count)"
        case "list": labels.isEmpty ? "ingen" : Wording.list(labels)
        case "word": Wording.word(labels.count)
        default: "\(labels.count)"
        }
    }

    private func fits(_ value: Fraction, _ sign: String, _ limit: Fraction) -> Bool {
        switch sign {
        case "<": value < limit
        case "<=": value <= limit
        case ">": value > limit
        default: value >= limit
        }
    }

    /// By the value as printed: at the target or better, within `watch` of it, or neither.
    func standing(_ value: Fraction) -> String {
        let measure = wording.measure
        let target = target.flatMap { Fraction($0) } ?? .zero
        let printed = value.rounded(wording.decimals)
        let behind = measure.direction == "decrease" ? printed - target : target - printed
        if behind <= .zero { return "on_track" }
        return measure.watch.flatMap { Fraction($0) }.map { behind <= $0 } ?? false ? "watch" : "off_track"
    }
}

extension Reckoner {
    /// The values that exist some time of the span, that the slice leaves, and that belong to what else is sliced by.
    func keys(_ question: Question, by name: String) -> [String] {
        guard let dimension = world.dimension(name), let measure = world.measure(question.measure) else { return [] }
        let isState = measure.kind.inputs.contains { world.dataset($0.dataset)?.state != nil }
        let months = isState ? question.span.last...question.span.last : question.span.monthNumbers
        let own = question.choice(name)?.keys
        let isWhole = { (choice: Question.Choice) in
            choice.keys?.count == 1 && choice.keys?.first == world.dimension(choice.dimension)?.total?.key
        }
        let above = question.choices.filter { $0.keys != nil && world.chain(name).dropFirst().contains($0.dimension) }
        let below = question.choices.filter {
            $0.dimension != name && $0.keys != nil && !isWhole($0) && world.chain($0.dimension).contains(name)
        }
        return dimension.inOrder.filter { value in
            below.allSatisfy { choice in
                (choice.keys ?? []).contains { key in
                    months.contains { month in
                        (world.dimension(choice.dimension)?.value(key)?.exists(in: month) ?? false)
                            && world.key(key, of: choice.dimension, as: name, in: month) == value.key
                    }
                }
            }
        }.filter { value in
            months.contains { month in
                value.exists(in: month)
                    && above.allSatisfy { choice in
                        let key = world.key(value.key, of: name, as: choice.dimension, in: month)
                        return isWhole(choice) || key.map { choice.keys?.contains($0) ?? true } ?? false
                    }
            }
        }.map(\.key).filter { own?.contains($0) ?? true }
    }
}

extension String {
    /// Letters in Swedish order: å, ä and ö last.
    var swedish: [Int] {
        lowercased().unicodeScalars.map { scalar in
            ["å": 1_000, "ä": 1_001, "ö": 1_002][scalar] ?? Int(scalar.value)
        }
    }
}
