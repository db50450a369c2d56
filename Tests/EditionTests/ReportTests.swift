import Diagnostics
import Measures
import Testing
import Values

@testable import Edition

@Suite struct ReportTests {
    private func read(_ text: String) -> (Report?, [Diagnostic]) {
        let findings = Findings()
        return (Report.read(SourceText(path: "report.yaml", text: text), findings), findings.sorted)
    }

    @Test func readsEveryKey() throws {
        let (read, findings) = read(
            """
            title: {en: Report, sv: Uppföljning}
            subtitle: Det andra året
            publisher: Region Norrbotten
            reference: 678-2021
            language: sv
            period: 2025-T2
            cutoff: 2025-09-15
            year_start: 1
            status: adopted
            version: 2025.10
            previous: "2024"
            sex: kon
            meeting: {body: Regionstyrelsen, date: 2026-03-25, item: 12, paragraph: 45, example: Påhittat möte}
            decisions: [Fastställa rapporten, {text: Uppdra åt direktören, example: true}]
            recipients: [Regiondirektör, {sv: Divisionschefer}]
            appendices: [{id: a, title: A, reference: Dnr 1, path: bilagor/a.pdf, example: true}]
            contact: {name: Staben, email: staben@example.org, phone: 0980-319 200}
            accessibility:
              assessed: 2026-02-27
              method: Egen granskning
              deficiencies: [{what: Ej prövad, why: Tid, until: 2026-12-31}]
            disclosure: {minimum_count: 10, minimum_denominator: 30, complement: false, mode: hide}
            defaults: {decimals: 1, thresholds: {watch: 2.5}, relevant_change: 1, largest_change: 25}
            """)
        let report = try #require(read)
        #expect(findings.isEmpty)
        #expect(report.title == "Uppföljning")
        #expect(report.version == "2025.10")
        #expect(report.cutoff == Day(year: 2025, month: 9, day: 15))
        #expect(report.status.word == "Fastställd")
        #expect(report.meeting?.paragraphText == "§\u{A0}45-2026")
        #expect(report.meeting?.example == Example(text: "Påhittat möte"))
        #expect(report.decisions.map(\.text) == ["Fastställa rapporten", "Uppdra åt direktören"])
        #expect(report.decisions.map { $0.example != nil } == [false, true])
        #expect(report.recipients == ["Regiondirektör", "Divisionschefer"])
        #expect(report.appendices.map(\.path) == ["bilagor/a.pdf"])
        #expect(report.accessibility?.deficiencies.first?.until == Day(year: 2026, month: 12, day: 31))
        #expect(report.disclosure.minimumCount == 10 && !report.disclosure.complement)
        #expect(report.defaults.watch == Exact(mantissa: 25, decimals: 1))
    }

    @Test func theCutoffIsTheLastDayOfThePeriodUnlessSaid() throws {
        let report = try #require(read(Sample.report).0)
        #expect(report.cutoff == Day(year: 2025, month: 12, day: 31))
        #expect(report.status == .draft)
        #expect(report.disclosure == Report.Disclosure())
    }

    @Test(arguments: [
        ("cutoff: 2024-12-31", "cutoff-before-period"), ("status: adopted", "adopted-without-paragraph"),
        ("meeting: {body: Regionstyrelsen, paragraph: 45}", "paragraph-without-date"),
        ("status: antagen", "unknown-word"), ("language: en", "not-supported"), ("year_start: 7", "not-supported"),
        ("disclosure: {mode: round5}", "not-supported"), ("disclosure: {minimum_count: 0}", "wrong-type"),
        ("appendices: [{id: a, title: A}, {id: a, title: B}]", "duplicate-id"), ("titel: X", "unknown-key"),
        ("meeting: {date: 2026-03-25}", "missing-key"), ("cutoff: 2025-02-30", "wrong-type"),
        ("defaults: {relevant_change: 0,5}", "unknown-key"),
        ("meeting: {body: R, date: 2026-01-01, paragraf: 3}", "unknown-key"),
    ])
    func tells(line: String, rule: String) {
        let (_, findings) = read(Sample.report + line)
        #expect(findings.first?.rule.id == rule, "\(findings.map(\.message))")
    }

    @Test func warnsWhenTheStatementOfAccessibilityCannotBeMade() {
        let (_, findings) = read("title: A\npublisher: B\nperiod: 2025")
        #expect(findings.map(\.rule.id) == ["accessibility-incomplete", "accessibility-incomplete"])
        #expect(findings.allSatisfy { $0.severity == .warning })
    }

    @Test func withoutAPeriodThereIsNoReport() {
        let (report, findings) = read("title: A\npublisher: B")
        #expect(report == nil)
        #expect(findings.map(\.rule.id).contains("missing-key"))
    }

    @Test(arguments: [
        "Fastställa basutbudet", "Rekommendation R1 avslutas.", "Uppföljningen läggs till handlingarna.",
        "Regiondirektören får i uppdrag att redovisa läget.", "Basutbudet ska implementeras likvärdigt.",
        "Uppdra åt regiondirektören",
    ])
    func knowsADecision(text: String) { #expect(saysWhatIsDecided(text)) }

    @Test(arguments: ["Basutbudet", "Ett bra resultat för länet", "", "§ 5"])
    func knowsWhatDecidesNothing(text: String) { #expect(!saysWhatIsDecided(text)) }

    @Test func readsTheNumbersOfDecisions() throws {
        let (edition, findings) = Sample.read([
            "report.yaml": Sample.report + "decisions: [\"Införa `=arenden` till och `\\\\=x`\", Om `=arendn`]"
        ])
        #expect(findings.map(\.rule.id) == ["decision-without-verb", "unknown-measure"])
        let parts = try #require(edition?.decisions.first?.text)
        #expect(parts.count == 3)
        #expect(parts.first == .text("Införa ") && parts.last == .text(" till och =x"))
        let fault = try #require(findings.last)
        #expect((fault.place.line, fault.place.column, fault.place.length) == (6, 55, 6))
    }

    @Test func tellsTheSexDimensionAndAppendicesThatDoNotExist() {
        let (_, findings) = Sample.read(
            ["report.yaml": Sample.report + "sex: koen\nappendices: [{id: a, title: A, path: bilagor/a.pdf}]"],
            others: ["bilagor/b.pdf"])
        #expect(findings.map(\.rule.id) == ["unknown-dimension", "missing-file"])
        #expect(findings.map(\.hint) == ["menade du «kon»?", "menade du «bilagor/b.pdf»?"])
    }
}
