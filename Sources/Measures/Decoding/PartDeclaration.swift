import Declarations
import Diagnostics
import Language
import Tables
import Values

/// One of `input_metrics`, as written.
struct PartDeclaration: Sendable {
    let reference: MeasureReference
    let alias: String
    let filter: Filter
    let time: MeasurePart.Time
    /// Of the alias, or of the name where there is none.
    let place: Place

    static let keys = [name.help, alias.help, filter.help, offset.help]

    fileprivate static let name = Key<MeasureReference>(
        "name", "mått", isRequired: true, "Måttets namn, så som filen heter.", example: "name: natt"
    ) { node, context in node.string(context.findings).map { MeasureReference(name: $0, place: node.place) } }
    fileprivate static let alias = Key<String>(
        "alias", "a–z och _", absent: "måttets namn med _ för bindestreck", "Ordet som står för måttet i expr.",
        example: "alias: riket"
    ) { $1.alias($0) }
    fileprivate static let filter = Key<Filter>(
        "filter", "filter", absent: "det som frågan gäller",
        "De värden av dimensionerna som delen gäller, vad som än frågas.",
        example: "filter: {lan: riket}"
    ) { node, context in
        FilterReader(dimensions: context.catalogue.dimensions, shape: nil, findings: context.findings).read(node)
    }
    fileprivate static let offset = Key<TimeLength>(
        "offset_window", "tidslängd", absent: "samma tid", "Så långt före den tid som frågan gäller: 1 year, 3 months.",
        example: "offset_window: 1 year"
    ) { $1.length($0) }

    /// The measure with what is said of it; told when its filter names what it does not have.
    func part(_ link: MeasureLink) -> MeasurePart? {
        guard let measure = link.measures[reference.name] else { return nil }
        for term in filter.terms where !measure.allows(term.name, in: link.catalogue) {
            link.findings.add(
                SplitFault.absent(measure.name, term.name, measure.splits(in: link.catalogue)).diagnostic(at: place))
        }
        return MeasurePart(alias: alias, measure: measure, filter: filter, time: time)
    }
}

extension KeyContext {
    /// The parts of an expression; those at fault are told and left out.
    func parts(_ node: Node) -> [PartDeclaration]? {
        let items = node.list(findings)
        let read = items.compactMap(part)
        for (index, part) in read.enumerated() {
            guard let other = read[..<index].first(where: { $0.alias == part.alias }) else { continue }
            findings.add(
                .badExpression, "två delar har aliaset «\(part.alias)»", at: part.place,
                hint: "skriv alias: med olika ord", notes: [.init("den andra delen", at: other.place)])
        }
        return read.count == items.count ? read : nil
    }

    private func part(_ node: Node) -> PartDeclaration? {
        var reader = TypeReader(Fields(node, of: "delen", findings), self)
        let reference = reader.take(PartDeclaration.name)
        let aliasNode = reader.fields.keys.first { $0.key == "alias" }?.value
        let written = reader.take(PartDeclaration.alias)
        let filter = reader.take(PartDeclaration.filter)
        let offset = reader.take(PartDeclaration.offset)
        reader.fields.end()
        guard let reference else { return nil }
        let usual =
            aliasNode != nil
            ? nil : reference.name.split(separator: "-", omittingEmptySubsequences: false).joined(separator: "_")
        guard let alias = written ?? usual.flatMap({ self.alias($0, at: reference.place) }) else { return nil }
        return PartDeclaration(
            reference: reference, alias: alias, filter: filter ?? Filter(terms: []),
            time: offset.map { .earlier($0) } ?? .same, place: aliasNode?.place ?? reference.place)
    }

    fileprivate func alias(_ node: Node) -> String? {
        node.string(findings).flatMap { alias($0, at: node.place) }
    }

    private func alias(_ text: String, at place: Place) -> String? {
        if !text.isEmpty, text.unicodeScalars.allSatisfy({ ("a"..."z").contains($0) || $0 == "_" }) { return text }
        findings.add(
            .badExpression, "«\(text)» kan inte vara alias", at: place, hint: "skriv alias: med bara a–z och _")
        return nil
    }

    /// `12 months`.
    func length(_ node: Node) -> TimeLength? {
        if let text = node.scalar, let length = TimeLength(parsing: text) { return length }
        findings.expected("en tidslängd", node, hint: "skriv 12 months, 4 quarters, 3 tertials eller 1 year")
        return nil
    }
}

extension Node {
    /// A place within a text on one line: the characters from `offset`.
    func place(at offset: Int, length: Int) -> Place {
        guard case .scalar(_, let isPlain) = kind, place.column > 0 else { return place }
        return Place(
            path: place.path, line: place.line, column: place.column + offset + (isPlain ? 0 : 1), length: length,
            excerpt: place.excerpt)
    }
}

extension MeasurePart {
    /// What it is, in words: "Andel kvinnor (Län: Riket) 12 månader tidigare".
    func words(_ catalogue: Catalogue) -> String {
        let months: Int? = if case .earlier(let length) = time { length.months } else { nil }
        return MakingPhrases.part(measure.label, filter.terms.map { $0.words(catalogue) }, monthsEarlier: months)
    }
}
