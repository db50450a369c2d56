import TestSupport

extension World {
    /// Numbers of events by unit and time, numbers of inhabitants by year, and states.
    mutating func addDatasets(_ random: inout SplitMix) {
        datasets = [events(&random), inhabitants(&random)]
        if random.chance(60) { addStates(&random) }
    }

    private func events(_ random: inout SplitMix) -> Dataset {
        let others = random.some(["kon", "tjanst"], least: 0)
        // Rows of several kinds for one time and one unit may only be added.
        let hasKinds = random.chance(25)
        let fields = [
            field("x", [.sum], &random), field("y", hasKinds ? [.sum] : [.sum, .mean], &random),
            field("s", hasKinds ? [.sum] : [.last, .none], &random),
        ]
        // Periods of the report that are no years need months.
        let grain = period.grain == 12 ? random.pick([1, 1, 3, 12]) : 1
        var result = Dataset(name: "handelser", grain: grain, dimensions: ["enhet"] + others, fields: fields)
        if hasKinds { result.kinds = ["A", "B"] }
        let first = (grain == 12 ? random.number(2020...2023) : random.number(2023...2024)) * 12
        fill(&result, first...period.last, &random)
        return result
    }

    private func inhabitants(_ random: inout SplitMix) -> Dataset {
        let level = chain("enhet").dropFirst().first ?? "enhet"
        var result = Dataset(
            name: "folk", grain: 12, dimensions: [level] + random.some(["kon"], least: 0),
            fields: [field("inv", [.last, .mean], &random)])
        let end = period.grain == 12 ? period.last : 2024 * 12 + 11
        fill(&result, 2022 * 12...end, &random)
        return result
    }

    private func field(
        _ name: String, _ combinations: [Dataset.Combination], _ random: inout SplitMix
    ) -> Dataset.Field {
        let decimals = random.pick([0, 0, 1, 3])
        let most = random.pick([9, 60, 4_000, 900_000] + (decimals == 0 ? [90_000_000] : []))
        return Dataset.Field(name: name, combination: random.pick(combinations), decimals: decimals, most: most)
    }

    // MARK: Rows

    func fill(_ dataset: inout Dataset, _ months: ClosedRange<Int>, _ random: inout SplitMix) {
        let grain = dataset.grain ?? 1
        if random.chance(20) { dataset.breaks = [months.lowerBound + grain * random.number(1...3)] }
        let loss = random.pick([0, 0, 1, 5])
        let blanks = random.pick([0, 0, 0, 1])
        let spans = stride(from: months.lowerBound, through: months.upperBound - grain + 1, by: grain).map {
            Span(grain: grain, first: $0)
        }
        let lost = random.chance(15) ? random.pick(spans) : nil
        let masks = random.some(wholes(dataset), least: 0)
        for span in spans where span != lost {
            for kind in dataset.kinds.isEmpty ? [nil] : dataset.kinds.map(Optional.some) {
                let parts = parts(dataset, span, &random)
                dataset.rows += parts.filter { _ in masks.isEmpty ? !random.chance(loss) : true }.map { keys, numbers in
                    row(dataset, span, kind, keys, numbers) { masks.isEmpty && random.chance(blanks) }
                }
                for mask in masks {
                    dataset.rows += sums(parts, mask, dataset).map { row(dataset, span, kind, $0, $1) { false } }
                }
            }
        }
        dataset.rows.shuffle(using: &random)
    }

    /// Which dimensions may be published as wholes, each set of them.
    private func wholes(_ dataset: Dataset) -> [[Bool]] {
        let may = dataset.dimensions.map { dimension($0)?.total != nil }
        let all = may.reduce([[]] as [[Bool]]) { masks, may in
            masks.flatMap { mask in (may ? [true, false] : [false]).map { mask + [$0] } }
        }
        return all.filter { $0.contains(true) }
    }

    private func parts(_ dataset: Dataset, _ span: Span, _ random: inout SplitMix) -> [([String], [Int])] {
        let lists = dataset.dimensions.map { name in
            dimension(name)?.values.filter { $0.exists(throughout: span) }.map(\.key) ?? []
        }
        return product(lists).map { keys in
            (keys, dataset.fields.map { random.chance(8) ? 0 : random.number(0...$0.most) })
        }
    }

    /// The parts added over the dimensions of the mask.
    private func sums(_ parts: [([String], [Int])], _ mask: [Bool], _ dataset: Dataset) -> [([String], [Int])] {
        var order: [[String]] = []
        var found: [[String]: [Int]] = [:]
        for (keys, numbers) in parts {
            let own = keys.indices.map { mask[$0] ? dimension(dataset.dimensions[$0])?.total?.key ?? "" : keys[$0] }
            if found[own] == nil { order.append(own) }
            found[own] = zip(found[own] ?? numbers.map { _ in 0 }, numbers).map { $0 + $1 }
        }
        return order.map { ($0, found[$0] ?? []) }
    }

    private func row(
        _ dataset: Dataset, _ span: Span, _ kind: String?, _ keys: [String], _ numbers: [Int], isBlank: () -> Bool
    ) -> Dataset.Row {
        let texts = zip(dataset.fields, numbers).map { field, number in
            isBlank() ? "" : Fraction(number).scaled(field.decimals)
        }
        return Dataset.Row(span: span, keys: keys, numbers: texts, kind: kind)
    }

    // MARK: States

    private mutating func addStates(_ random: inout SplitMix) {
        dimensions.append(World.listed("lage", [("infort", "Infört"), ("saknas", "Saknas"), ("okant", "Okänt")]))
        let keys = ["enhet"] + random.some(["tjanst"], least: 0)
        var result = Dataset(name: "lagen", grain: nil, dimensions: keys, fields: [], state: ("lage", "okant"))
        for keys in product(keys.map { dimension($0)?.values.map(\.key) ?? [] }) {
            let months = (2022 * 12...period.last).filter { dimension("enhet")?.value(keys[0])?.exists(in: $0) ?? true }
            let starts = Set((0..<random.number(0...3)).map { _ in random.pick(months) }).sorted()
            result.rows += starts.map { month in
                let state = random.pick(["infort", "infort", "saknas", "okant"])
                return Dataset.Row(span: Span(grain: 1, first: month), keys: keys + [state], numbers: [])
            }
        }
        if !result.rows.isEmpty { datasets.append(result) }
    }
}

/// Every combination of one element of each list.
func product<T>(_ lists: [[T]]) -> [[T]] {
    lists.reduce([[]]) { starts, list in starts.flatMap { start in list.map { start + [$0] } } }
}

extension Fraction {
    /// Of a whole number: that many units of 10^−decimals, as written in a file.
    fileprivate func scaled(_ decimals: Int) -> String {
        (0..<decimals).reduce(self) { value, _ in (value / Fraction(10)) ?? value }.plain(decimals)
    }
}
