import Testing

@testable import Printing

struct ContentOperationTests {
    @Test func readsOperatorsWithTheirOperands() {
        let content = Array("q 1 0 0 -1 .5 842 cm\n/P <</MCID 3 /T (a\\)b(c))>> BDC % ET\n[(x) -3 <0a>] TJ EMC".utf8)
        let operations = ContentOperation.read(content)
        #expect(operations.map(\.name) == ["q", "cm", "BDC", "TJ", "EMC"])
        #expect(operations[1].numbers(in: content) == [1, 0, 0, -1, 0.5, 842])
    }

    @Test func passesAnImageInTheStream() {
        let content = Array("BI /W 1 ID \u{1}Q q ET EI\nS".utf8)
        #expect(ContentOperation.read(content).map(\.name) == ["EI", "S"])
    }

    @Test func endsWhateverTheBytesAre() {
        for text in ["(", "<<", "<", "/", ")", "BI ID", "[", "{", "}", "%", "(a\\"] {
            #expect(ContentOperation.read(Array(text.utf8)).count <= 1)
        }
        var random = SystemRandomNumberGenerator()
        let signs = Array("()<>[]/% \n\\qQETBIm".utf8)
        for _ in 0..<300 {
            let bytes = (0..<40).map { _ in signs.randomElement(using: &random) ?? 32 }
            let operations = ContentOperation.read(bytes)
            #expect(operations.allSatisfy { $0.start < $0.end && $0.end <= bytes.count })
        }
    }
}

struct ArtifactTests {
    private func marked(_ text: String) -> String {
        var marking = ArtifactMarking(Array(text.utf8), sheet: 842)
        return String(decoding: marking.marked(), as: UTF8.self)
    }

    @Test func marksWhatIsPaintedOutsideTheStructure() {
        #expect(marked("0 0 9 9 re f") == "/Artifact BMC\n0 0 9 9 re f\nEMC")
        #expect(marked("1 g\n0 0 m 9 9 l S Q") == "1 g\n/Artifact BMC\n0 0 m 9 9 l S\nEMC Q")
        #expect(marked("BT 1 0 0 1 90 400 Tm (a) Tj ET") == "/Artifact BMC\nBT 1 0 0 1 90 400 Tm (a) Tj ET\nEMC")
    }

    @Test func tellsRunningHeadsAndFeetApart() {
        let sheet = "q .75 0 0 -.75 0 842 cm BT 1 0 0 -1 90 %H Tm (a) Tj ET Q"
        func kind(_ height: String) -> String { marked(sheet.replacing("%H", with: height)) }
        #expect(kind("40").contains("/Artifact <</Type /Pagination /Subtype /Header>> BDC\nBT"))
        #expect(kind("1090").contains("/Artifact <</Type /Pagination /Subtype /Footer>> BDC\nBT"))
        #expect(kind("500").contains("/Artifact BMC\nBT"))
    }

    @Test func leavesTheStructureAndWhatPaintsNothing() {
        for text in [
            "/P <</MCID 0>> BDC BT (a) Tj ET 0 0 9 9 re f EMC", "0 0 9 9 re W* n", "q 1 0 0 1 0 0 cm Q",
            "BT /P <</MCID 1>> BDC (a) Tj EMC ET", "",
        ] { #expect(marked(text) == text) }
    }

    @Test func marksAStringBesideOthersInAText() {
        #expect(
            marked("BT (a) Tj /P <</MCID 1>> BDC (b) Tj EMC ET")
                == "BT /Artifact BMC\n(a) Tj\nEMC /P <</MCID 1>> BDC (b) Tj EMC ET")
    }

    @Test func marksWhatOnlySaysHowItsTextIsRead() {
        let span = "/Span <</ActualText <FEFF00A0>>> BDC ( ) Tj EMC"
        #expect(marked("BT \(span) ET") == "/Artifact BMC\nBT \(span) ET\nEMC")
        #expect(
            marked("BT /P <</MCID 1>> BDC (b) Tj EMC \(span) ET")
                == "BT /P <</MCID 1>> BDC (b) Tj EMC /Artifact BMC\n\(span)\nEMC ET")
        #expect(marked("/P <</MCID 1>> BDC \(span) EMC") == "/P <</MCID 1>> BDC \(span) EMC")
    }
}
