import Declarations
import Diagnostics
import TestProjects
import Testing

/// The manual explains the keys that the program reads, all of them and no others, and its examples can be written.
@Suite struct EveryKeyIsExplainedTests {
    @Test(arguments: explainedKeys) func theKeysOfTheManualAreThoseThatAreRead(_ explained: ExplainedKeys) throws {
        var read: Set<String> = []
        for context in explained.contexts { read.formUnion(try keysRead(in: context)) }
        let names = explained.keys.map(\.name)
        #expect(names.count == Set(names).count)
        #expect(Set(names).subtracting(read).sorted() == [], "explained and not read")
        let silent = explained.contexts.reduce(into: Set<String>()) { $0.formUnion(describing[$1.name] ?? []) }
        for key in read.subtracting(names).subtracting(silent).sorted() {
            #expect(try isRefused(key, in: explained.contexts), "\(key) is read and not explained")
        }
    }

    @Test(arguments: explainedKeys) func everyExampleCanBeWritten(_ explained: ExplainedKeys) throws {
        let own = try explained.contexts.map { try Known($0) }
        for key in explained.tried where !key.example.contains("…") {
            #expect(key.example.hasPrefix(key.name + ": ") && !key.example.contains("\n"), "\(key.example)")
            var told: [String] = []
            let further = try furtherContexts[explained.name + " " + key.name].map { [try Known($0)] } ?? []
            for known in own + further {
                told = try known.told(of: key)
                if told.isEmpty { break }
            }
            #expect(told == [], "\(explained.name): \(key.example)")
        }
    }

    /// Whether the program says that the key is not for use here.
    private func isRefused(_ key: String, in contexts: [KeyContext]) throws -> Bool {
        let rules = ["unsupported", "not-supported", "dimension-source", "schema-error", "source-error"]
        return try contexts.contains { context in
            try context.with("\(key): nej").build().errors.contains { rules.contains($0.rule.id) }
        }
    }
}

/// A context and what is told of it before anything is written in it.
private struct Known {
    let context: KeyContext
    let before: Set<String>

    init(_ context: KeyContext) throws {
        self.context = context
        before = Set(try context.project.build().errors.map(\.message))
    }

    /// The example may leave what else there is unsaid: only what it makes wrong is a fault of it. That the measure is now
    /// added up over time, as its target is not, is none.
    func told(of key: KeyHelp) throws -> [String] {
        try context.setting(key).build().errors.map(\.message).filter {
            !before.contains($0) && !$0.hasPrefix("target visar inget")
        }
    }
}
