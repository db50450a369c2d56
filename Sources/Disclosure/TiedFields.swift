import Measures

/// Fields of which one is part of another in every row, or several of it together: those who are in the whole and not
/// in the parts are people too, though no field counts them.
struct TiedFields: Hashable {
    /// The field (nil: rows), and how often it counts: the whole 1, a part −1. Sorted by field.
    let terms: [Term]

    struct Term: Hashable {
        let field: String?
        let factor: Double

        var order: String { "\(field ?? "") \(factor)" }
    }

    /// The whole as the parts and the parts as the whole.
    var reversed: TiedFields { TiedFields(terms.map { Term(field: $0.field, factor: -$0.factor) }) }

    init(_ terms: [Term]) {
        self.terms = terms.sorted { ($0.field ?? "", $0.factor) < ($1.field ?? "", $1.factor) }
    }

    /// Those that a declared comparison says are not fewer than none.
    init?(_ relation: FieldRelation) {
        guard !relation.isEquality, relation.terms.contains(where: { $0.factor > 0 }),
            relation.terms.contains(where: { $0.factor < 0 })
        else { return nil }
        self.init(relation.terms.map { Term(field: $0.field, factor: -$0.factor) })
    }

    /// The numerator of a share and its denominator, when both are about the same rows.
    init?(_ part: PublishedCounts.Count, of whole: PublishedCounts.Count) {
        let (own, all) = (part.quantity, whole.quantity)
        guard own.dataset == all.dataset, own.distinct == nil, all.distinct == nil, own.field != all.field,
            part.atoms == whole.atoms
        else { return nil }
        self.init([Term(field: all.field, factor: 1), Term(field: own.field, factor: -1)])
    }
}
