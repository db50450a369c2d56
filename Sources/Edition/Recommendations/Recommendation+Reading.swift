import Declarations
import Diagnostics
import Values

/// What `recommendations.yaml` says.
struct RecommendationFile {
    var review: Review?
    var recommendations: [Recommendation] = []

    static func read(_ source: SourceText, _ findings: Findings) -> RecommendationFile {
        var file = RecommendationFile()
        guard let node = YAML.read(source, findings) else {
            findings.leave(.recommendation(nil))
            return file
        }
        var fields = Fields(node, of: "filen", findings)
        file.review = fields.fields("review", of: "granskningen").map { review($0) }
        let nodes = fields.required("recommendations")?.list(findings) ?? []
        fields.end()
        for node in nodes {
            guard let one = RecommendationReader(findings: findings).read(node) else { continue }
            if let first = file.recommendations.first(where: { $0.id == one.id }) {
                findings.duplicateID(one.id, "rekommendationer", at: one.place, first: first.place)
            } else {
                file.recommendations.append(one)
            }
        }
        return file
    }

    private static func review(_ fields: Fields) -> Review {
        var fields = fields
        let review = Review(
            title: fields.text("title", required: true) ?? "", year: fields.integer("year", in: 1900...2999),
            reviewer: fields.text("reviewer"), reference: fields.string("reference"))
        fields.end()
        return review
    }
}

private struct RecommendationReader {
    let findings: Findings

    func read(_ node: Node) -> Recommendation? {
        var fields = Fields(node, of: "rekommendationen", findings)
        let id = id(&fields)
        let recommendation = Recommendation(
            id: id ?? "", text: fields.string("text", required: true) ?? "", example: fields.example(),
            status: status(&fields), statusDate: fields.day("status_date"),
            decisions: fields.list("decisions", mayBeEmpty: true).compactMap(decision), closed: closing(&fields),
            measures: fields.list("measures", mayBeEmpty: true).compactMap { $0.string(findings) },
            measurePlaces: fields.list("measures", mayBeEmpty: true).map(\.place), actions: actions(&fields),
            remaining: fields.text("remaining"), audit: audit(&fields), place: node.place)
        fields.end()
        return id == nil ? nil : recommendation
    }

    /// Capitals, so that it is never the name of a measure.
    private func id(_ fields: inout Fields) -> String? {
        guard let id = fields.string("id", required: true), let node = fields.node("id") else { return nil }
        let bytes = Array(id.utf8)
        let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
        let rest = bytes.allSatisfy {
            capitals.contains($0) || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) || $0 == UInt8(ascii: "-")
        }
        if let first = bytes.first, capitals.contains(first), rest { return id }
        findings.expected("ett id med stora bokstäver", node, hint: "skriv till exempel R1")
        return nil
    }

    private func status(_ fields: inout Fields) -> Recommendation.Status {
        let words: KeyValuePairs<String, Recommendation.Status> = [
            "not_started": .notStarted, "in_progress": .inProgress, "done": .done, "dropped": .dropped,
        ]
        if let node = fields.node("status"), let word = node.scalar,
            ["late", "overdue", "delayed", "försenad"].contains(word)
        {
            findings.add(
                .unknownWord, "ordet «\(word)» skrivs inte: det följer av deadline och rapportens cutoff",
                at: node.place,
                hint: "skriv in_progress eller not_started")
            return .inProgress
        }
        return fields.word("status", words, required: true) ?? .notStarted
    }

    private func decision(_ node: Node) -> Recommendation.BoardDecision? {
        var fields = Fields(node, of: "beslutet", findings)
        let (paragraph, date) = (fields.integer("paragraph", in: 1...9_999), fields.day("date"))
        let text = fields.text("text", required: true)
        fields.end()
        return text.map { Recommendation.BoardDecision(paragraph: paragraph, date: date, text: $0) }
    }

    private func closing(_ fields: inout Fields) -> Recommendation.Closing? {
        guard var inner = fields.fields("closed", of: "avslutet") else { return nil }
        let closing = Recommendation.Closing(
            by: inner.text("by", required: true) ?? "", date: inner.day("date", required: true),
            paragraph: inner.integer("paragraph", in: 1...9_999))
        inner.end()
        return closing
    }

    private func audit(_ fields: inout Fields) -> Recommendation.Audit? {
        guard var inner = fields.fields("audit", of: "revisionens frågor") else { return nil }
        let words: KeyValuePairs<String, Recommendation.Answer> = ["yes": .yes, "partly": .partly, "no": .no]
        let audit = Recommendation.Audit(
            measuresDecided: inner.word("measures_decided", words), reportedBack: inner.word("reported_back", words),
            decisionOnReport: inner.word("decision_on_report", words),
            remainingExamined: inner.word("remaining_examined", words))
        inner.end()
        return audit
    }

    private func actions(_ fields: inout Fields) -> [Recommendation.Action] {
        var actions: [Recommendation.Action] = []
        for node in fields.list("actions", mayBeEmpty: true) {
            guard let action = action(node) else { continue }
            if let first = actions.first(where: { $0.id == action.id }) {
                findings.duplicateID(action.id, "åtgärder", at: action.place, first: first.place)
            }
            actions.append(action)
        }
        return actions
    }

    private func action(_ node: Node) -> Recommendation.Action? {
        var fields = Fields(node, of: "åtgärden", findings)
        let id = fields.string("id", required: true)
        let action = Recommendation.Action(
            id: id ?? "", text: fields.text("text", required: true) ?? "", owner: fields.text("owner"),
            start: fields.day("start"), deadline: fields.day("deadline"),
            revisedDeadline: fields.day("revised_deadline"), completed: fields.day("completed"),
            status: status(&fields), placedEvidence: fields.list("evidence", mayBeEmpty: true).compactMap(evidence),
            place: node.place)
        fields.end()
        return id == nil ? nil : action
    }

    private func evidence(_ node: Node) -> Recommendation.PlacedEvidence? {
        var fields = Fields(node, of: "belägget", findings)
        let (measure, appendix) = (fields.string("measure"), fields.string("appendix"))
        let place = (fields.node("measure") ?? fields.node("appendix") ?? node).place
        fields.end()
        switch (measure, appendix) {
        case (let measure?, nil): return Recommendation.PlacedEvidence(evidence: .measure(measure), place: place)
        case (nil, let appendix?): return Recommendation.PlacedEvidence(evidence: .appendix(appendix), place: place)
        case (nil, nil) where node.entries?.isEmpty == false: return nil
        default:
            findings.expected("ett belägg", node, hint: "skriv {measure: NAMN} eller {appendix: ID}")
            return nil
        }
    }
}
