import Disclosure
import Edition
import Language
import Markup
import Measures
package import Readings
import Values

extension ScorecardRow {
    /// - Parameter isMixed: whether other rows have real values where this one's are invented, or the other way round.
    func markup(isMixed: Bool) -> Markup {
        var cells = [nameCell(isMixed), el("td", ["class": "c-gnista"], sparkline)]
        if showsEarlier { cells += earlierPeriods.map { cell("n c-da", Swedish.period($0), value(earlier($0))) } }
        cells.append(cell("n c-nu nu", Swedish.period(period), value(reading)))
        cells += earlierPeriods.map { cell("andring", ScorecardPhrases.since(Swedish.period($0)), changeCell($0)) }
        cells.append(cell("c-lage", Heads.toTarget, targetCell))
        if by != nil { cells.append(cell("c-langst", Heads.furthest, furthestMarkup)) }
        return el("tr", [:], cells)
    }

    /// A cell with the head that is out of sight where rows are cards.
    private func cell(_ name: String, _ label: String, _ content: Markup) -> Markup {
        el("td", ["class": name, "data-l": label], content)
    }

    private func nameCell(_ isMixed: Bool) -> Markup {
        return el(
            "th", ["scope": "row"], .text(measure.shortLabel),
            isMixed && isExample ? exampleSign : .nothing, " ",
            el("span", ["class": "sub"], sense))
    }

    /// One line of sense under the name: the counts behind a share, else what is measured.
    private var sense: Markup {
        if measure.unit.isShare, reading?.isOfItsCounts(measure) ?? false, let label = measure.population,
            let part = side(reading?.numerator, "numerator"),
            let whole = side(reading?.denominator, "denominator")
        {
            return [part, .text(ScorecardPhrases.of), whole, .text(" " + label)]
        }
        if measure.shortLabel != measure.label { return .text(measure.label) }
        return .text(
            measure.population.map { ChartPhrases.concern($0) } ?? Swedish.capitalised(measure.unitWords.word))
    }

    private func side(_ shown: Shown?, _ name: String) -> Markup? {
        guard let reading, let count = shown?.number, count.isInteger else { return nil }
        return el(
            "data", ["value": count.description, "data-reading": reading.id + "|" + name], .text(Swedish.number(count)))
    }

    private func value(_ reading: Reading?) -> Markup {
        guard let reading else { return .text(Phrases.missingSign) }
        let text = wording.text(reading.value) ?? ""
        guard let number = reading.value.number else { return .text(text) }
        return page.numberLink(text, number.rounded(to: wording.decimals), reading.id, measure)
    }

    private func changeCell(_ period: Period) -> Markup {
        let earlier = earlier(period)
        guard let answer = change(since: period) else { return .text(Phrases.notApplicableSign) }
        guard let difference = answer.value, let earlier, let reading else {
            return verdict(
                .cannotBeJudged, Judgement.notAssessable.word, answer.reasons.first?.brief ?? Heads.missing)
        }
        let mark: StatusMark =
            switch difference.direction() {
            case .up: .up
            case .down: .down
            case .level: .unchanged
            }
        let word = measure.direction == .neutral ? "" : difference.judgement().word
        let text = difference.text() ?? ""
        let id = reading.id + "|" + earlier.id
        let size = page.numberLink(text, difference.amount.rounded(to: wording.decimals), id, measure)
        return [el("b", [:], mark.svg(), .text(" " + word)), el("span", [:], size)]
    }

    private func verdict(_ mark: StatusMark, _ word: String, _ why: String) -> Markup {
        [el("b", [:], mark.svg(), .text(" " + word)), el("span", [:], .text(why))]
    }

    private var targetCell: Markup {
        let mark = StatusMark(standing)
        let lead = el(
            "span", ["class": "lage \(mark.colourClass ?? "")"], mark.svg(), el("span", [:], .text(standing.phrase)))
        guard let target else { return lead }
        let words = ScorecardPhrases.target(isMost: measure.direction == .decrease)
        let value = page.numberLink(
            wording.asWritten(target.value).value(target.value), target.value, measure.name + "|target", measure)
        return [lead, el("span", [:], .text(words), value)]
    }

    private var sparkline: Markup {
        guard let span = sparkSpan, trail.count(where: { $0.value.number != nil }) > 1 else { return .nothing }
        let goal = target.map {
            page.goal($0, measure, wording)
        }
        return Sparkline(
            words: page.words(measure), span: span, points: trail.map { page.point($0, wording) }, target: goal,
            breaks: page.book.marks(of: measure, trail, in: span)
        ).svg
    }

    /// The cells of the table that print values or signs.
    var printed: DataTable.Row {
        let changes = earlierPeriods.filter { change(since: $0) == nil }.map { _ in DataTable.Cell(.notApplicable) }
        let before = showsEarlier ? earlierPeriods.map { cell(earlier($0)) } : []
        return DataTable.Row([DataTable.Cell(measure.shortLabel)] + before + [cell(reading)] + changes)
    }

    var dataRow: DataTable.Row {
        let goal =
            target.map { DataTable.Cell(wording.asWritten($0.value).number($0.value), exact: $0.value) }
            ?? DataTable.Cell(.notApplicable)
        var cells = [DataTable.Cell(measure.label), DataTable.Cell(measure.unitWords.word)]
        cells += earlierPeriods.map { cell(earlier($0)) } + [cell(reading)]
        cells += earlierPeriods.flatMap { changeCells(change(since: $0)) }
        cells += [goal, DataTable.Cell(standing.phrase)]
        if by != nil { cells.append(DataTable.Cell(furthestText)) }
        return DataTable.Row(cells, isExample: isExample)
    }

    /// The changes with their sides, as printed.
    var subtractions: [Subtraction] { earlierPeriods.compactMap { change(since: $0)?.value?.subtraction() } }

    private func changeCells(_ answer: Answered<Difference>?) -> [DataTable.Cell] {
        [
            answer.map { DataTable.Cell($0, wording, wording.number) } ?? DataTable.Cell(.notApplicable),
            DataTable.Cell(answer?.value?.judgement().word ?? Judgement.notAssessable.word),
        ]
    }

    private func cell(_ reading: Reading?) -> DataTable.Cell {
        DataTable.Cell(reading.map { page.datum($0, wording) } ?? .missing)
    }
}

extension PageContext {
    /// A number in a table with its link to how it is computed.
    func numberLink(_ text: String, _ value: Exact?, _ id: String, _ measure: Measure) -> Markup {
        let data = el("data", ["value": value?.description ?? text, "data-reading": id], .text(text))
        return el("a", ["class": "tal", "href": address(book.directory.measure(measure.name))], data)
    }
}

extension StatusMark {
    package init(_ standing: Standing) { self = BulletChart.Standing(standing).mark }

    init(_ standing: StatusChart.Status) { self = standing.mark }
}

extension Reason {
    /// A few words for a cell.
    var brief: String {
        switch self {
        case .acrossBreak, .refused(.acrossBreak): Heads.seriesBreak
        case .notThroughout, .refused(.notThere), .refused(.notThroughout): ScorecardPhrases.notThroughout
        case .notPart: ScorecardPhrases.notPart
        case .hidden: Heads.notShown
        case .stated(let sign): Swedish.capitalised(sign.label)
        default: Heads.missing
        }
    }
}
