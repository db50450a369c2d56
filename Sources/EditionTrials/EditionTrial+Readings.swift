import RandomEditions
import TestProjects

extension EditionTrial {
    /// Every number of every page that names its reading, and all readings of the machine's file.
    func compareReadings(_ built: BuiltProject, _ result: inout Result) {
        for (path, bytes) in built.output.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".html") {
            let page = String(decoding: bytes, as: UTF8.self)
            for found in page.matches(of: /<data value="([^"]*)" data-reading="([^"]*)">([^<]*)<\/data>/) {
                compare(String(found.output.2), Shown(found.output.1), Shown(swedish: found.output.3), path, &result)
            }
        }
        let json = built["2025/data/report.json"] ?? ""
        for found in json.matches(of: /"id": "([^"]*)",[^{}]*?"value": ([^,\n]*)/) {
            guard let outcome = outcome(String(found.output.1)) else { continue }
            result.numbers += 1
            let name = found.output.1.prefix { $0 != "@" }
            result.readings[edition.world.measure(String(name))?.kind.word ?? "", default: 0] += 1
            guard !Shown(found.output.2).holds(outcome, least: 0) else { continue }
            result.differences.append("report.json \(found.output.1): \(found.output.2), räknat \(outcome)")
        }
    }

    private func compare(_ id: String, _ value: Shown, _ text: Shown, _ path: String, _ result: inout Result) {
        guard let outcome = outcome(id), case .number = text else { return }
        result.numbers += 1
        guard !value.holds(outcome, least: 0) || !text.holds(outcome, least: 0) else { return }
        result.differences.append("\(path) \(id): \(value), \(text), räknat \(outcome)")
    }

    /// Of `m1@2024;kommun=a,b;kon=total` and its numerator and denominator; nil for what is made of several readings.
    private func outcome(_ id: String) -> Outcome? {
        let parts = id.split(separator: "|", omittingEmptySubsequences: false)
        guard let question = question(parts[0]) else { return nil }
        guard parts.count == 2 else { return parts.count == 1 ? edition.reckoner.answer(question).value : nil }
        switch parts[1] {
        case "numerator": return edition.reckoner.answer(question).numerator
        case "denominator": return edition.reckoner.answer(question).denominator
        default: return nil
        }
    }

    private func question(_ id: Substring) -> Question? {
        let terms = id.split(separator: ";")
        let head = terms[0].split(separator: "@")
        guard head.count == 2, let span = Span(text: head[1]) else { return nil }
        var choices: [Question.Choice] = []
        for term in terms.dropFirst() {
            let sides = term.split(separator: "=")
            guard sides.count == 2, sides[0] != "by", let choice = choice(String(sides[0]), sides[1]) else {
                return nil
            }
            choices.append(choice)
        }
        return Question(String(head[0]), choices, span)
    }

    private func choice(_ name: String, _ written: Substring) -> Question.Choice? {
        let keys = written.split(separator: ",").map(String.init)
        guard name.hasSuffix("!") else { return Question.Choice(name, keys == ["total"] ? nil : keys) }
        return edition.world.dimension(String(name.dropLast())).map { Question.Choice(allBut: keys, of: $0) }
    }
}
