import Diagnostics
import TestProjects
import Testing

/// A key that an author writes is acted on, or refused: never taken in silence.
@Suite struct EveryKeyHasEffectTests {
    @Test(arguments: keyContexts) func everyKeyChangesWhatItPromises(_ context: KeyContext) throws {
        var known: [ProjectText: String] = [:]
        var broken: [String] = []
        for trial in keyTrials where trial.context == context.name {
            let before = try known[trial.before] ?? record(of: trial.before)
            known[trial.before] = before
            let fault = trial.fault(before, try record(of: trial.after))
            broken += fault.map { ["\(trial.key) \($0)\(errors(before))"] } ?? []
        }
        #expect(broken == [], "\(context.name)")
    }

    /// The first error of a record, when there is one: then nothing was published.
    private func errors(_ record: String) -> String {
        record.split(separator: "\n").first { $0.hasPrefix("error[") }.map { " (\($0))" } ?? ""
    }

    /// A further key that the program reads must be tried here too.
    @Test(arguments: keyContexts) func everyKeyThatIsReadIsTried(_ context: KeyContext) throws {
        // The keys of what a measure counts stand among the measure's own, and every block has the same head.
        let shared =
            ["simple", "published", "derived", "cumulative", "duration"].contains(context.name)
            ? ["measure", "simple", "numerator"] : ["head"]
        let names = [context.name] + shared
        let trials: [KeyTrial] = keyTrials.filter { names.contains($0.context) }
        let tried = Set(trials.map(\.key)).union(describing[context.name] ?? [])
        let untried = try keysRead(in: context).subtracting(tried).sorted()
        #expect(untried == [], "\(context.name)")
    }
}
