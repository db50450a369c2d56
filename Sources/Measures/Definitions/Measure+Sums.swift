extension [Measure] {
    /// The fields that some measure adds up, by dataset. A published number is taken as it stands: it is a sum only where
    /// its unit is one that adds, as no share, index or time of waiting does.
    package var summedFields: [String: Set<String>] {
        var fields: [String: Set<String>] = [:]
        for input in filter({ !$0.isPublished || $0.unit.adds }).flatMap(\.inputs) where input.agg == .sum {
            if let field = input.field { fields[input.dataset, default: []].insert(field) }
        }
        return fields
    }
    /// The fields that some measure prints as whole counts, by dataset.
    package var countFields: [String: Set<String>] {
        var fields: [String: Set<String>] = [:]
        for measure in self where measure.unit == .count && measure.decimals == 0 {
            for input in measure.inputs {
                if let field = input.field { fields[input.dataset, default: []].insert(field) }
            }
        }
        return fields
    }
}
