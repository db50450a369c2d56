import Disclosure
import Edition
import Language
import Markup
import Measures
import Readings
import Tables
import Values

extension MeasureNumber {
    /// `=measure.part`: a side of the ratio, the target, or what is declared of the measure.
    func part(_ part: LiveNumber.MeasurePart) -> WrittenNumber {
        switch part {
        case .numerator: side(\.numerator, "numerator")
        case .denominator: side(\.denominator, "denominator")
        case .target: target()
        case .decision: plain(ownTarget.target?.decision, targetIsExample)
        case .status: status()
        case .period: plain(Swedish.period(ownPeriod), false)
        case .extracted: plain(context.book.extracted(of: measure), false)
        case .source: plain(Swedish.list(context.book.sources(of: measure)), false)
        case .label: plain(measure.label, false)
        case .unit: plain(measure.unitWords.word, false)
        }
    }

    private var ownPeriod: Period { number.period ?? context.scope.period }

    /// What the value of the formula is set against.
    var ownTarget: TargetFound {
        measure.target(
            of: Query(
                measure: measure.name,
                slice: context.scope.slices(number.slices, context.definitions.hierarchy), periods: [ownPeriod]))
    }

    /// Counts are printed whole unless the formula says otherwise.
    private func side(_ path: KeyPath<Reading, Shown?>, _ name: String) -> WrittenNumber {
        guard let reading = main, let shown = reading[keyPath: path] else { return none([.missing]) }
        guard let value = shown.number else { return none(shown.reason.map { [$0] } ?? []) }
        let decimals = number.decimals ?? (value.isInteger ? 0 : 1)
        let text =
            form == .word
            ? Swedish.word(value.rounded(to: 0).integer ?? .max) : Swedish.number(value, decimals: decimals)
        return linked(
            text, value.rounded(to: decimals), of: reading.id + "|" + name, reading.lineage.isExample,
            readings: [reading])
    }

    private func target() -> WrittenNumber {
        guard let target = ownTarget.target else { return none([Reason(ownTarget, in: ownPeriod)]) }
        let wording = number.decimals == nil ? wording.asWritten(target.value) : wording
        return linked(
            wording.value(target.value), target.value, of: measure.name + "|target", target.example, readings: [])
    }

    private func status() -> WrittenNumber {
        guard let reading = main else { return WrittenNumber(.nothing) }
        let standing = Standing(reading, of: measure)
        return linked(
            standing.word, nil, of: reading.id + "|status", reading.lineage.isExample || targetIsExample,
            readings: [reading])
    }

    private func plain(_ text: String?, _ isExample: Bool) -> WrittenNumber {
        WrittenNumber(.text(text ?? Phrases.missing), isExample: isExample)
    }
}

extension Book {
    /// Titles of the sources of the measure's datasets, each once.
    func sources(of measure: Measure) -> [String] { sources(measure.datasets) }

    package func sources(_ datasets: [String]) -> [String] {
        var titles: [String] = []
        for resource in datasets.compactMap({ definitions.data.resource($0) }) {
            let own = resource.sources.isEmpty ? [resource.title ?? resource.name] : resource.sources.map(\.title)
            titles += own.filter { !titles.contains($0) }
        }
        return titles
    }
}
