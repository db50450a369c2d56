import Tables
import Values

/// One input of a measure under the slice and split of a query: which coordinates of which dimensions it reads.
///
/// A class that never changes, since it is large and every cell asks it.
final class InputPlan: Sendable {
    let input: Input
    let shape: DatasetShape
    /// The dimensions that matter, in the dataset's order; over all others the parts are added.
    let axes: [Axis]
    /// Conditions on fields, which are judged row by row.
    let rowFilter: [Filter.Term]
    /// Of states: only those that have lasted so long.
    let heldFor: TimeLength?
    /// Column that is added up; nil when rows or values are counted. How long states have lasted is in no column of the
    /// file, and in the only one of the cube.
    let column: Int?
    /// What the rows must have in other datasets.
    let joins: [JoinPlan]
    /// The dimensions in which one cell differs from another, or whose values are looked up one by one.
    let cellAxes: [Axis]
    /// Of the dimensions whose values the author named, those that are also asked for by what the values belong to.
    let belonging: ListedBelonging

    private init(
        _ input: Input, _ shape: DatasetShape, _ axes: [Axis], rowFilter: [Filter.Term], heldFor: TimeLength?,
        joins: [JoinPlan], belonging: ListedBelonging
    ) {
        (self.input, self.shape, self.axes) = (input, shape, axes)
        (self.rowFilter, self.heldFor, self.joins, self.belonging) = (rowFilter, heldFor, joins, belonging)
        column =
            input.lasting != nil ? 0 : input.agg == .countDistinct ? nil : input.field.flatMap(shape.resource.index)
        cellAxes = axes.inCells
    }

    struct Axis: Sendable {
        let dimension: Dimension
        /// Positions that slice, filter and default leave; nil = every part.
        let allowed: [Int]?
        /// Position in the query's `by` when the cells differ in this dimension.
        let by: Int?
        let role: Role
    }

    enum Role: Hashable, Sendable {
        /// The value is chosen.
        case chosen
        /// The author named several values: each must have data.
        case listed
        /// Not named: the published whole where the file has it, else all parts.
        case whole
        /// Its values are told apart: they are what `count_distinct` counts, or the classes of a quantile.
        case counted
    }

    var field: Field? { input.lasting == nil ? column.map { shape.resource.fields[$0] } : nil }

    /// How the base periods of a sum or count are combined; nil = the author has not said.
    var combination: Field.Combination? {
        switch input.periods {
        case .sum: .sum
        case .mean: .mean
        case .last: .last
        case nil where shape.isFollowUp: .last
        case nil: input.agg == .sum || input.classes != nil ? field?.periods : nil
        }
    }
}

extension InputPlan {
    /// The dimensions of which only some values count, the same in every cell.
    var fixedAxes: [Axis] { axes.filter { $0.by == nil && $0.role == .chosen } }

    /// The dimensions of which the published whole is taken where there is one.
    var wholeAxes: [Axis] { axes.filter { $0.role == .whole } }

    /// What a cube must tell apart: where wholes are taken, every column, since one unit may have a row for the
    /// whole and another only its parts.
    var cubeAxes: [String] {
        let names = axes.map(\.dimension.name) + joins.flatMap(\.join.dimensions)
        return Set(wholeAxes.isEmpty ? names : names + shape.own.map(\.name)).sorted()
    }

    /// The same without conditions on fields: what the file knows of wholes and parts, where some may be left out.
    var unfiltered: InputPlan? {
        wholeAxes.isEmpty || rowFilter.isEmpty
            ? nil
            : InputPlan(input, shape, axes, rowFilter: [], heldFor: heldFor, joins: joins, belonging: belonging)
    }

    /// - Parameters:
    ///   - filters: all must hold.
    convenience init(
        _ input: Input, filters: [Filter], heldFor: TimeLength?, joins: [JoinPlan] = [], query: Query,
        catalogue: Catalogue, shape: DatasetShape
    ) {
        let terms = filters.flatMap(\.terms)
        let chooser = AxisChooser(
            input: input, terms: terms.filter { shape.has($0.name) }, query: query, shape: shape,
            hierarchy: catalogue.hierarchy)
        let axes = shape.dimensions.compactMap { name in catalogue.dimension(name).flatMap(chooser.axis) }
        self.init(
            input, shape, axes, rowFilter: terms.filter { !shape.has($0.name) }, heldFor: heldFor, joins: joins,
            belonging: ListedBelonging(axes, shape, catalogue))
    }
}

/// Decides what a dimension of a dataset means to an input.
private struct AxisChooser {
    let input: Input
    let terms: [Filter.Term]
    let query: Query
    let shape: DatasetShape
    let hierarchy: Hierarchy

    /// Nil when all its values are simply added.
    func axis(_ dimension: Dimension) -> InputPlan.Axis? {
        if let axis = named(dimension) { return axis }
        if isDistinct(dimension) || isClassed(dimension) {
            return InputPlan.Axis(dimension: dimension, allowed: nil, by: nil, role: .counted)
        }
        guard shape.isOwn(dimension.name) else { return nil }
        if !isTotalAsked(dimension.name), !hasNamedRollUp(dimension.name),
            let key = dimension.defaultKey, let index = dimension.index(of: key)
        {
            return InputPlan.Axis(dimension: dimension, allowed: [index], by: nil, role: .chosen)
        }
        if dimension.total == nil || shape.state != nil { return nil }
        if isTotalAsked(dimension.name), dimension.defaultKey != nil {
            // Its values are compared with the whole, not parts of it: without the published row there is no whole.
            // It is a number, not a thing: where rows are counted there is none to count.
            let whole = input.agg == .count ? [] : [dimension.totalIndex]
            return InputPlan.Axis(dimension: dimension, allowed: whole, by: nil, role: .chosen)
        }
        return InputPlan.Axis(dimension: dimension, allowed: nil, by: nil, role: .whole)
    }

    private func isDistinct(_ dimension: Dimension) -> Bool {
        input.agg == .countDistinct && input.field == dimension.name
    }

    private func isClassed(_ dimension: Dimension) -> Bool { input.classes?.dimension == dimension.name }

    /// The axis when filter, slice or split name the dimension.
    private func named(_ dimension: Dimension) -> InputPlan.Axis? {
        let own = terms.filter { $0.name == dimension.name }
        let slice = sliced(dimension)
        let by = seen(dimension.name) ? query.by.firstIndex(of: dimension.name) : nil
        guard !own.isEmpty || slice != nil || by != nil else { return nil }
        var allowed = slice
        for term in own { allowed = (allowed ?? passing(own, dimension)).filter { passes($0, term, dimension) } }
        let isListed = own.isEmpty && by == nil && (slice?.count ?? 0) > 1 && !isAboveNamed(dimension)
        // Of what `count_distinct` counts, those that are there are counted; a class that is asked for must have data.
        let role: InputPlan.Role =
            isDistinct(dimension)
            ? .counted : isListed && !isRest(dimension) ? .listed : isClassed(dimension) ? .counted : .chosen
        return InputPlan.Axis(dimension: dimension, allowed: allowed, by: by, role: role)
    }

    /// Positions of the values of the slice; nil when it does not name the dimension, or asks for the whole.
    private func sliced(_ dimension: Dimension) -> [Int]? {
        guard seen(dimension.name), let slice = query.slice.first(where: { $0.dimension == dimension.name }),
            case .values(let words) = slice.choice, !slice.isTotal(of: dimension)
        else { return nil }
        return words.compactMap { dimension.index(of: $0) }
    }

    private func isRest(_ dimension: Dimension) -> Bool {
        query.slice.contains { $0.dimension == dimension.name && $0.isRest }
    }

    private func isTotalAsked(_ name: String) -> Bool { query.slice.contains { $0.dimension == name } }

    /// A reference population that is the same for each value does not see the dimension.
    private func seen(_ name: String) -> Bool { !input.constantOver.contains(name) }

    /// Whether something that belongs to its values is told apart or chosen as well: a unit lies in one of the named
    /// municipalities, and has data in no other.
    private func isAboveNamed(_ dimension: Dimension) -> Bool {
        let chosen = query.slice.filter { if case .values = $0.choice { true } else { false } }.map(\.dimension)
        return (query.by + chosen).contains { seen($0) && hierarchy.dimensions(above: $0).contains(dimension.name) }
    }

    /// Where a value that belongs to it is asked for, the parts are meant: the units of a municipality, not a default.
    private func hasNamedRollUp(_ name: String) -> Bool {
        let named = query.slice.map(\.dimension) + query.by + terms.map(\.name)
        return named.contains { other in
            guard other != name, let route = shape.route(to: other) else { return false }
            return route.steps.contains(name)
        }
    }

    /// All positions that a filter may choose from: the parts, and the total when it is named.
    private func passing(_ terms: [Filter.Term], _ dimension: Dimension) -> [Int] {
        let namesTotal = terms.contains { term in
            guard case .anyOf(let keys) = term.condition, let total = dimension.total else { return false }
            return keys.contains(total.key)
        }
        return Array(0..<(dimension.values.count + (namesTotal ? 1 : 0)))
    }

    private func passes(_ index: Int, _ term: Filter.Term, _ dimension: Dimension) -> Bool {
        guard index < dimension.totalIndex else {
            return dimension.total.map { term.condition.allows(key: $0.key) } ?? false
        }
        return term.condition.allows(key: dimension.values[index].key)
    }
}

extension Slice {
    /// Whether the slice asks for the whole of a dimension, by the word `total` or by the total's own key.
    package func isTotal(of dimension: Dimension) -> Bool {
        switch choice {
        case .total: true
        case .values(let words): words.count == 1 && words.allSatisfy(dimension.isTotal)
        }
    }
}

extension [InputPlan.Axis] {
    /// Those in which one cell differs from another, or whose values are looked up one by one.
    var inCells: [InputPlan.Axis] { filter { $0.by != nil || $0.role == .listed || $0.role == .counted } }
}
