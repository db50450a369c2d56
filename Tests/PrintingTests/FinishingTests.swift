import Markup
import Testing
import Values

@testable import Printing

/// A print of two sheets as qpdf tells it: a list of one item, a link to a heading, a word in bold, a running foot.
private let told = """
    {"qpdf": [{"jsonversion": 2, "maxobjectid": 20}, {
    "obj:1 0 R": {"value": {"/Type": "/Catalog", "/Pages": "2 0 R", "/Lang": "u:sv", "/StructTreeRoot": "8 0 R",
      "/MarkInfo": {"/Marked": true}, "/Dests": {"/kap-a": ["4 0 R", "/XYZ", 0, 700.5, 0]}, "/Outlines": "6 0 R"}},
    "obj:2 0 R": {"value": {"/Type": "/Pages", "/Kids": ["3 0 R", "4 0 R"], "/Count": 2}},
    "obj:3 0 R": {"value": {"/Type": "/Page", "/MediaBox": [0, 0, 594.96, 841.92], "/Contents": "5 0 R",
      "/Annots": ["7 0 R"]}},
    "obj:4 0 R": {"value": {"/Type": "/Page", "/MediaBox": [0, 0, 594.96, 841.92]}},
    "obj:5 0 R": {"stream": {"datafile": "strom-5", "dict": {"/Filter": "/FlateDecode"}}},
    "obj:6 0 R": {"value": {"/First": "9 0 R"}},
    "obj:7 0 R": {"value": {"/Subtype": "/Link", "/Dest": "/kap-a"}},
    "obj:8 0 R": {"value": {"/Type": "/StructTreeRoot", "/K": "10 0 R", "/ParentTree": "15 0 R"}},
    "obj:9 0 R": {"value": {"/Title": "u:1 Har  alla allt?", "/Dest": ["4 0 R", "/XYZ", 0, 690, 0]}},
    "obj:10 0 R": {"value": {"/S": "/L", "/P": "8 0 R", "/K": "11 0 R"}},
    "obj:11 0 R": {"value": {"/S": "/LI", "/P": "10 0 R", "/K": ["12 0 R", 4, "13 0 R", "14 0 R"], "/Pg": "3 0 R"}},
    "obj:12 0 R": {"value": {"/S": "/Lbl", "/P": "11 0 R", "/K": 3}},
    "obj:13 0 R": {"value": {"/S": "/Strong", "/P": "11 0 R", "/K": 5}},
    "obj:14 0 R": {"value": {"/S": "/Link", "/P": "11 0 R", "/K": 6}},
    "obj:15 0 R": {"value": {"/Nums": [0, ["12 0 R", "11 0 R", "13 0 R"]]}},
    "obj:16 0 R": {"value": {"/Title": "u:Rapport", "/Producer": "u:Skia"}},
    "trailer": {"value": {"/Root": "1 0 R", "/Info": "16 0 R"}}}]}
    """

private func particulars() throws -> Particulars {
    Particulars(
        publisher: "Region & Co", reference: "dnr 1-2026", paragraph: nil, version: "2025.1", checksum: "db08 2077",
        program: "Uppsikt 1", day: try #require(Day(year: 2026, month: 2, day: 27)))
}

private func opened() throws -> PDFObjects {
    var objects = try #require(PDFObjects(Array(told.utf8)))
    objects.hold(Array("BT 1 0 0 1 90 20 Tm (1) Tj ET".utf8), of: "5 0 R")
    return objects
}

struct FinishingTests {
    @Test func tellsTheFactsOfAPrint() throws {
        let facts = SheetFacts(try opened())
        #expect(facts.sheets == 2)
        #expect(facts.isTagged)
        #expect(facts.isA4)
        #expect(facts.places == ["kap-a": 2])
        #expect(facts.tops.mapValues { Int($0) } == ["kap-a": 141])
    }

    @Test func refusesWhatIsNotAPrint() {
        for text in ["", "{}", "{\"qpdf\": []}", "{\"qpdf\": [{}, {}]}"] {
            #expect(PDFObjects(Array(text.utf8)) == nil)
        }
    }

    @Test func saysWhereALinkLeads() throws {
        let objects = try opened().finished(try particulars(), headings: [])
        #expect(objects["7 0 R"]["/Contents"]?.words == "1 Har alla allt?")
    }

    @Test func namesTheOutlineAfterTheHeadingsOfThePage() throws {
        let page = Array(
            "<p>1</p><h2 id=\"a\"><span class=\"nr\">1</span> Har alla\u{A0}allt?</h2><h3>Q&amp;A</h3>".utf8)
        #expect(headings(of: page) == ["1 Har alla\u{A0}allt?", "Q&A"])
        for painted in ["1 Har allaallt?", "1 Har al-la allt?", "1 Har  alla allt?"] {
            var objects = try opened()
            objects["9 0 R"] = objects["9 0 R"].setting("/Title", .words(painted)).setting("/Parent", .string("6 0 R"))
            objects.nameOutline(after: headings(of: page))
            #expect(objects["9 0 R"]["/Title"]?.words == "1 Har alla\u{A0}allt?")
        }
    }

    @Test func makesTextOfALinkThatLeadsNowhere() throws {
        #expect(try opened().finished(try particulars(), headings: [])["14 0 R"]["/S"] == .string("/Span"))
    }

    @Test func givesEachItemABodyThatOwnsWhatTheItemOwned() throws {
        let objects = try opened().finished(try particulars(), headings: [])
        let kids = try #require(objects["11 0 R"]["/K"]).items.compactMap(\.string)
        let body = try #require(kids.last)
        #expect(kids == ["12 0 R", body])
        #expect(objects[body]["/S"] == .string("/LBody"))
        #expect(objects[body]["/K"]?.items == [.integer(4), .string("13 0 R"), .string("14 0 R")])
        #expect(objects["13 0 R"]["/P"] == .string(body))
        #expect(
            objects["15 0 R"]["/Nums"]?.items.last?.items == ["12 0 R", body, "13 0 R"].map { .string($0) })
    }

    @Test func namesARoleForEveryKindThatIsNoStandard() throws {
        let objects = try opened().finished(try particulars(), headings: [])
        #expect(objects["8 0 R"]["/RoleMap"] == .object([JSON.Member("/Strong", .string("/Span"))]))
    }

    @Test func marksRunningFeet() throws {
        let objects = try opened().finished(try particulars(), headings: [])
        #expect(String(decoding: objects.content("5 0 R") ?? [], as: UTF8.self).contains("/Subtype /Footer>> BDC"))
    }

    @Test func tellsTheDocumentInXMPAndClaimsNothing() throws {
        let objects = try opened().finished(try particulars(), headings: [])
        let metadata = try #require(objects["1 0 R"]["/Metadata"]?.string)
        let packet = String(decoding: try #require(objects.content(metadata)), as: UTF8.self)
        for part in [
            "<rdf:li xml:lang=\"x-default\">Rapport</rdf:li>", "<rdf:li>sv</rdf:li>",
            "<rdf:li>Region &amp; Co</rdf:li>",
            "<dc:identifier>dnr 1-2026</dc:identifier>", "<utgava:version>2025.1</utgava:version>",
            "<utgava:kontrollsumma>db08 2077</utgava:kontrollsumma>", "<xmp:CreateDate>2026-02-27</xmp:CreateDate>",
        ] { #expect(packet.contains(part), "\(part)") }
        #expect(!packet.contains("utgava:paragraf"))
        #expect(!packet.contains("pdfuaid") && !packet.contains("pdfaid"))
        #expect(objects["16 0 R"]["/CreationDate"]?.words == "D:20260227000000Z")
    }

    @Test func tellsQpdfOfWhatIsChangedAlone() throws {
        let objects = try opened().finished(try particulars(), headings: [])
        let update = String(decoding: objects.update { "fil-" + $0.prefix { $0 != " " } }.bytes, as: UTF8.self)
        #expect(update.contains("\"datafile\": \"fil-5\""))
        #expect(!update.contains("FlateDecode"))
        #expect(!update.contains("obj:2 0 R"))
        #expect(update.contains("\"maxobjectid\": 18"))
    }
}
