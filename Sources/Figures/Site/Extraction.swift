import Language
package import Measures
import Tables
package import Values

/// When data were extracted: always a day a source, never one day for several.
extension Book {
    /// The days on which the measure's datasets were extracted, "20 januari 2026 och 27 februari 2026"; nil when none
    /// is known.
    package func extracted(of measure: Measure) -> String? {
        let days = days(measure.datasets)
        return days.isEmpty ? nil : Swedish.list(days.map(Swedish.date))
    }

    /// "27 februari 2026", or "mellan 20 januari 2026 och 27 februari 2026", of all data; `write` writes a day, and
    /// `span` the first and the last.
    package func extracted(
        _ write: (Day) -> String, span: (String, String) -> String = FramePhrases.between
    ) -> String? {
        let days = days(definitions.data.resources.map(\.name))
        guard let first = days.first, let last = days.last else { return nil }
        return first == last ? write(first) : span(write(first), write(last))
    }

    /// "Källa: införandelistor, uttag 2026-02-27; Kolada och växeln, uttag 2026-01-20.", in the order of the datasets.
    func sourceSentence(_ datasets: [String]) -> String? {
        var groups: [(days: [Day], titles: [String])] = []
        for title in sources(datasets) {
            let days = days(datasets.filter { sources([$0]).contains(title) })
            if let index = groups.firstIndex(where: { $0.days == days }) {
                groups[index].titles.append(title)
            } else {
                groups.append((days, [title]))
            }
        }
        let parts = groups.map { group in
            FramePhrases.source(group.titles, extracted: group.days.map(\.description))
        }
        return FramePhrases.sources(parts)
    }

    private func days(_ datasets: [String]) -> [Day] {
        Set(datasets.compactMap { definitions.data.resource($0)?.meaning.extracted }).sorted()
    }
}
