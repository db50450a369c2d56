import Diagnostics
import Measures
import Values

extension Manuscript {
    /// Tells of numbers in percent that are written on another scale. Numbers of people are left to those who see them.
    func tellScales(_ answers: [Answer], _ findings: Findings) {
        let values = answers.reduce(into: [String: [Exact]]()) { values, answer in
            values[answer.query.measure, default: []] += answer.cells.filter { !$0.tellsOfPeople }.compactMap(
                \.value.number)
        }
        for measure in measures {
            for fault in measure.scaleFaults(values[measure.name] ?? []) { findings.add(fault) }
        }
    }
}
