extension [Measure] {
    /// The fields that some measure adds up, by dataset.
    package var summedFields: [String: Set<String>] {
        var fields: [String: Set<String>] = [:]
        for input in flatMap(\.inputs) where input.agg == .sum {
            if let field = input.field { fields[input.dataset, default: []].insert(field) }
        }
        return fields
    }
}
