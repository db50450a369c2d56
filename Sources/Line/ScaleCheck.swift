import Diagnostics
import Edition
import Measures
import Tables
import Values

extension Manuscript {
    /// Tells of numbers in percent that are written on another scale. Numbers of people are left to those who see them.
    func tellScales(_ answers: [Answer], _ findings: Findings) {
        let values = answers.reduce(into: [String: [Exact]]()) { values, answer in
            values[answer.query.measure, default: []] += answer.cells.filter { !$0.tellsOfPeople }.compactMap(
                \.value.number)
        }
        for measure in measures {
            let own = values[measure.name] ?? []
            for fault in measure.scaleFaults(own) { findings.add(fault) }
            if let fault = measure.shareFault(own, in: catalogue.package) { findings.add(fault) }
        }
    }
}

extension Manuscript {
    /// So many years after the report's own time nobody takes out its data.
    private static let farOff = 3

    /// A day of extraction long after what the report is about, as 2062 for 2026.
    func tellLateExtractions(_ findings: Findings) {
        let last = report.period.lastDay
        for resource in package.resources {
            guard let day = resource.meaning.extracted,
                day.year - last.year >= Manuscript.farOff
            else { continue }
            findings.add(
                .extractionDate, "uttagsdagen \(day) ligger långt efter det som rapporten gäller, \(report.period)",
                at: resource.place, hint: "rätta extracted")
        }
    }
}
