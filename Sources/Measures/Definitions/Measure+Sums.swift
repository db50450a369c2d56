import Language
package import Tables

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

    /// The datasets of which some measure counts the rows: each of them is one of what the dataset is about.
    package var countedRows: Set<String> {
        Set(flatMap(\.allInputs).filter { $0.agg == .count }.map(\.dataset))
    }

    /// How rows are added up (also for a mean) and counted, by dataset. A published number is one row.
    package var rowUses: [String: [RowUse]] {
        var uses: [String: [RowUse]] = [:]
        for input in filter({ !$0.isPublished }).flatMap(\.inputs)
        where [.sum, .mean, .count].contains(input.agg) && input.lasting == nil {
            let use = RowUse(
                field: input.agg == .count ? nil : input.field, chosen: Set(input.filter.terms.map(\.name)))
            if !(uses[input.dataset]?.contains(use) ?? false) { uses[input.dataset, default: []].append(use) }
        }
        return uses
    }

    /// The measures in percent that are one column of a dataset through another, of the same rows, by dataset.
    package var rowShares: [String: [RowShare]] {
        var shares: [String: [RowShare]] = [:]
        for measure in self where measure.unit.kind == .share && measure.kind is RatioMeasure && !measure.mayPassWhole {
            let inputs = measure.inputs
            guard inputs.count == 2, inputs.allSatisfy({ $0.agg == .sum && $0.joins.isEmpty && $0.asOf == nil }),
                inputs[0].dataset == inputs[1].dataset, inputs[0].filter == inputs[1].filter,
                let part = inputs[0].field, let whole = inputs[1].field, part != whole
            else { continue }
            shares[inputs[0].dataset, default: []].append(
                RowShare(part: part, whole: whole, label: measure.label, place: measure.place))
        }
        return shares
    }

    /// The fields that count what lies in classes, by dataset.
    package var classFields: [String: Set<String>] {
        var fields: [String: Set<String>] = [:]
        for input in flatMap(\.allInputs) where input.classes != nil {
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
