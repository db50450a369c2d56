import Declarations
import Diagnostics
import Measures

extension FormulaReader {
    mutating func readSubject() -> LiveNumber.Subject? {
        let name = syntax.subject.text
        let dimension = context.vocabulary.dimensions.first { $0.name == name }
        if let dimension, context.pageDimension == name { return value(of: dimension) }
        if context.vocabulary.measures.contains(where: { $0.name == name }) { return measure(name) }
        if let dimension { return value(of: dimension) }
        if context.recommendations.contains(name) {
            return part("rekommendationen \(name)").map { .recommendation(name, $0) }
        }
        if name == "report" { return part("rapporten").map { .report($0) } }
        if name.wholeMatch(of: /[Rr]\d+[a-z]?/) != nil, !context.recommendations.isEmpty {
            add(
                .unknownRecommendation, "ingen rekommendation heter «\(name)»", syntax.subject.range,
                hint: list("rekommendationerna", context.recommendations))
            return nil
        }
        let known =
            context.vocabulary.measures.map(\.name) + context.vocabulary.dimensions.map(\.name)
            + context.recommendations + ["report"]
        add(
            .unknownMeasure, "inget mått heter «\(name)»", syntax.subject.range,
            hint: didYouMean(name, among: known) ?? "måtten är filerna i mappen measures; där finns ingen \(name).yaml")
        return nil
    }

    private mutating func measure(_ name: String) -> LiveNumber.Subject? {
        guard syntax.part != nil else { return .measure(name, nil) }
        return part("måttet").map { .measure(name, $0) }
    }

    private mutating func value(of dimension: Dimension) -> LiveNumber.Subject? {
        guard context.pageDimension == dimension.name else {
            add(
                .noPageValue, "sidan gäller inget värde av dimensionen «\(dimension.name)»", syntax.subject.range,
                hint: "formeln hör hemma på \(dimension.name)/[\(dimension.name)].md; skriv annars ut namnet")
            return nil
        }
        guard let parent = syntax.part else { return .dimension(dimension.name, parent: nil) }
        let above = context.vocabulary.hierarchy.dimensions(above: dimension.name)
        if above.contains(parent.text) { return .dimension(dimension.name, parent: parent.text) }
        add(
            .unknownDimension, "«\(dimension.name)» hör inte till någon dimension «\(parent.text)»", parent.range,
            hint: didYouMean(parent.text, among: above) ?? list("dimensionerna", above))
        return nil
    }

    /// The word after the point, one of those that the subject has.
    private mutating func part<P>(_ what: String) -> P?
    where P: RawRepresentable<String> & CaseIterable {
        let known = P.allCases.map(\.rawValue)
        guard let part = syntax.part else {
            add(
                .formulaSyntax, "skriv vad som ska stå om \(what)", syntax.subject.range,
                hint: "till exempel \(syntax.subject.text).\(known.contains("status") ? "status" : known[0])")
            return nil
        }
        if let value = P(rawValue: part.text) { return value }
        add(
            .unknownWord, "\(what) har inget som heter «\(part.text)»", part.range,
            hint: didYouMean(part.text, among: known) ?? list("orden", known))
        return nil
    }

    private func list(_ what: String, _ known: [String]) -> String {
        known.isEmpty ? "ta bort punkten och ordet efter" : "\(what) är \(known.joined(separator: ", "))"
    }
}
