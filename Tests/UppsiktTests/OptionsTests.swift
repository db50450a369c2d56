import Foundation
import TestProjects
import Testing

/// An option or a term that a command takes has an effect; else it is refused.
@Suite struct OptionsTests {
    @Test(arguments: [
        [], ["measures"], ["dimensions"], ["datasets"], ["charts"], ["tables"], ["formulas"], ["examples"], ["rules"],
        ["describing"],
    ])
    func everyListIsWrittenAsJSON(subject: [String]) throws {
        let command = try Command()
        let outcome = try command.run(["list"] + subject + ["--json"])
        #expect(outcome.code == 0)
        let read = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: [[String: String]]]
        let lists = try #require(read)
        #expect(subject.isEmpty ? lists.count > 5 : Array(lists.keys) == subject)
        #expect(lists.values.joined().allSatisfy { $0["name"] != nil && $0["text"] != nil })
    }

    /// What has no result to write takes no form for it.
    @Test(arguments: [["new", "2026"], ["new", "data", "data/d.csv"], ["pdf"], ["serve"], ["help"]])
    func elsewhereItIsRefused(arguments: [String]) throws {
        let outcome = try Command().run(arguments + ["--json"])
        #expect(outcome.code == 2 && outcome.output == "")
        #expect(outcome.complaint.hasPrefix("uppsikt: det finns inget val --json"), "\(outcome.complaint)")
    }

    @Test func faultsOfAnExplanationAreJSONToo() throws {
        let outcome = try Command().run(["explain", "finns-inte", "--json"])
        #expect(outcome.code == 1)
        let read = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        #expect(read?["valid"] as? Bool == false)
        #expect(try Command().run(["explain", "n", "--sql", "--json"]).code == 2)
    }

    @Test(arguments: [
        (["change=previous"], "förklara båda: uppsikt explain n och uppsikt explain n period=2024"),
        (["period=2024", "change=2023"], "uppsikt explain n period=2024 och uppsikt explain n period=2023"),
        (["vs=target"], "målet står i measures/n.yaml; förklara talet: uppsikt explain n"),
        (["as=full"], "ta bort as=full"), (["decimals=3"], "ta bort decimals=3"),
        (["else=Inget svar"], "ta bort else="),
    ])
    func aTermThatIsNotExplainedIsRefused(terms: [String], hint: String) throws {
        let outcome = try Command().run(["explain", "n"] + terms)
        #expect(outcome.code == 1 && outcome.output == "")
        #expect(outcome.complaint.contains(hint), "\(outcome.complaint)")
    }

    @Test(arguments: ["target", "status", "unit"]) func whatIsDeclaredIsNotReckoned(part: String) throws {
        let outcome = try Command().run(["explain", "n.\(part)"])
        #expect(
            outcome.code == 1 && outcome.complaint.contains("«\(part)» räknas inte ur data"), "\(outcome.complaint)")
    }
}
