import Declarations
import Diagnostics
import Language
import Tables
import Values

/// Another measure over a window of time that ends with the period.
struct CumulativeMeasure: MeasureType {
    static let word = "cumulative"
    static let help = "Ett annat mått över ett fönster av tid: de senaste tolv månaderna, eller från årets början."
    static let keys = [inputMetric.help, window.help, grainToDate.help]

    private static let inputMetric = Key<MeasureReference>(
        "input_metric", "mått", isRequired: true, "Måttet som räknas för hela fönstret på en gång.",
        example: "input_metric: besok"
    ) { node, context in node.string(context.findings).map { MeasureReference(name: $0, place: node.place) } }
    private static let window = Key<TimeWindow>(
        "window", "tidslängd", "Så lång tid till och med periodens slut: 12 months, 4 quarters, 1 year.",
        example: "window: 12 months"
    ) { node, context in context.length(node).map { TimeWindow(time: .window($0), place: node.place) } }
    private static let grainToDate = Key<TimeWindow>(
        "grain_to_date", "year", "I stället för window: från årets början till och med periodens slut.",
        example: "grain_to_date: year"
    ) { node, context in
        node.word(context.findings, among: ["year"]).map { _ in TimeWindow(time: .yearToDate, place: node.place) }
    }

    struct TimeWindow {
        let time: MeasurePart.Time
        let place: Place
    }

    let reference: MeasureReference
    let time: MeasurePart.Time
    /// Where the window is declared.
    let place: Place
    var parts: [MeasurePart] = []

    static func read(_ reader: inout TypeReader) -> CumulativeMeasure? {
        let reference = reader.take(inputMetric)
        let windows = [reader.take(window), reader.take(grainToDate)].compactMap { $0 }
        let isWritten = ["window", "grain_to_date"].contains { key in reader.fields.keys.contains { $0.key == key } }
        guard windows.count == 1 else {
            if windows.count > 1 || !isWritten {
                reader.findings.add(
                    .badWindow, "måttet ska ha antingen window eller grain_to_date",
                    at: windows.last?.place ?? reader.place,
                    hint: "skriv window: 12 months eller grain_to_date: year")
            }
            return nil
        }
        return reference.map { CumulativeMeasure(reference: $0, time: windows[0].time, place: windows[0].place) }
    }

    var references: [MeasureReference] { [reference] }
    var isItsPart: Bool { true }

    func linked(_ link: MeasureLink) -> CumulativeMeasure? {
        guard let measure = link.measures[reference.name] else { return nil }
        var result = self
        result.parts = [
            MeasurePart(alias: measure.name, measure: measure, filter: Filter(terms: []), time: time)
        ]
        tellWindow(measure, link)
        if measure.unit != link.unit {
            link.findings.add(
                .unitMismatch, "måttet «\(measure.name)» står i \(measure.unit.rawValue), inte \(link.unit.rawValue)",
                at: reference.place, hint: "skriv unit: \(measure.unit.rawValue)")
        }
        return result
    }

    private func tellWindow(_ measure: Measure, _ link: MeasureLink) {
        let states = measure.datasets.filter { link.catalogue.shape($0)?.state != nil }
        if measure.kind.isItsPart {
            link.findings.add(
                .badWindow, "«\(measure.name)» räknas redan över ett fönster av tid", at: reference.place,
                hint: "välj det mått som det räknas av")
        } else if let state = states.first {
            link.findings.add(
                .badWindow, "«\(measure.name)» räknar lägen i «\(state)», och ett läge har inget fönster av tid",
                at: reference.place, hint: "välj ett mått på det som händer")
        }
        let grain = measure.shownGrain(in: link.catalogue)
        guard case .window(let length) = time, let perYear = grain.perYear, length.months % (12 / perYear) != 0 else {
            return
        }
        link.findings.add(
            .badWindow, "\(length.text) är inte hela \(grain.plural), som «\(measure.name)» har", at: place,
            hint: "skriv ett fönster av hela \(grain.plural)")
    }

    func growth(in _: Catalogue, _: Measure.Unit) -> Growth {
        var growth = parts.first?.measure.growth ?? .none
        guard growth.overTime != .none else { return growth }
        growth.overTime = time == .yearToDate ? .yearToDate : .none
        return growth
    }

    func value(_: [InputResult], _ parts: [Outcome], in _: Measure.Unit) -> Outcome { parts.first ?? .missing }

    func combiningSentence(_ package: DataPackage) -> String {
        let inner = parts.first.map { " " + $0.measure.combiningSentence(package) } ?? ""
        switch time {
        case .window(let length): return MakingPhrases.ofWindow(length.months) + inner
        case .yearToDate: return MakingPhrases.ofYear + inner
        case .same, .earlier: return inner
        }
    }

    var makingSentence: String? { parts.first.map { MakingPhrases.cumulative($0.measure.label) } }
    var eventsLabel: String? { parts.first?.measure.eventsLabel }
    var populationLabel: String? { parts.first?.measure.populationLabel }
}
