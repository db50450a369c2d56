import Edition
import Language
import Measures
import Values

/// The line beside the values of a figure: the whole of them, or what the measure is compared with.
struct AskedLine: Sendable {
    let values: Handle<Query>
    let reference: BlockReference
    /// The dimensions in which it speaks of others than the values do.
    let dimensions: [String]
}

extension Asker {
    /// - Parameters:
    ///   - main: the question about the values.
    ///   - series: what splits them further in another question of the figure.
    /// - Returns: nil for a figure without a line, or where there is no such reference or whole (told).
    mutating func line(
        _ reference: BlockReference?, beside main: Query, _ filter: Filter, series: String? = nil
    ) -> AskedLine? {
        guard let reference, let measure = definitions.measures[main.measure] else { return nil }
        let split = unique(facets + main.by + (series.map { [$0] } ?? []))
        switch reference {
        case .total:
            guard case .of(let names) = whole(filter, of: measure, splitBy: split) else { return nil }
            return AskedLine(values: ask(main.whole(of: names)), reference: reference, dimensions: names)
        case .named(let name):
            guard let own = measure.references.first(where: { $0.name == name }) else { return nil }
            let query = main.whole(of: split).sliced(by: own.filter, definitions)
            let left = main.slice.map(\.dimension).filter { name in
                own.filter.terms.contains { definitions.hierarchy.areOnOneWay($0.name, name) }
            }
            return AskedLine(
                values: ask(query), reference: reference,
                dimensions: unique(split + own.filter.terms.map(\.name) + left))
        }
    }

    private func whole(_ filter: Filter, of measure: Measure, splitBy split: [String]) -> Whole {
        let chosen = filter.terms.compactMap { $0.slice(of: definitions.dimensions[$0.name]) }
        return Whole(
            split: split, page: scope.value?.dimension, chosen: chosen,
            defaults: measure.defaults(in: definitions.catalogue), in: definitions.catalogue.dimensions)
    }
}

extension Query {
    /// The same for the whole of some dimensions, undivided; its other slices stay.
    func whole(of dimensions: [String]) -> Query {
        slicing(
            slice.filter { !dimensions.contains($0.dimension) } + dimensions.map { Slice($0, .total) }, by: [])
    }
}

extension PageContext {
    /// "Länet", "Riket", "Alla kommuner, oavsett kön": what a line is called. One name never means two things.
    ///
    /// - Parameter isRow: its value stands among the figure's own, under heads that name the whole selection.
    func name(of line: AskedLine, _ filter: Filter, isRow: Bool) -> String {
        let (query, dimensions) = (line.values.question, definitions.dimensions)
        let name = definitions.name(of: line.reference, wholes: line.dimensions, definitions.measures[query.measure])
        // Where the filter chooses in what the line leaves, and elsewhere too, it is said what holds for the line; and
        // always which part of a dimension it is all of.
        let isMixed = isRow && filter.terms.contains { line.dimensions.contains($0.name) }
        let above = line.dimensions.flatMap(definitions.hierarchy.dimensions(above:))
        let held = query.slice.filter { slice in
            !line.dimensions.contains(slice.dimension) && (isMixed || above.contains(slice.dimension))
        }
        let rest = Selection(held, dimensions).brief
        return FramePhrases.names([name] + left(by: line, filter) + [rest].compactMap { $0 })
    }

    /// "alla kommuner": the whole of what the filter chooses in and a named reference leaves without naming it.
    private func left(by line: AskedLine, _ filter: Filter) -> [String] {
        guard case .named(let reference) = line.reference,
            let measure = definitions.measures[line.values.question.measure],
            let own = measure.references.first(where: { $0.name == reference })?.filter.terms.map(\.name)
        else { return [] }
        let left = filter.terms.map(\.name).filter { name in
            let said = [name] + definitions.hierarchy.dimensions(above: name)
            return line.dimensions.contains(name) && said.allSatisfy { !own.contains($0) }
        }
        return left.compactMap { definitions.dimensions[$0]?.whole(isFirst: false) }
    }

    /// What the values are called beside the line: by what they are where the line is of something else.
    func ownName(beside line: AskedLine?, _ values: Query, _ measure: Measure) -> String {
        let chosen = (line?.dimensions ?? []).compactMap { name -> String? in
            guard let dimension = definitions.dimensions[name] else { return nil }
            let slice = values.slice.first { $0.dimension == name }
            return slice.flatMap { Selection([$0], definitions.dimensions).brief }
                ?? (slice == nil ? dimension.defaultKey.flatMap { dimension.value($0)?.label } : nil)
        }
        return chosen.isEmpty ? measure.shortLabel : FramePhrases.names(chosen)
    }
}

extension Definitions {
    fileprivate func name(of reference: BlockReference, wholes: [String], _ measure: Measure?) -> String {
        switch reference {
        case .total:
            let known = wholes.compactMap { dimensions[$0] }
            return FramePhrases.names(known.enumerated().map { $1.whole(isFirst: $0 == 0) })
        case .named(let name): return measure?.references.first { $0.name == name }.flatMap(label) ?? name
        }
    }

    /// "Riket", "Luleå, kvinnor": whom a reference names.
    func label(_ reference: Measure.Reference) -> String? {
        let slices = reference.filter.terms.compactMap { $0.slice(of: dimensions[$0.name]) }
        let names = slices.compactMap { Selection([$0], dimensions).brief }
        return names.isEmpty ? nil : FramePhrases.names(names)
    }
}

extension Dimension {
    /// "Länet", "Alla kommuner", "Alla oavsett kön"; after another: "alla kommuner", "oavsett kön".
    fileprivate func whole(isFirst: Bool) -> String {
        total?.label ?? FramePhrases.whole(hasPlural ? noun.many : nil, of: label, isFirst: isFirst)
    }
}
