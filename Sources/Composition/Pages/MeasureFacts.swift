import Edition
import Figures
import Language
import Markup
import Measures
import Readings
import Tables
import Values

/// What is declared of a measure, in words.
struct MeasureFacts {
    let measure: Measure
    let context: PageContext

    var rows: [(String, Markup)] {
        [
            (
                Heads.unit,
                .text(Swedish.capitalised(measure.unitWords.word) + ", " + MeasurePhrases.decimals(measure.decimals))
            ),
            (MeasurePhrases.better, .text(direction)),
            (MeasurePhrases.making, .text(measure.makingSentence ?? "")),
            (MeasurePhrases.combining, .text(measure.combiningSentence(context.definitions.data))),
            (MeasurePhrases.splits, .text(splits)), (Heads.target, targets),
            (MeasurePhrases.standing, standing),
            (Phrases.unchanged, .text(unchanged)), (Heads.seriesBreak, .text(breaks)),
            (Heads.smallNumbers, .text(disclosure)),
            (Heads.sources, sources),
            (MeasurePhrases.usage, usage),
        ].filter { !$0.1.isEmpty }
    }

    private var direction: String {
        switch measure.direction {
        case .increase: MeasurePhrases.rises
        case .decrease: MeasurePhrases.falls
        case .neutral: MeasurePhrases.neither
        }
    }

    private var splits: String {
        let names = (measure.dimensions ?? []).compactMap { context.definitions.dimensions[$0]?.label }
        return Swedish.capitalised(Swedish.list(names.map(Swedish.inSentence)))
    }

    private var targets: Markup {
        guard !measure.targets.isEmpty else { return .text(MeasurePhrases.noTarget) }
        let wording = Wording(measure)
        let rows = measure.targets.map { target -> Markup in
            let from = Swedish.period(target.from)
            let span =
                target.to.map { $0 == target.from ? from : "\(from)–\(Swedish.period($0))" }
                ?? MeasurePhrases.onwards(from)
            let sign = measure.direction == .decrease ? Heads.highest : Heads.least
            let value = el(
                "data",
                [
                    "value": target.value.description,
                    "data-reading": measure.name + "|target@" + target.from.description,
                ],
                .text(wording.asWritten(target.value).value(target.value)))
            let mark: Markup = target.example ? [" ", exampleMark] : .nothing
            return el(
                "li", [:], .text("\(sign) "), value,
                .text(MeasurePhrases.target(span, target.decision, target.date.map(Swedish.date))), mark)
        }
        return el("ul", ["class": "ren"], rows)
    }

    private var standing: Markup {
        guard !measure.targets.isEmpty, measure.direction != .neutral else { return .nothing }
        let near = measure.watch.map { MeasurePhrases.atMost(Wording(measure).asWritten($0).difference($0)) }
        let rows =
            [(Standing.onTrack, MeasurePhrases.atTarget)] + (near.map { [(Standing.watch, $0)] } ?? []) + [
                (Standing.offTrack, MeasurePhrases.further)
            ]
        return el(
            "ul", ["class": "ren"],
            rows.map { standing, words in
                let mark = StatusMark(standing)
                return el(
                    "li", [:],
                    el(
                        "span", ["class": "lage \(mark.colourClass ?? "")"], mark.svg(),
                        el("span", [:], .text(standing.phrase))), .text(" " + words))
            })
    }

    private var unchanged: String {
        guard let change = measure.relevantChange else { return "" }
        let size =
            measure.unit.isShare
            ? Wording(measure).asWritten(change).difference(change) : MeasurePhrases.relative(Swedish.number(change))
        return MeasurePhrases.unchanged(size)
    }

    private var breaks: String {
        let found = context.book.breaks(of: measure)
        guard !found.isEmpty else { return MeasurePhrases.noBreaks }
        return found.map { MeasurePhrases.seriesBreak($0.label, Swedish.period($0.from)) }.joined(separator: " ")
    }

    /// What is hidden of its datasets, each sentence once.
    private var disclosure: String {
        let resources = measure.datasets.compactMap { context.definitions.data.resource($0) }
        var sentences: [String] = []
        for sentence in resources.map(context.report.smallNumbers) where !sentences.contains(sentence) {
            sentences.append(sentence)
        }
        return sentences.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private var sources: Markup {
        el(
            "ul", ["class": "ren"],
            measure.datasets.compactMap { context.definitions.data.resource($0) }.map { resource in
                let target = context.book.directory.quality + "#" + datasetID(resource.name)
                let day: Markup =
                    resource.meaning.extracted.map { [.text(PagePhrases.extractedOn), isoTime($0)] } ?? .nothing
                let mark: Markup = resource.meaning.isExample ? [" ", exampleMark] : .nothing
                return el(
                    "li", [:], el("a", ["href": context.address(target)], .text(resource.title ?? resource.name)),
                    day, mark)
            })
    }

    /// The chapters that show it, the proposed decisions, the pages of values and the minutes, and the measures that are
    /// made of it.
    private var usage: Markup {
        let (directory, edition) = (context.book.directory, context.definitions.edition)
        func shows(_ file: String) -> Bool { context.book.questions.shows(measure.name, in: file) }
        let chapters = edition.chapters.filter { shows($0.file) }
            .map { (directory.chapter($0.file), context.plain($0.title)) }
        let decisions = Decisions(context: context)
        let decided = shows(decisionsFile) ? [(directory.report + "#" + Decisions.id, decisions.title)] : []
        let values = edition.valuePages.filter { shows($0.file) }.compactMap(valueList)
        let minutes = edition.minutes.map(\.file).map(shows) == true ? [(directory.minutes, Heads.minutes)] : []
        let others = context.definitions.measuresInOrder.filter { $0.madeOf.contains(measure.name) }
            .map { el("a", ["href": "#" + measureID($0.name)], .text(MeasurePhrases.measure($0.label))) }
        let links =
            (chapters + decided + values + minutes).map { target, words in
                el("a", ["href": context.address(target)], .text(words))
            } + others
        return links.isEmpty ? .text(MeasurePhrases.notUsed) : separated(links, by: ", ")
    }

    /// The list of a dimension's pages: "Kommuner".
    private func valueList(_ page: Page) -> (String, String)? {
        guard case .values(let name) = page.kind, let dimension = context.definitions.dimensions[name] else {
            return nil
        }
        return (context.book.directory.report + "#" + valueListID(name), dimension.labelPlural)
    }
}

func datasetID(_ name: String) -> String { "data-" + name }
