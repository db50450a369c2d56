import Diagnostics
import Language
import Measures
import TestSupport
import Testing
import Values

@testable import Edition
@testable import Figures

/// Names and small editions that the tests share.
enum Sample {
    static let place = Place(path: "dimensions.yaml")

    static let dimensions = [
        Dimension(
            name: "kommun", label: "Kommun", labelPlural: "Kommuner",
            values: [
                Dimension.Value(key: "2580", label: "Luleå"), Dimension.Value(key: "2513", label: "Överkalix"),
                Dimension.Value(key: "2521", label: "Pajala", parents: ["omrade": "nord"]),
                Dimension.Value(key: "x y", label: "Övre Kalix"),
            ],
            parents: ["omrade"], total: Dimension.Total(key: "25", label: "Norrbotten"), place: place),
        list("omrade", ["nord"]), list("kon", ["K", "M"]),
        Dimension(
            name: "enhet", label: "Mottagning", labelPlural: "Mottagningar", values: [], parents: ["kommun"],
            place: place),
        list("tjanst", ["telefon"]), list("inforande", ["infort", "ej-infort"]),
    ]

    private static func list(_ name: String, _ keys: [String]) -> Dimension {
        Dimension(
            name: name, label: name, labelPlural: name, values: keys.map { Dimension.Value(key: $0, label: "(\($0))") },
            place: place)
    }

    static let vocabulary = Vocabulary(
        measures: [
            Vocabulary.MeasureName("svarsfrekvens", unit: .percent, references: ["riket"]),
            Vocabulary.MeasureName("arenden", unit: .count),
            Vocabulary.MeasureName("antal", unit: .count, typeWithoutSides: "simple"),
        ],
        dimensions: dimensions, datasets: ["telefon", "tjanstestatus"], states: ["tjanstestatus"], kinds: .all)

    static func context(page: String? = nil) -> FormulaContext {
        FormulaContext(vocabulary, recommendations: ["R1", "R2"], period: .year(2025), pageDimension: page)
    }

    static let report = """
        title: Uppföljning
        publisher: Region Norrbotten
        period: 2025
        contact: {name: Staben}
        accessibility: {assessed: 2026-01-15, method: Egen granskning}

        """

    /// Reads files of an edition; `report.yaml` is the sample's when none is given.
    static func read(_ files: KeyValuePairs<String, String>, others: [String] = []) -> (Edition?, [Diagnostic]) {
        var files = files.map { EditionFiles.File($0.key, Array($0.value.utf8)) }
        if !files.contains(where: { $0.path == "report.yaml" }) {
            files.append(EditionFiles.File("report.yaml", Array(report.utf8)))
        }
        let edition = EditionFiles(folder: "content/2025", files: files, otherPaths: others)
        let findings = Findings()
        let report = edition.report(findings)
        return (edition.edition(report, vocabulary, findings), findings.sorted)
    }
}

@Suite struct EditionTests {
    @Test func putsTheFilesTogetherInOrder() throws {
        let (read, findings) = Sample.read([
            "02-b.md": "# Två", "01-a.md": "# Ett\n\nSe [tvåan](02-b.md).", "kommun/[kommun].md": "# `=kommun`",
            "protokollsutdrag.md": "Text.", "03-utkast.md": "---\ndraft: true\n---\n# Tre",
        ])
        let edition = try #require(read)
        #expect(findings.isEmpty)
        #expect(edition.chapters.map(\.file) == ["01-a.md", "02-b.md"])
        #expect(edition.chapters.map(\.kind) == [.chapter(1), .chapter(2)])
        #expect(edition.valuePages.map(\.kind) == [.values(of: "kommun")])
        #expect(edition.minutes?.file == "protokollsutdrag.md")
    }

    @Test(arguments: [
        ("inledning.md", nil), ("protokolsutdrag.md", "menade du «protokollsutdrag.md»?"),
        ("kommun/[komun].md", "menade du «kommun/[kommun].md»?"), ("kommun/2580.md", nil), ("1-a.md", nil),
        ("recomendations.yaml", "menade du «recommendations.yaml»?"),
    ])
    func refusesAFileThatMeansNothing(path: String, hint: String?) {
        let (_, findings) = Sample.read([path: "x: 1"])
        #expect(findings.map(\.rule.id) == ["misplaced-file"])
        #expect(findings.first?.place.path == "content/2025/\(path)")
        if let hint { #expect(findings.first?.hint == hint) }
    }

    @Test func tellsAMissingReportAndStillReadsThePages() {
        let findings = Findings()
        let files = EditionFiles(folder: "e", files: [EditionFiles.File("01-a.md", Array("`=svarsfrekvns`".utf8))])
        #expect(files.edition(files.report(findings), Sample.vocabulary, findings) == nil)
        #expect(findings.sorted.map(\.rule.id) == ["unknown-measure", "missing-file"])
    }

    @Test func findsAPersonnummerInTextYAMLAndFileNames() {
        let (_, findings) = Sample.read(
            ["01-a.md": "Född 19900615-2392.", "dimensions.yaml": "a: \"020321–2386\""],
            others: ["data/202312282391.csv"])
        #expect(findings.map(\.rule.id) == Array(repeating: "personal-identity-number", count: 3))
        #expect(
            findings.map(\.place.path) == [
                "content/2025/01-a.md", "content/2025/data/20231228****.csv", "content/2025/dimensions.yaml",
            ])
        #expect(!findings.map { TextReport(colour: false).text($0) }.joined().contains("2392"))
    }

    @Test func anyBytesAreReadOrTold() {
        var random = SplitMix(5)
        let alphabet = Array("---\ntitle: a`=#[](){}:|-*&!é\u{0}\"'chart kind: trend\n```".utf8) + [0xFF, 0xC3]
        for _ in 0..<400 {
            let files = ["report.yaml", "recommendations.yaml", "01-a.md", "kommun/[kommun].md"].map { path in
                let bytes = (0..<80).compactMap { _ in alphabet.randomElement(using: &random) }
                return EditionFiles.File(path, (path == "report.yaml" ? Array("period: 2025\n".utf8) : []) + bytes)
            }
            let findings = Findings()
            let edition = EditionFiles(folder: "e", files: files)
            _ = edition.edition(edition.report(findings), Sample.vocabulary, findings)
            #expect(findings.all.allSatisfy { !$0.message.isEmpty })
        }
    }
}
