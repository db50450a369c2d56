package import Disclosure
package import Edition

extension EditionLock {
    /// What is shown and what is hidden: protection decides it no more, and lets other editions hide instead.
    package var fixedReadings: FixedReadings {
        let readings = values.filter { !$0.key.contains("|") }
        return FixedReadings(isHidden: readings.mapValues { $0 == EditionLock.hidden })
    }

    /// Whether the report must stay as it was locked: it has not been reopened since.
    package func holds(_ report: Report) -> Bool {
        report.isAdoptedWithParagraph && Set(report.reopened.map(\.identity)).isSubset(of: reopened)
    }
}
