import Diagnostics
import Measures
import TestSupport
import Testing
import Values

@testable import Edition

@Suite struct FormulaTests {
    private func read(_ text: String, page: String? = nil) -> (LiveNumber?, [FormulaFinding]) {
        LiveNumber.read(text, Sample.context(page: page))
    }

    @Test func readsAMeasureAlone() {
        #expect(read("=svarsfrekvens").0 == LiveNumber(.measure("svarsfrekvens", nil)))
    }

    @Test func readsEveryTermInAnyOrder() {
        var expected = LiveNumber(.measure("svarsfrekvens", nil))
        expected.period = .year(2024)
        expected.slices = [Slice("kommun", .values(["2580", "x y"])), Slice("kon", .total)]
        expected.comparison = .change(from: .year(2023))
        expected.form = .clause
        expected.decimals = 2
        expected.fallback = "uppgift, \"saknas\""
        let text =
            "=svarsfrekvens else='uppgift, \"saknas\"' kommun=Luleå,”Övre Kalix” decimals=2\n  kon=total as=clause change=2023 period=2024"
        #expect(read(text).0 == expected)
    }

    @Test(arguments: [
        ("=svarsfrekvens by=kommun lowest", LiveNumber.Pick.lowest(1)),
        ("=svarsfrekvens by=kommun highest=3", .highest(3)), ("=svarsfrekvens gap by=kommun", .gap),
        ("=svarsfrekvens by=kommun kommun=Luleå rank", .rank),
        ("=svarsfrekvens by=kommun where=<80", .matching(.below(Exact(80)))),
        ("=svarsfrekvens by=kommun where=>=82.5", .matching(.atLeast(Exact(mantissa: 825, decimals: 1)))),
        ("=svarsfrekvens by=kommun where=off_track", .matching(.offTrack)),
    ])
    func readsWhatIsTakenFromManyValues(text: String, pick: LiveNumber.Pick) {
        let (number, findings) = read(text)
        #expect(findings.isEmpty)
        #expect(number?.pick == pick)
        #expect(number?.by == "kommun")
    }

    @Test func readsPartsAndNamesOfThePage() {
        #expect(read("=svarsfrekvens.target").0?.subject == .measure("svarsfrekvens", .target))
        #expect(read("=R2.status_date").0?.subject == .recommendation("R2", .statusDate))
        #expect(read("=report.cutoff").0?.subject == .report(.cutoff))
        #expect(read("=kommun", page: "kommun").0?.subject == .dimension("kommun", parent: nil))
        #expect(read("=enhet.kommun", page: "enhet").0?.subject == .dimension("enhet", parent: "kommun"))
        #expect(read("=svarsfrekvens by=kommun rank as=of", page: "kommun").0?.pick == .rank)
    }

    /// The fault stands between «», as bytes of the text.
    @Test(arguments: [
        ("=«svarsfrekvns»", "unknown-measure", "menade du «svarsfrekvens»?"),
        ("=svarsfrekvens «komun»=Luleå", "unknown-word", "menade du «kommun»?"),
        ("=svarsfrekvens kommun=Luleå,«Överkaliks»", "unknown-value", "menade du «Överkalix»?"),
        ("=svarsfrekvens kommun=«25»", "unknown-value", "skriv kommun=total"),
        ("=svarsfrekvens vs=«rikt»", "unknown-reference", "menade du «riket»?"),
        ("=svarsfrekvens by=«komun» gap", "unknown-dimension", "menade du «kommun»?"),
        ("=svarsfrekvens.«targt»", "unknown-word", "menade du «target»?"),
        ("=svarsfrekvens change=previous as=«clauze»", "unknown-word", "menade du «clause»?"),
        ("=svarsfrekvens by=kommun where=«on_trak»", "unknown-word", "menade du «on_track»?"),
        ("=svarsfrekvens period=«2026»", "future-period", nil),
        ("=svarsfrekvens period=«2025-13»", "wrong-type", nil),
        ("=svarsfrekvens period=2024 «period=2023»", "duplicate-key", nil),
        ("=svarsfrekvens decimals=«12»", "wrong-type", nil),
        ("=svarsfrekvens by=kommun lowest=«0»", "wrong-type", nil),
        ("=svarsfrekvens by=kommun «where=<82,5»", "formula-syntax", "tal skrivs med decimalpunkt: where=<82.5"),
        ("=svarsfrekvens by=kommun where=«<åtta»", "wrong-type", nil),
        ("=svarsfrekvens else=«saknas»", "formula-syntax", "skriv else=\"saknas\""),
        ("=svarsfrekvens kommun=«\"»Luleå", "formula-syntax", nil),
        ("=svarsfrekvens kommun«=» Luleå", "formula-syntax", nil),
        ("=svarsfrekvens kommun=Luleå«,»", "formula-syntax", nil),
        ("=svarsfrekvens a«|»b", "formula-syntax", nil),
        ("=svarsfrekvens«\u{A0}»kommun=Luleå", "formula-syntax", "skriv ett vanligt blanksteg"),
        ("=svarsfrekvens kommun=\"Luleå\"«x»", "formula-syntax", nil),
        ("=svarsfrekvens «gap=3» by=kommun", "formula-syntax", "skriv bara gap"),
        ("=svarsfrekvens «vs»", "formula-syntax", "skriv vs=target"),
        ("=svarsfrekvens «kommun»", "formula-syntax", nil),
        ("=svarsfrekvens«=»3", "formula-syntax", nil),
        ("=«R1»", "formula-syntax", "till exempel R1.status"), ("=R1.«ägare»", "unknown-word", nil),
        ("=«kommun»", "no-page-value", nil),
        ("=svarsfrekvens «by=kommun»", "formula-combination", nil),
        ("=svarsfrekvens «gap»", "formula-combination", "skriv by= och en dimension: by=kommun gap"),
        ("=svarsfrekvens by=kommun lowest «highest»", "formula-combination", nil),
        ("=svarsfrekvens change=previous «by=kommun» lowest", "formula-combination", nil),
        ("=svarsfrekvens change=previous «vs=target»", "formula-combination", nil),
        ("=svarsfrekvens by=kommun «rank»", "formula-combination", nil),
        ("=svarsfrekvens by=kommun «kommun=total» gap", "formula-combination", nil),
        ("=svarsfrekvens by=kommun «kommun=Luleå» gap", "formula-combination", nil),
        ("=svarsfrekvens kommun=Luleå,«2580»", "formula-combination", nil),
        ("=svarsfrekvens «kommun=Luleå,total»", "formula-combination", nil),
        ("=svarsfrekvens «as=of»", "formula-combination", "här går as=full, as=word"),
        ("=svarsfrekvens vs=target «as=ratio»", "formula-combination", "här går as=direction, as=clause"),
        ("=svarsfrekvens change=previous «as=percent»", "formula-combination", nil),
        ("=svarsfrekvens «as=word»", "formula-combination", "ta bort as=word"),
        ("=svarsfrekvens «change=2025»", "formula-combination", nil),
        ("=svarsfrekvens «change=2025-03»", "formula-combination", nil),
        ("=svarsfrekvens.label «period=2024»", "formula-combination", nil),
        ("=svarsfrekvens.numerator «change=previous»", "formula-combination", nil),
        ("=R1.status «kommun=Luleå»", "formula-combination", nil),
        ("=«antal».numerator period=2024", "formula-combination", "skriv =antal, eller ett mått av typen ratio"),
        ("=«antal».denominator", "formula-combination", nil),
        ("=svarsfrekvens else=«\"\"»", "empty-value", nil), ("=svarsfrekvens else=«\"  \"»", "empty-value", nil),
        ("=arenden by=kommun lowest «decimals=1»", "formula-combination", nil),
    ])
    func tellsAFaultAtItsPlace(marked: String, rule: String, hint: String?) throws {
        let bytes = Array(marked.utf8)
        let open = try #require(bytes.firstIndex(of: Array("«".utf8)))
        let close = try #require(bytes.firstIndex(of: Array("»".utf8)))
        let text = marked.replacing("«", with: "").replacing("»", with: "")
        let (number, findings) = read(text)
        #expect(number == nil)
        #expect(findings.map(\.rule.id) == [rule])
        #expect(findings.first?.range == open..<(close - 2))
        if let hint { #expect(findings.first?.hint == hint) }
    }

    @Test func aNameWithABlankWantsQuotationMarks() {
        let (_, findings) = read("=svarsfrekvens kommun=Övre Kalix")
        #expect(findings.map(\.rule.id) == ["unknown-value"])
        #expect(findings.last?.hint == "skriv kommun=\"Övre Kalix\"")
    }

    @Test func tellsAllFaultsOfNamesAtOnce() {
        let (_, findings) = read("=svarsfrekvns komun=Luleå period=2026 as=x")
        #expect(findings.map(\.rule.id) == ["unknown-measure", "unknown-word", "future-period", "unknown-word"])
    }
}

extension Array where Element == UInt8 {
    fileprivate func firstIndex(of word: [UInt8]) -> Int? { indices.first { self[$0...].starts(with: word) } }
}

@Suite struct FormulaPropertyTests {
    static let pieces = [
        "=", "svarsfrekvens", "arenden", "kommun", "kon", "R1", "report", ".", "status", "target", " ", " ", " ", "=",
        "period", "2024", "change", "previous", "vs", "total", "by", "lowest", "highest", "gap", "rank", "where",
        "<", ">=", "80", "on_track", "as", "clause", "of", "decimals", "3", "else", "\"", "'", "”", "å", ",", "|",
        "\u{301}",
        "Luleå", "Pajala", "K", "\n", "\u{A0}", "`", "{", "\u{0}",
    ]

    @Test func anyTextIsReadOrToldInsideItself() {
        var random = SplitMix(1)
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 0..<14, using: &random))
                .compactMap { _ in Self.pieces.randomElement(using: &random) }.joined()
            let (number, findings) = LiveNumber.read(text, Sample.context(page: "kommun"))
            #expect((number == nil) == !findings.isEmpty)
            for finding in findings {
                #expect(finding.range.lowerBound >= 0 && finding.range.upperBound <= text.utf8.count + 1)
            }
        }
    }

    @Test func whatIsPrintedReadsTheSame() {
        var random = SplitMix(2)
        var read = 0
        for _ in 0..<20_000 {
            let text = sample(&random)
            guard let number = LiveNumber.read(text, Sample.context(page: "kommun")).0 else { continue }
            read += 1
            #expect(LiveNumber.read(number.description, Sample.context(page: "kommun")).0 == number, "\(text)")
        }
        #expect(read > 2_000)
    }

    private func sample(_ random: inout SplitMix) -> String {
        let subjects = ["=svarsfrekvens", "=arenden", "=arenden.numerator", "=R1.status", "=kommun", "=report.period"]
        let terms = [
            "period=2024", "period=2023..2024", "kommun=Luleå,\"Övre Kalix\"", "kommun=Pajala", "kon=total", "kon='K'",
            "change=previous", "change=2023", "vs=target", "vs=total", "vs=riket", "by=kommun", "lowest", "highest=3",
            "gap", "rank", "where=<80", "where=>=0.5", "where=missing", "as=clause", "as=of", "as=full", "as=value",
            "decimals=0", "else=\"saknas 'helt'\"", "else=”\"”",
        ]
        let chosen = terms.shuffled(using: &random).prefix(Int.random(in: 0..<5, using: &random))
        return ([subjects.randomElement(using: &random) ?? ""] + chosen).joined(separator: " ")
    }
}
