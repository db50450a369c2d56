import Diagnostics
import Foundation
import TestProjects
import Testing

/// Small projects in which a number or a word once came out wrong, kept beside the project.
@Suite struct CasesTests {
    @Test(arguments: cases) func eachGivesTheRightValueOrTheRightFinding(_ sample: Case) throws {
        guard let project = project(sample.name) else { return }
        let built = try project.build()
        let faults = sample.faults(built)
        #expect(faults == [], "\(sample.name)\n\(built.told.joined(separator: "\n"))")
    }

    /// Nil where the folder of cases is not there.
    private func project(_ name: String) -> ProjectText? {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../shared/cases/\(name)").standardized
        guard let paths = FileManager.default.subpaths(atPath: root.path) else {
            print("Provfallen i shared/cases finns inte här: \(name) hoppas över.")
            return nil
        }
        var project = ProjectText("")
        for path in paths where path.hasPrefix("content/") {
            guard let bytes = FileManager.default.contents(atPath: root.appendingPathComponent(path).path) else {
                continue
            }
            project.bytes[path] = Array(bytes)
        }
        return project
    }
}

struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// Words that a page, a file or a finding must have, and words that none may have.
    var has: [String] = []
    var lacks: [String] = []
    /// The exact number of errors; nil where any number is right.
    var errors: Int?

    var testDescription: String { name }

    func faults(_ built: BuiltProject) -> [String] {
        // With an error nothing is published.
        let output = built.errors.isEmpty ? built.output : [:]
        let pages = output.keys.sorted().map { $0.hasSuffix(".html") ? built.words($0) : built[$0] ?? "" }
        let text = (pages + built.told).joined(separator: "\n").replacingOccurrences(of: "\u{A0}", with: " ")
        let lost = has.filter { !text.contains($0) }.map { "lacks «\($0)»" }
        let wrong = lacks.filter { text.contains($0) }.map { "has «\($0)»" }
        let counted = errors.map { $0 == built.errors.count ? [] : ["\(built.errors.count) errors, not \($0)"] } ?? []
        return lost + wrong + counted
    }
}

private let cases: [Case] = [
    Case(name: "bestand-summeras", has: ["error["], lacks: ["460 "]),
    Case(name: "en-eller-flera", has: ["−1 dag"], lacks: ["−1 dagar", "−1 procentenheter"], errors: 0),
    Case(name: "enhet-bytte-kommun", has: ["Enhet 3;.."], errors: 0),
    Case(name: "excels-sep-rad", has: ["Antal 83."], errors: 0),
    Case(name: "filter-syns-inte", has: ["Kvinnor", "45,0"], errors: 0),
    Case(name: "grupptecken-redan-angivet", has: ["tre och tre"]),
    Case(name: "lanktext-far-nummer", lacks: ["figuren om svar 1", "tabellen nedan 1"], errors: 0),
    Case(name: "publicerad-utan-total", errors: 0),
    Case(name: "rubrikrad-langre-ned", has: ["Antal 83."], errors: 0),
    Case(name: "sju-decimaler", lacks: ["decimaler»"], errors: 0),
    Case(name: "tabell-over-tidsseriebrott", has: ["Serien bryts 2023: Nytt system"], errors: 0),
    Case(name: "tillstand-om-personer", lacks: ["4 av 6"]),
    Case(name: "tratt-axelns-tal-krockar", lacks: ["figure-layout"], errors: 0),
    Case(
        name: "tratt-medel-for-alla", has: ["Medelvärdet för de 3 enheter som har värde"],
        lacks: ["Medelvärdet för alla"], errors: 0),
    Case(name: "trend-i-tertialrapport", lacks: ["future-period"], errors: 0),
    Case(name: "trend-klipps-vid-15-ar", has: ["2005", "90,0"], lacks: ["detsamma varje år"], errors: 0),
    Case(name: "uppgift-saknas-tacker-punkten", lacks: ["figure-layout"], errors: 0),
]
