import Diagnostics
import TestProjects
import Testing

/// A key that an author writes is acted on, or refused: never taken in silence.
@Suite struct EveryKeyHasEffectTests {
    @Test(arguments: keyTrials) func aKeyChangesWhatItPromises(_ trial: KeyTrial) throws {
        let (before, after) = (try record(of: trial.before), try record(of: trial.after))
        #expect(before != after, "\(trial.context): nothing changes with «\(trial.key)»")
        guard let shows = trial.shows else { return }
        #expect(after.contains(shows), "\(trial.context): «\(trial.key)» does not show «\(shows)»")
        #expect(!before.contains(shows), "\(trial.context): «\(shows)» stands there also without «\(trial.key)»")
    }

    /// A further key that the program reads must be tried here too.
    @Test(arguments: keyContexts) func everyKeyThatIsReadIsTried(_ context: KeyContext) throws {
        let tried = Set(keyTrials.filter { $0.context == context.name }.map(\.key)).union(
            describing[context.name] ?? [])
        #expect(try keysRead(in: context).subtracting(tried) == [], "\(context.name)")
    }

    /// The program lists the keys of a mapping when it meets one that is none.
    private func keysRead(in context: KeyContext) throws -> Set<String> {
        let built = try context.with("zzzz: 1").build()
        let finding = built.findings.first { $0.message.hasSuffix("har ingen nyckel «zzzz»") }
        let hint = try #require(finding?.hint, "\(context.name)\n\(built.told.joined(separator: "\n"))")
        return Set(hint.dropFirst("nycklarna är ".count).split(separator: ", ").map(String.init))
    }
}
