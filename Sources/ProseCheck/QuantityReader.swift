import Language
import Measures
import Values

/// Numbers with what stands around them: how near they are, their scale and unit, and parts in words.
struct QuantityReader {
    let tokens: [Token]
    let lexicon: Lexicon

    /// What the tokens from `start` on say as a number, and how many they are.
    func quantity(at start: Int) -> (Item.Kind, Int)? {
        let (nearness, begin) = nearness(at: start)
        if let (portion, end) = portion(at: begin, nearness) { return (portion, end - start) }
        guard let (number, after) = number(at: begin) else { return nil }
        if nearness == .exact, let counted = counted(number, after) { return (counted.0, counted.1 - start) }
        guard let (read, end) = part(number, after) ?? unit(number, after) else { return nil }
        var found = read
        found.nearness = nearness
        return (.number(found), end - start)
    }

    private func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].lower : "" }

    /// `mer än`, `drygt`: how near, and the token after.
    private func nearness(at start: Int) -> (NumberWords.Nearness, Int) {
        if word(start + 1) == "än" {
            if ["mer", "fler"].contains(word(start)) { return (.over, start + 2) }
            if ["mindre", "färre"].contains(word(start)) { return (.under, start + 2) }
        }
        guard let nearness = NumberWords.nearness[word(start)] else { return (.exact, start) }
        // `ca.` is written with a stop too.
        return (nearness, word(start + 1) == "." ? start + 2 : start + 1)
    }

    private func number(at index: Int) -> (TypedNumber, Int)? {
        guard tokens.indices.contains(index) else { return nil }
        if word(index) == "hälften", !isGroupNear(index + 1) { return (TypedNumber(part: 1, of: 2), index + 1) }
        if tokens[index].kind == .number, PeriodReader(tokens: tokens).period(at: index) == nil {
            return TypedNumber(tokens[index].text).map { ($0, index + 1) }
        }
        if let whole = NumberWords.whole[word(index)] { return (TypedNumber(whole), index + 1) }
        // "En tredjedel", "en av tre kommuner", "en kommun"; "en" is else an article.
        if ["en", "ett"].contains(word(index)),
            NumberWords.parts[word(index + 1)] != nil || word(index + 1) == "av" || group(at: index + 1) != nil
        {
            return (TypedNumber(1), index + 1)
        }
        return nil
    }

    /// `mindre än hälften av kommunerna`, `en tredjedel av de åtta kommunerna`, `minst två kommuner`. The group is left.
    private func portion(at begin: Int, _ nearness: NumberWords.Nearness) -> (Item.Kind, Int)? {
        if word(begin) == "hälften" {
            return nearness != .exact && isOfGroup(begin + 1) ? (.portion(1, of: 2, nearness), begin + 1) : nil
        }
        // Of more than that there is no group, and it is multiplied.
        guard let (number, after) = number(at: begin), !number.isPart, let count = number.value.integer,
            count <= 1_000_000
        else { return nil }
        if let whole = NumberWords.parts[word(after)] {
            return isOfGroup(after + 1) ? (.portion(count, of: whole, nearness), after + 1) : nil
        }
        guard nearness != .exact, group(at: after) != nil || isOfGroup(after) else { return nil }
        return (.portion(count, of: nil, nearness), after)
    }

    /// `av de åtta kommunerna`
    private func isOfGroup(_ index: Int) -> Bool {
        guard word(index) == "av" else { return false }
        let rest = skippingPlain(index + 1)
        return group(at: rest) != nil || group(at: number(at: rest)?.1 ?? rest) != nil
    }

    /// What follows a group that has been counted: `av tre`, `av de tre`. How many, and how many words.
    func whole(at start: Int) -> (Int, Int)? {
        guard word(start) == "av", let (number, end) = number(at: skippingPlain(start + 1)), !number.isPart,
            let whole = number.value.integer, group(at: end) == nil, unit(number, end)?.0.unit == TypedNumber.Unit.none
        else { return nil }
        return (whole, end - start)
    }

    /// `av kommunerna`, `av länets åtta kommuner`
    private func isGroupNear(_ index: Int) -> Bool {
        (index..<index + 4).contains { group(at: $0) != nil }
    }

    private func group(at index: Int) -> (Item.Kind, Int)? {
        guard tokens.indices.contains(index), let (kind, length) = lexicon.name(tokens, from: index),
            case .group = kind
        else { return nil }
        return (kind, length)
    }

    /// `tre kommuner`, `tre av de åtta kommunerna`: how many of how many. The group itself is left.
    private func counted(_ number: TypedNumber, _ after: Int) -> (Item.Kind, Int)? {
        guard let count = number.value.integer, !number.isPart else { return nil }
        if group(at: after) != nil {
            // "I en kommun minskade …" may be one of several.
            let isOne = ["en", "ett"].contains(word(after - 1)) && !["endast", "bara"].contains(word(after - 2))
            return (isOne ? .portion(1, of: nil, .atLeast) : .count(count, of: nil), after)
        }
        guard word(after) == "av" else { return nil }
        let rest = skippingPlain(after + 1)
        if group(at: rest) != nil { return (.count(count, of: nil), rest) }
        guard let (whole, end) = self.number(at: rest), let all = whole.value.integer, group(at: end) != nil else {
            return nil
        }
        return (.count(count, of: all), end)
    }

    /// `två tredjedelar`, `fyra av tio`
    private func part(_ number: TypedNumber, _ after: Int) -> (TypedNumber, Int)? {
        if number.isPart { return (number, after) }
        guard let count = number.value.integer else { return nil }
        if let whole = NumberWords.parts[word(after)] { return (TypedNumber(part: count, of: whole), after + 1) }
        guard word(after) == "av", let (whole, end) = self.number(at: after + 1), let all = whole.value.integer,
            all > 1, count <= all, all <= 100, unit(whole, end)?.0.unit == TypedNumber.Unit.none
        else { return nil }
        return (TypedNumber(part: count, of: all), end)
    }

    private func skippingPlain(_ index: Int) -> Int {
        var index = index
        while ["de", "länets", "regionens", "våra", "alla"].contains(word(index)) { index += 1 }
        return index
    }

    /// The scale and the unit after the number; nil where an unknown noun follows it.
    private func unit(_ number: TypedNumber, _ after: Int) -> (TypedNumber, Int)? {
        // "Det högsta på 17 år" counts no calls; a year may follow, as in "5 000 år 2025".
        if NumberWords.times.contains(word(after)), PeriodReader(tokens: tokens).period(at: after + 1) == nil {
            return nil
        }
        var (number, index) = (number, after)
        if let scale = NumberWords.scales[word(index)] {
            number = number.scaled(by: scale)
            index += 1
        }
        if NumberWords.percent.contains(word(index)) {
            number.unit = .percent
            number.step = min(number.step, Exact(1))
            index += 1
        } else if NumberWords.points.contains(word(index)) {
            number.unit = .points
            index += 1
        } else if let length = lexicon.thing(tokens, from: index) {
            number.unit = .things
            index += length
        }
        return (number, index)
    }
}
