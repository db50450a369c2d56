extension World {
    /// The edition as its author would write it, without chapters: files after lines with their paths.
    package var text: String {
        let folder = "content/2025/"
        var files: [(String, String)] = [
            ("report.yaml", report), ("dimensions.yaml", dimensions.map(declaration).joined()),
            ("datapackage.yaml", package),
        ]
        files += datasets.filter { !$0.isOwn }.map { ("data/\($0.name).csv", csv($0)) }
        files += dimensions.filter(\.isRegister).map { ("data/register-\($0.name).csv", register($0)) }
        files += recommendationFile.map { [("recommendations.yaml", $0)] } ?? []
        files += measures.map { ("measures/\($0.name).yaml", declaration($0)) }
        return files.map { "-- \(folder)\($0) --\n\($1)" }.joined(separator: "\n")
    }

    private var report: String { "title: Prov\npublisher: Region Exempel\nperiod: \(period.text)\n" }

    // MARK: Dimensions

    private func declaration(_ dimension: Dimension) -> String {
        var lines = ["\(dimension.name):", "  label: \(dimension.label)"]
        if let plural = dimension.plural { lines.append("  label_plural: \(plural)") }
        if dimension.isRegister {
            let parent = dimension.parent ?? ""
            lines += [
                "  dataset: register-\(dimension.name)", "  key: nyckel", "  value_label: namn", "  valid_from: fran",
                "  valid_to: till", "  parents: {\(parent): \(parent)}",
            ]
        } else {
            lines.append("  values:")
            lines += dimension.values.map { value in
                let parent = dimension.parent.flatMap { name in value.versions[0].parent.map { "\(name): \($0)" } }
                let bounds = [("lower", value.bounds?.lower), ("upper", value.bounds?.upper)].map { name, bound in
                    bound.map { ", \(name): \($0)" } ?? ""
                }.joined()
                return
                    "    - {key: \(value.key), label: \(value.label)\(parent.map { ", parents: {\($0)}" } ?? "")\(bounds)}"
            }
        }
        if let total = dimension.total { lines.append("  total: {key: \"\(total.key)\", label: \(total.label)}") }
        if let standard = dimension.standard { lines.append("  default: \(standard)") }
        return lines.joined(separator: "\n") + "\n"
    }

    private func register(_ dimension: Dimension) -> String {
        let rows = dimension.values.flatMap { value in
            value.versions.map { version in
                let end = version.months.upperBound
                let last = end == Dimension.always.upperBound ? "" : Span.lastDay(end)
                let first = Span.firstDay(version.months.lowerBound)
                return "\(value.key),\(value.label),\(version.parent ?? ""),\(first),\(last)"
            }
        }
        return (["nyckel,namn,\(dimension.parent ?? ""),fran,till"] + rows).joined(separator: "\n") + "\n"
    }

    // MARK: Data

    private var package: String {
        let registers = dimensions.filter(\.isRegister).map { dimension in
            resource(
                "register-\(dimension.name)",
                ["nyckel, type: string", "namn, type: string", "\(dimension.parent ?? ""), type: string"]
                    + ["fran, type: date", "till, type: date"], "extracted: 2026-01-01")
        }
        return """
            $schema: https://datapackage.org/profiles/2.0/datapackage.json
            name: prov
            resources:

            """ + (registers + datasets.filter { !$0.isOwn }.map(resource)).joined()
    }

    private func resource(_ name: String, _ fields: [String], _ own: String) -> String {
        let lines = fields.map { "        - {name: \($0)}\n" }.joined()
        return """
              - name: \(name)
                path: data/\(name).csv
                title: \(name)
                sources: [{title: Källan}]
                schema:
                  fields:
            \(lines)    uppsikt: {\(own)}

            """
    }

    private func resource(_ dataset: Dataset) -> String {
        let dimensions = dataset.dimensions.map { "\($0), type: string" }
        if let state = dataset.state {
            return resource(
                dataset.name, dimensions + ["\(state.dimension), type: string", "fran, type: date"],
                "extracted: 2026-01-01, state: {key: [\(dataset.dimensions.joined(separator: ", "))], "
                    + "value: \(state.dimension), valid_from: fran, missing: \(state.missing)}")
        }
        let numbers = dataset.fields.map { field in
            "\(field.name), type: \(field.decimals == 0 ? "integer" : "number"), "
                // Three decimals in every cell of a count would else be taken for thousands.
                + (field.decimals == 3 ? "decimalChar: \".\", " : "")
                + "uppsikt: {periods: \(field.combination.rawValue)}"
        }
        let breaks =
            dataset.breaks.isEmpty ? "" : ", series_breaks: \(self.breaks(dataset.breaks, dataset.grain ?? 12))"
        return resource(
            dataset.name,
            [time(dataset)] + dimensions + (dataset.kinds.isEmpty ? [] : ["slag, type: string"]) + numbers,
            "extracted: 2026-01-01, time: \(dataset.timeName)\(breaks)")
    }

    private func time(_ dataset: Dataset) -> String {
        switch dataset.grain {
        case 12: "ar, type: year"
        case 3: "kvartal, type: string, uppsikt: {period: quarter}"
        default: "manad, type: yearmonth"
        }
    }

    private func breaks(_ months: [Int], _ grain: Int) -> String {
        let all = months.map { "{from: \(Span(grain: $0 % 12 == 0 ? 12 : grain, first: $0).text), label: Nytt sätt}" }
        return "[" + all.joined(separator: ", ") + "]"
    }

    private func csv(_ dataset: Dataset) -> String {
        let names = dataset.state.map { dataset.dimensions + [$0.dimension, "fran"] }
        let head =
            names ?? [dataset.timeName] + dataset.dimensions + (dataset.kinds.isEmpty ? [] : ["slag"])
            + dataset.fields.map(\.name)
        let rows = dataset.rows.map { row in
            dataset.state == nil
                ? [row.span.text] + row.keys + (row.kind.map { [$0] } ?? []) + row.numbers
                : row.keys + [Span.firstDay(row.span.first)]
        }
        return ([head] + rows).map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
    }

    // MARK: Measures

    private func declaration(_ measure: Measure) -> String {
        var lines = ["label: \(measure.label)", "unit: \(measure.unit.rawValue)"]
        lines.append("improvement_direction: \(measure.direction)")
        switch measure.kind {
        case .simple(let input): lines += ["type: simple"] + terms(input)
        case .made(let made): lines += declaration(made)
        case .standardised(let measure): lines += declaration(measure)
        case .lasting(let measure): lines += declaration(measure)
        case .ratio(let top, let bottom):
            let meet = top.dataset == bottom.dataset ? [] : chain("enhet").dropFirst().map { $0 }
            lines += ["type: ratio", "numerator: {\(terms(top).joined(separator: ", "))}"]
            lines += ["denominator: {\(terms(bottom).joined(separator: ", "))}"]
            if !meet.isEmpty { lines.append("on: [\(meet.joined(separator: ", "))]") }
        }
        if measure.periods != .pooled { lines.append("periods: \(measure.periods.rawValue)") }
        if let least = measure.leastPeriods { lines.append("min_periods: \(least)") }
        if let decimals = measure.decimals { lines.append("decimals: \(decimals)") }
        if let change = measure.relevantChange { lines.append("relevant_change: \(change)") }
        if let noun = measure.noun { lines.append("unit_label: {one: \(noun.one), other: \(noun.many)}") }
        if let target = measure.target {
            lines.append("targets: [{period: 2025, value: \(target), decision: Beslut}]")
        }
        if let watch = measure.watch { lines.append("thresholds: {watch: \(watch)}") }
        if !measure.breaks.isEmpty { lines.append("series_breaks: \(breaks(measure.breaks, 12))") }
        if let reference = measure.reference {
            lines.append("references: {\(reference.name): {\(reference.dimension): \(reference.key)}}")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    func terms(_ input: Measure.Input) -> [String] {
        var terms = ["dataset: \(input.dataset)", "agg: \(input.aggregation.rawValue)"]
        if let field = input.field { terms.append("field: \(field)") }
        if input.aggregation == .percentile { terms.append("percentile: \(Measure.percentile)") }
        if let classes = input.classes { terms.append("classes: \(classes)") }
        if let combination = input.combination, !(dataset(input.dataset)?.isOwn ?? false) {
            terms.append("periods: \(combination.rawValue)")
        }
        if !input.conditions.isEmpty {
            terms.append("filter: {\(input.conditions.map(\.text).joined(separator: ", "))}")
        }
        return terms + input.joins.map(\.text)
    }

}
