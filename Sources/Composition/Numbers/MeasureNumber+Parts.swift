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
        case .decision: plain(targetOfPeriod?.decision, targetIsExample)
        case .status: status()
        case .period: plain(Swedish.period(number.period ?? context.scope.period), false)
        case .extracted: plain(context.book.extracted(of: measure).map(Swedish.date), false)
        case .source: plain(Swedish.list(context.book.sources(of: measure)), false)
        case .label: plain(measure.label, false)
        case .unit: plain(measure.unit.words, false)
        }
    }

    private var targetOfPeriod: Measure.Target? { measure.target(covering: number.period ?? context.scope.period) }

    /// Counts are printed whole unless the formula says otherwise.
    private func side(_ path: KeyPath<Reading, Shown?>, _ name: String) -> WrittenNumber {
        guard let reading = main, let shown = reading[keyPath: path] else { return none([.missing]) }
        guard let value = shown.number else { return none(shown.reason.map { [$0] } ?? []) }
        let decimals = number.decimals ?? (value.isInteger ? 0 : 1)
        let text =
            form == .word
            ? Swedish.word(value.rounded(to: 0).integer ?? .max) : Swedish.number(value, decimals: decimals)
        return linked(text, value.rounded(to: decimals), of: reading.id + "|" + name, reading.lineage.isExample)
    }

    private func target() -> WrittenNumber {
        guard let target = targetOfPeriod else { return none([.noTarget(number.period ?? context.scope.period)]) }
        let wording = number.decimals == nil ? wording.asWritten(target.value) : wording
        return linked(wording.value(target.value), target.value, of: measure.name + "|target", target.example)
    }

    private func status() -> WrittenNumber {
        guard let reading = main else { return WrittenNumber(.nothing) }
        let standing = Standing(reading, of: measure)
        return linked(standing.word, nil, of: reading.id + "|status", reading.lineage.isExample || targetIsExample)
    }

    private func plain(_ text: String?, _ isExample: Bool) -> WrittenNumber {
        WrittenNumber(.text(text ?? "uppgift saknas"), isExample: isExample)
    }
}

extension Measure {
    /// Names of the datasets that it reads, in the order of the declaration, each once.
    var datasets: [String] {
        switch kind {
        case .simple(let input): [input.dataset]
        case .ratio(let numerator, let denominator):
            numerator.dataset == denominator.dataset ? [numerator.dataset] : [numerator.dataset, denominator.dataset]
        case .published(let published): [published.dataset]
        }
    }
}

extension Measure.Unit {
    /// For "unit" in texts and subtitles.
    var words: String {
        switch self {
        case .percent: "procent"
        case .percentagePoints: "procentenheter"
        case .count: "antal"
        case .per1000: "per 1\u{A0}000"
        case .per10000: "per 10\u{A0}000"
        case .per100000: "per 100\u{A0}000"
        case .ratio: "kvot"
        case .index: "index"
        case .days: "dagar"
        case .minutes: "minuter"
        case .seconds: "sekunder"
        case .sek: "kronor"
        }
    }
}

extension Book {
    /// The day when the latest of the measure's datasets was extracted.
    func extracted(of measure: Measure) -> Day? {
        measure.datasets.compactMap { definitions.data.resource($0)?.meaning.extracted }.max()
    }

    /// Titles of the sources of the measure's datasets, each once.
    func sources(of measure: Measure) -> [String] { sources(measure.datasets) }

    func sources(_ datasets: [String]) -> [String] {
        var titles: [String] = []
        for resource in datasets.compactMap({ definitions.data.resource($0) }) {
            let own = resource.sources.isEmpty ? [resource.title ?? resource.name] : resource.sources.map(\.title)
            titles += own.filter { !titles.contains($0) }
        }
        return titles
    }
}
