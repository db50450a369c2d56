import Disclosure
import Edition
import Figures
import Language
import Markup
import Measures
import Readings
import Tables
import Values

/// Every measure: how its number is made, defined, judged and used.
struct MeasuresPage {
    let book: Book
    let shell: Shell

    private var context: PageContext {
        PageContext(book, path: book.directory.measures, scope: book.definitions.reportScope)
    }

    var file: Site.File {
        let measures = Swedish.sorted(book.definitions.measuresInOrder, by: \.label)
        let content: Markup = [
            context.head(
                kind: "", title: .text(Heads.measures),
                lede: .text(MeasurePhrases.lead(measures.count, Swedish.period(book.report.period))),
                facts: [], crumbs: context.crumbs(Heads.measures), status: false),
            context.exampleLine,
            el(
                "div", ["class": "bredd"],
                [contents(measures)] + measures.map { MeasureCard(measure: $0, context: context).markup }),
        ]
        return context.fill(
            shell, title: PagePhrases.title(Heads.measures, of: book.report.title),
            description: MeasurePhrases.description, content: content)
    }

    private func contents(_ measures: [Measure]) -> Markup {
        el(
            "nav", ["class": "matt-lista", "aria-label": Heads.measure],
            el(
                "ul", ["class": "spalter"],
                measures.map { measure in
                    el("li", [:], el("a", ["href": "#" + measureID(measure.name)], .text(measure.label)))
                }))
    }
}

/// One measure, as in an account book: numerator, denominator, result; then what it means.
struct MeasureCard {
    let measure: Measure
    let context: PageContext

    private var id: String { measureID(measure.name) }
    private var wording: Wording { Wording(measure) }
    private var reading: Reading? { context.reading(context.book.questions.card(ofMeasure: measure.name)) }

    var markup: Markup {
        let isExample = reading?.lineage.isExample ?? context.book.isExample(measure)
        return el(
            "section", ["class": "kapitel mattkort", "id": id, "aria-labelledby": id + "-h"],
            el("h2", ["id": id + "-h", "class": "utan-nr"], .text(measure.label)),
            el(
                "div", ["class": "text"], isExample ? el("p", [:], exampleMark) : .nothing,
                measure.description.map { el("p", [:], .text($0)) } ?? .nothing, account,
                measure.method.map { el("p", [:], .text($0)) } ?? .nothing, facts))
    }

    private var account: Markup {
        guard let reading, reading.value.number != nil else { return noValue }
        let rows =
            sides(reading) + raw(reading) + [
                line(
                    measure.shortLabel, result(reading), wording.text(reading.value) ?? "", reading.value, reading.id,
                    isResult: true)
            ]
        return el("dl", ["class": "formel"], rows)
    }

    private var noValue: Markup {
        let period = Swedish.period(context.report.period)
        guard let reading else {
            return el("p", ["class": "tomt-block"], .text(MeasurePhrases.noValue(period)))
        }
        let why: String =
            switch reading.value {
            case .hidden: Phrases.hiddenToProtect
            case .notApplicable: MeasurePhrases.nothingToCount
            case .stated(let sign): MeasurePhrases.missing(at: sign.label)
            case .refused(let refusal): refusal.words
            default: MeasurePhrases.isMissing
            }
        return el("p", ["class": "tomt-block"], .text(MeasurePhrases.noValue(period, why)))
    }

    private func sides(_ reading: Reading) -> [Markup] {
        let sides = measure.quotient
        guard sides.count == 2, let top = reading.numerator, let bottom = reading.denominator else { return [] }
        return [
            line(
                Swedish.capitalised(sides[0].label), source(sides[0].dataset), count(top), top,
                reading.id + "|numerator", isResult: false),
            line(
                MeasurePhrases.divided(by: sides[1].label), source(sides[1].dataset), count(bottom), bottom,
                reading.id + "|denominator", isResult: false),
        ]
    }

    /// What its sides give as they are, where that is not the value: of a standardised measure, and of a mean of the
    /// values of shorter periods.
    private func raw(_ reading: Reading) -> [Markup] {
        guard measure.isStandardised || measure.periods == .mean, let top = reading.numerator?.number,
            let bottom = reading.denominator?.number,
            let value = (top / bottom).map({ Shown.value($0 * measure.unit.factor) }), value != reading.value
        else { return [] }
        let note = measure.isStandardised ? IntervalPhrases.rawNote : IntervalPhrases.rawMeanNote
        return [
            line(
                IntervalPhrases.raw, note, wording.text(value) ?? "", value, reading.id + "|raw",
                isResult: false)
        ]
    }

    private func count(_ shown: Shown) -> String {
        shown.number.map { Swedish.number($0, decimals: $0.isInteger ? 0 : 1) } ?? wording.cell(shown)
    }

    private func source(_ dataset: String) -> String {
        Swedish.capitalised(Swedish.list(context.book.sources([dataset])))
    }

    private func result(_ reading: Reading) -> String {
        guard !measure.quotient.isEmpty else { return source(measure.datasets.first ?? "") }
        let interval = reading.interval.map { interval in
            let limits = [interval.lower, interval.upper].map { Swedish.number($0, decimals: wording.decimals) }
            return ", " + IntervalPhrases.after(limits[0], limits[1])
        }
        let isMean = measure.periods == .mean && !raw(reading).isEmpty
        return MeasurePhrases.rounded(Swedish.period(reading.period), wording.decimals, isMean: isMean)
            + (interval ?? "")
    }

    private func line(_ name: String, _ sense: String, _ text: String, _ shown: Shown, _ id: String, isResult: Bool)
        -> Markup
    {
        let value = shown.number?.rounded(to: isResult ? wording.decimals : 6).description
        let data: Markup = value.map { el("data", ["value": $0, "data-reading": id], .text(text)) } ?? .text(text)
        return el(
            "div", ["class": isResult ? "resultat" : nil],
            el("dt", [:], el("b", [:], .text(name)), el("span", [:], .text(sense))),
            el("dd", [:], data))
    }

    private var facts: Markup {
        el(
            "dl", ["class": "kort"],
            MeasureFacts(measure: measure, context: context).rows.map { name, value in
                el("div", [:], el("dt", [:], .text(name)), el("dd", [:], value))
            })
    }
}

extension Book {
    func isExample(_ measure: Measure) -> Bool {
        measure.datasets.contains { definitions.data.resource($0)?.meaning.isExample ?? false }
    }
}
