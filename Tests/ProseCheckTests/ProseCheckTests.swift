import Diagnostics
import Foundation
import TestProjects
import Testing

/// The fixture edition, with sentences as paragraphs of its chapter.
private let edition = ProjectText(fixture("edition.txt"))

private func fixture(_ name: String) -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    return (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) ?? ""
}

private let chapter = "content/2025/01-laget.md"

private func edition(saying sentences: [String]) -> ProjectText {
    var project = edition
    project.files[chapter] = project.files[chapter]?
        .replacingOccurrences(of: "⟦TEXT⟧", with: sentences.joined(separator: "\n\n"))
    return project
}

/// Line → what is told there.
private func told(_ sentences: [String]) throws -> [String: [Diagnostic]] {
    let project = edition(saying: sentences)
    let built = try project.build()
    #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
    let lines = (project.files[chapter] ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return Dictionary(grouping: built.findings.filter { $0.rule.id == "prose-differs" }) { lines[$0.place.line - 1] }
}

@Suite("The author's own words")
struct ProseCheckTests {
    @Test("No true sentence is called false")
    func trueSentences() throws {
        let sentences = fixture("true.txt").split(separator: "\n").filter { !$0.hasPrefix("#") }
            .compactMap { $0.split(separator: "|", maxSplits: 1).last.map { $0.drop { $0 == " " } } }.map(String.init)
        #expect(sentences.count >= 300)
        let told = try told(sentences)
        print("prosa: \(sentences.count) sanna meningar, \(told.count) falsklarm")
        #expect(told.isEmpty, "\(told.values.flatMap { $0 }.map(\.message))")
    }

    @Test("False sentences of the kinds that the check was made with are found")
    func seenKinds() throws { try find("kända slag", Liar.seen) }

    @Test("False sentences of other kinds are found")
    func unseenKinds() throws { try find("osedda slag", Liar.unseen) }

    private func find(_ name: String, _ kinds: [Liar.Kind]) throws {
        var liar = Liar(facts: Facts(edition), random: Seeded(20_251_127))
        var sentences: [(kind: String, text: String)] = []
        var known: Set<String> = []
        var round = 0
        while sentences.count < 500, round < 20_000 {
            let kind = kinds[round % kinds.count]
            round += 1
            if let text = kind.make(&liar), known.insert(text).inserted { sentences.append((kind.name, text)) }
        }
        let told = try told(sentences.map(\.text))
        for kind in kinds {
            let own = sentences.filter { $0.kind == kind.name }
            let missed = own.filter { told[$0.text] == nil }
            print("prosa, \(name): \(kind.name): \(own.count - missed.count) av \(own.count)")
            for one in missed.prefix(3) { print("    inte funnen: \(one.text)") }
        }
        let found = sentences.count { told[$0.text] != nil }
        print("prosa, \(name): \(found) av \(sentences.count) falska meningar funna")
        #expect(found * 10 >= sentences.count * 9)
        #expect(told.values.allSatisfy { $0.count == 1 })
    }
}
