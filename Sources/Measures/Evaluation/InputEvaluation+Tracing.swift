import Values

extension InputEvaluation {
    /// What a result tells of people; nothing when the dataset is not about them, or when there is no value.
    func traces(_ result: InputResult, _ role: CountTrace.Role) -> [CountTrace] {
        guard let atoms = dataset.atoms else { return [] }
        if side.main.input.classes != nil { return classTraces(result, atoms) }
        guard let value = result.value else { return [] }
        let ids = Set(Set(result.slots).flatMap { atoms.atoms(of: CubeSlot(cube: main.cube.index, slot: $0)) })
        func trace(_ field: String?, _ kind: CountTrace.Kind, _ role: CountTrace.Role, _ value: Exact?) -> CountTrace {
            CountTrace(
                dataset: dataset.dataset, field: field, kind: kind, role: role, atoms: ids.sorted(), value: value)
        }
        let rows = trace(nil, .sum, .rowsBehind, result.count.map { Exact($0) })
        let field = side.main.input.field
        switch side.main.input.agg {
        case .sum: return [trace(field, .sum, role, result.sum ?? value)]
        case .count: return [trace(nil, .sum, role, result.sum ?? value)]
        case .mean: return [trace(field, .sum, .part, result.sum), rows]
        case .min, .max, .median, .percentile: return [trace(field, .extreme, role, value), rows]
        case .countDistinct: return [trace(nil, .distinct(field ?? ""), role, value)]
        }
    }

    /// A quantile of classes is taken to tell how many there are in each; also one of which no more is told than that it
    /// lies beyond a bound.
    private func classTraces(_ result: InputResult, _ atoms: Atoms) -> [CountTrace] {
        guard result.value != nil || result.sign != nil else { return [] }
        return result.classes.map { own in
            let ids = Set(Set(own.slots).flatMap { atoms.atoms(of: CubeSlot(cube: main.cube.index, slot: $0)) })
            return CountTrace(
                dataset: dataset.dataset, field: side.main.input.field, kind: .sum, role: .part, atoms: ids.sorted(),
                value: own.count)
        }
    }
}
