package import Disclosure
import Language
import Measures
package import Readings
import Values

extension PageContext {
    /// What a drawing and its sentences say of the measure.
    func words(_ measure: Measure, decimals: Int? = nil) -> MeasureWords {
        MeasureWords(
            label: measure.label, phrase: measure.phrase, unit: measure.unitWords, population: measure.population,
            direction: measure.chartDirection, decimals: decimals ?? measure.decimals,
            relevantChange: measure.relevantChange)
    }

    package func datum(_ reading: Reading, _ wording: Wording) -> Datum {
        datum(reading.value, wording, reading: reading.id)
    }

    package func datum(_ shown: Shown, _ wording: Wording, reading: String? = nil) -> Datum {
        Datum(shown, wording, reading: reading)
    }

    /// A target as a line in a drawing, with the decimals that it is written with.
    func goal(_ target: Measure.Target, _ measure: Measure, _ wording: Wording) -> NamedDatum {
        NamedDatum(
            label: Heads.target,
            datum: datum(.value(target.value), wording.asWritten(target.value), reading: measure.name + "|target"))
    }

    /// "Andel …, procent, 2025. Invånare 16 år och äldre."
    func subtitle(_ measure: Measure, _ period: Period, axis: String? = nil) -> [String] {
        let lead = "\(measure.label)\(measure.unit.afterLabel), \(Swedish.period(period))."
        let population = measure.population.map { [ChartPhrases.concerns($0)] } ?? []
        return [lead] + population + (axis.map { [$0] } ?? [])
    }
}

extension Datum {
    init(_ shown: Shown, _ wording: Wording, reading: String? = nil) {
        self =
            switch shown {
            case .value(let value): .value(value, printed: wording.number(value), reading: reading)
            case .hidden: .hidden
            case .missing: .missing
            case .stated(let sign): .stated(sign)
            case .notApplicable, .refused: .notApplicable
            }
    }

    /// The sign of a comparison that is refused for this reason.
    init(_ reason: Reason?) {
        self =
            switch reason {
            case .hidden: .hidden
            case .missing: .missing
            case .stated(let sign): .stated(sign)
            default: .notApplicable
            }
    }
}

extension DataTable.Cell {
    /// A value of a table as printed, or the sign that stands for it.
    init(_ shown: Shown, _ wording: Wording) {
        if let value = shown.number {
            self.init(wording.cell(shown), exact: value.rounded(to: wording.decimals))
        } else {
            self.init(Datum(shown, wording))
        }
    }

    /// A change as printed, or the sign of why there is none.
    init(_ answer: Answered<Difference>, _ wording: Wording, _ text: (Exact) -> String) {
        guard let difference = answer.value else {
            self.init(Datum(answer.reasons.first))
            return
        }
        self.init(text(difference.amount), exact: difference.amount.rounded(to: wording.decimals))
    }
}

extension Measure {
    /// Those whom the denominator counts.
    var population: String? { populationLabel }

    var chartDirection: MeasureWords.Direction {
        switch direction {
        case .increase: .increase
        case .decrease: .decrease
        case .neutral: .neutral
        }
    }
}

extension Dimension {
    /// "alla kommuner tillsammans"; what has no plural is named by its label: "alla värden av kön tillsammans".
    var wordsForAll: String {
        FramePhrases.all(noun.many, of: hasPlural ? nil : label)
    }

    /// kommun, kommuner; many of a dimension whose plural is not declared are called values.
    var noun: Noun {
        Noun(Swedish.inSentence(label), hasPlural ? Swedish.inSentence(labelPlural) : Phrases.value.many)
    }
}
