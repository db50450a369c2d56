import Diagnostics
import Disclosure
import Edition
import Language
import Measures
import Readings
import Tables
import Values

/// `largest_change`: a value that has moved more than its measure deems likely since the period before is told, as a
/// number that may be ten or a thousand times too large or small. Only values that may be published are looked at.
struct ChangeCheck {
    let manuscript: Manuscript

    /// So many are told of a measure; the rest are counted.
    private static let limit = 5

    private var catalogue: Catalogue { manuscript.catalogue }

    private func limited(_ name: String) -> Measure? {
        manuscript.measures.first { $0.name == name && $0.largestChange != nil }
    }

    /// What is asked of the report's period, asked of the period before as well.
    ///
    /// - Parameter isPublished: true for the whole of each measure, and its split where it does not count people. The rest,
    ///   parts of what counts people and slices, nobody has asked for, and what is asked decides what is hidden: so they
    ///   are asked by themselves, and never with what is published.
    func earlier(_ requests: [Request], isPublished: Bool) -> [Request] {
        let period = manuscript.report.period
        var asked = Set(requests.map(\.query))
        let earlier = requests.compactMap { request -> Request? in
            let query = request.query
            guard query.periods == [period], let measure = limited(query.measure) else { return nil }
            let isWhole = query.slice.isEmpty && (query.by.isEmpty || !countsPeople(measure))
            guard isWhole == isPublished else { return nil }
            let before = Query(measure: query.measure, slice: query.slice, by: query.by, periods: [period.previous])
            return asked.insert(before).inserted ? Request(before, at: request.place, allowsNoValue: true) : nil
        }
        // What cannot be asked of the earlier period is no fault: nobody has asked.
        let sound = Set(
            Plan(
                earlier, measures: manuscript.measures, catalogue: catalogue, settings: manuscript.settings, Findings()
            ).queries)
        return earlier.filter { sound.contains($0.query) }
    }

    private func countsPeople(_ measure: Measure) -> Bool {
        measure.datasets.contains { manuscript.package.resource($0)?.meaning.individuals ?? false }
    }

    /// Tells each unlikely change once.
    ///
    /// - Parameter unpublished: further questions with their readings, protected together with all that is published.
    func tell(
        _ requests: [Request], _ readings: Readings, unpublished: ([Request], Readings)? = nil, _ findings: Findings
    ) {
        var changes: [String: [(later: Reading, difference: Difference)]] = [:]
        var order: [String] = []
        for series in series([(requests, readings)] + (unpublished.map { [$0] } ?? [])) {
            guard let name = series.first?.measure, let measure = limited(name) else { continue }
            for later in series {
                guard let earlier = series.first(where: { $0.period == later.period.previous }),
                    let difference = difference(measure, later, earlier)
                else { continue }
                // The whole asked for as `kommun=total` is the same number as the whole.
                let isTold = (changes[name] ?? []).contains {
                    $0.later.coordinates == later.coordinates && $0.later.period == later.period
                        && $0.later.value == later.value
                }
                if isTold { continue }
                if changes[name] == nil { order.append(name) }
                changes[name, default: []].append((later, difference))
            }
        }
        for name in order {
            let all = changes[name] ?? []
            for (index, change) in all.prefix(ChangeCheck.limit).enumerated() {
                let more = index == ChangeCheck.limit - 1 ? all.count - ChangeCheck.limit : 0
                findings.add(diagnostic(change.later, change.difference, more: more))
            }
        }
    }

    /// The readings of one thing at different times that have a number, in the order first asked. The first reading of a
    /// time is the one that counts: what is hidden there is not sought elsewhere.
    private func series(_ sources: [([Request], Readings)]) -> [[Reading]] {
        struct Thing: Hashable {
            let measure: String
            let coordinates: [Reading.Coordinate]
            let wholes: [String]
        }
        var series: [Thing: [Reading]] = [:]
        var order: [Thing] = []
        for (requests, readings) in sources {
            for request in requests where limited(request.query.measure) != nil {
                for reading in readings[request.query] ?? [] {
                    let thing = Thing(
                        measure: reading.measure, coordinates: reading.coordinates, wholes: reading.wholes)
                    if series[thing] == nil { order.append(thing) }
                    if series[thing]?.contains(where: { $0.period == reading.period }) ?? false { continue }
                    series[thing, default: []].append(reading)
                }
            }
        }
        return order.map { (series[$0] ?? []).filter { $0.value.number != nil }.sorted { $0.period < $1.period } }
    }

    /// Nil when the change is likely, lies over a break of the series, or is that of something new or gone.
    private func difference(_ measure: Measure, _ later: Reading, _ earlier: Reading) -> Difference? {
        let change = Difference.change(from: earlier, to: later, of: measure, in: catalogue).value
        return change.flatMap { $0.isUnlikely ? $0 : nil }
    }

    private func diagnostic(_ later: Reading, _ difference: Difference, more: Int) -> Diagnostic {
        let measure = difference.measure
        let places = later.coordinates.map { coordinate in
            let dimension = catalogue.dimension(coordinate.dimension)
            let labels = coordinate.keys.map { dimension?.value($0)?.label ?? $0 }
            return " för \(dimension?.label.lowercased() ?? coordinate.dimension) \(Swedish.list(labels))"
        }
        let files = measure.datasets.compactMap { manuscript.package.resource($0)?.path }
        return Diagnostic(
            .largestChange,
            plain(
                "«\(measure.label)»\(places.joined()) går från \(number(difference.base, measure)) "
                    + "(\(Swedish.period(later.period.previous))) till \(number(difference.value, measure)) "
                    + "(\(Swedish.period(later.period))), mer än \(Swedish.number(measure.largestChange ?? .zero, decimals: 0)) "
                    + (measure.unit.isShare ? "procentenheter" : "procent")), at: measure.place,
            hint: "är talet fel, rätta \(Swedish.list(files)); är det rätt, skriv en större largest_change på måttet",
            notes: more > 0 ? [Diagnostic.Note("och \(more) till i samma mått")] : [])
    }

    private func number(_ value: Exact, _ measure: Measure) -> String {
        Swedish.number(value, decimals: measure.decimals)
    }

    /// With ordinary blanks, as messages are written.
    private func plain(_ text: String) -> String { text.replacing(Swedish.noBreakSpace, with: " ") }
}
