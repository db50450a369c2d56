import Diagnostics
import Tables
package import Values

/// Why a measure cannot be split by a dimension.
enum SplitFault {
    /// No input has it, or `dimensions` leaves it out.
    case absent(_ measure: String, _ dimension: String, _ known: [String])
    /// One side of a ratio has it, the other lacks it.
    case oneSided(_ measure: String, _ dimension: String, lacking: String)
    /// The sides reach it from different columns, and `on` does not say that it is meant.
    case unlike(_ measure: String, _ dimension: String, String, String)
    /// A part of it is of certain values already.
    case chosen(_ measure: String, _ dimension: String, _ part: String, by: String)
    /// It is evened out over the dimension.
    case standardised(_ measure: String, _ dimension: String)

    func diagnostic(at place: Place) -> Diagnostic {
        switch self {
        case .absent(let measure, let name, let known):
            return Diagnostic(
                .dimensionNotInMeasure, "måttet «\(measure)» kan inte delas upp efter «\(name)»", at: place,
                hint: didYouMean(name, among: known)
                    ?? (known.isEmpty ? "måttet går inte att dela upp" : "måttet kan delas upp efter \(listed(known))")
                    + "; \(name)=total i en formel är talet för helheten"
            )
        case .oneSided(let measure, let name, let lacking):
            return Diagnostic(
                .oneSidedSplit, "måttet «\(measure)»: bara den ena sidan av kvoten kan delas upp efter «\(name)»",
                at: place,
                hint: "datamängden «\(lacking)» saknar «\(name)»; skriv constant_over: [\(name)] under denominator "
                    + "om nämnaren är densamma för varje värde")
        case .unlike(let measure, let name, let first, let second):
            return Diagnostic(
                .splitNeedsOn, "måttet «\(measure)»: täljarens «\(name)» är inte säkert samma sak som nämnarens",
                at: place,
                hint: "täljaren får den från «\(first)», nämnaren från «\(second)» (enhetens kommun är inte "
                    + "patientens); skriv on: [\(name)] om de ska mötas")
        case .standardised(let measure, let name):
            return Diagnostic(
                .dimensionNotInMeasure, "måttet «\(measure)» kan inte delas upp efter «\(name)»", at: place,
                hint: "måttet är standardiserat för skillnader däremellan; dela upp måttet utan standardise")
        case .chosen(let measure, let name, let part, let chosen):
            return Diagnostic(
                .dimensionNotInMeasure, "måttet «\(measure)» kan inte delas upp efter «\(name)»", at: place,
                hint: "delen «\(part)» har redan ett filter på «\(chosen)»; fråga utan \(name)=…")
        }
    }
}

extension Measure {
    /// The dimensions that a number of this measure may be split by, the numerator's order.
    package func splits(in catalogue: Catalogue) -> [String] {
        firstDimensions(in: catalogue).filter { splitFault($0, in: catalogue) == nil }
    }

    /// The dimensions among them of which a number is one value, the default, where nothing is chosen.
    package func defaults(in catalogue: Catalogue) -> [String] {
        splits(in: catalogue).filter { name in
            catalogue.dimension(name)?.defaultKey != nil && holds(name, in: catalogue)
        }
    }

    /// Whether some of its rows have a column for the dimension.
    private func holds(_ name: String, in catalogue: Catalogue) -> Bool {
        inputs.contains { catalogue.shape($0.dataset)?.isOwn(name) ?? false }
            || kind.parts.contains { $0.measure.holds(name, in: catalogue) }
    }

    func allows(_ dimension: String, in catalogue: Catalogue) -> Bool { splitFault(dimension, in: catalogue) == nil }

    func splitFault(_ name: String, in catalogue: Catalogue) -> SplitFault? {
        let routes = inputs.map { catalogue.shape($0.dataset)?.route(to: name) }
        let listedOut = dimensions.map { !$0.contains(name) } ?? false
        if listedOut || (kind.parts.isEmpty && routes.allSatisfy { $0 == nil }) {
            return .absent(self.name, name, known(in: catalogue).filter { $0 != name })
        }
        return unlikeSides(name, routes) ?? partFault(name, catalogue)
    }

    /// A side that lacks the dimension, or reaches it another way than the first.
    private func unlikeSides(_ name: String, _ routes: [Hierarchy.Route?]) -> SplitFault? {
        guard let numerator = inputs.first else { return nil }
        for (denominator, bottom) in zip(inputs, routes).dropFirst() {
            if denominator.constantOver.contains(name), routes[0] != nil { continue }
            guard let top = routes[0] else { return .oneSided(self.name, name, lacking: numerator.dataset) }
            guard let bottom else { return .oneSided(self.name, name, lacking: denominator.dataset) }
            if top.root == bottom.root || on.contains(name) { continue }
            return .unlike(self.name, name, top.root, bottom.root)
        }
        return nil
    }

    /// A part that cannot be split, or of which the values are chosen already.
    private func partFault(_ name: String, _ catalogue: Catalogue) -> SplitFault? {
        for part in kind.parts {
            switch part.cells {
            case .same: break
            case .standard: continue
            case .each(let dimension):
                let isOnItsWay = part.measure.inputs.contains { input in
                    let shape = catalogue.shape(input.dataset)
                    return shape?.route(to: name)?.steps.contains(dimension) ?? false
                        || shape?.route(to: dimension)?.steps.contains(name) ?? false
                }
                if isOnItsWay { return .standardised(self.name, name) }
            }
            // Of an area within one of its municipalities there is not the area.
            if let term = part.filter.terms.first(where: { catalogue.hierarchy.areOnOneWay($0.name, name) }) {
                return .chosen(self.name, name, part.alias, by: term.name)
            }
            if let fault = part.measure.splitFault(name, in: catalogue) { return fault }
        }
        return nil
    }

    /// For hints only: what some input has.
    private func known(in catalogue: Catalogue) -> [String] { dimensions ?? firstDimensions(in: catalogue) }

    private func firstDimensions(in catalogue: Catalogue) -> [String] {
        inputs.first.map { catalogue.dimensions(of: $0.dataset) }
            ?? kind.parts.first?.measure.firstDimensions(in: catalogue) ?? []
    }

    /// The finest grain that all inputs can be shown at; a denominator of a fixed date does not count.
    func finestGrain(in catalogue: Catalogue) -> Grain {
        let timed = inputs.filter { $0.asOf == nil }
        let own = timed.flatMap { [$0.dataset] + $0.joins.map(\.dataset) }.map { catalogue.shape($0)?.grain ?? .month }
        let grains = own + kind.parts.map { $0.measure.shownGrain(in: catalogue) }
        return max(.month, grains.max() ?? .month)
    }

    /// The finest grain that the measure is shown at.
    package func shownGrain(in catalogue: Catalogue) -> Grain { grain ?? finestGrain(in: catalogue) }
}
