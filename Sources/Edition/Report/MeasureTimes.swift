package import Diagnostics
package import Measures
import Values

/// What the measures say of times, against the time of the report.
package struct MeasureTimes {
    private let report: Report
    private let findings: Findings

    package init(report: Report, findings: Findings) { (self.report, self.findings) = (report, findings) }

    package func check(_ measures: [Measure]) {
        for measure in measures {
            for one in measure.seriesBreaks where one.from.firstDay > report.period.lastDay {
                findings.add(
                    .unusedMeasureKey, "måttet «\(measure.name)»: brottet \(one.from) ligger efter rapportens period",
                    at: measure.keyPlaces["series_breaks"] ?? measure.place, hint: "rätta tiden, eller ta bort brottet")
            }
            for target in measure.targets where target.from.firstDay <= report.period.lastDay { checkDecision(target) }
        }
    }

    private func checkDecision(_ target: Measure.Target) {
        let last = max(report.meeting?.date ?? report.cutoff, report.cutoff)
        guard let date = target.date, date > last else { return }
        findings.add(
            .targetWithoutDecision, "målets beslut är daterat \(date), efter rapporten (\(last))", at: target.place,
            hint: "rätta date, eller ta bort målet tills det är beslutat")
    }
}
