import Archives
import LinkedFiles
import Privacy
import TestSupport
import Testing

/// What stands in a file that is published as it is comes to light, or the file is refused. 19900615-2392 is one of
/// Skatteverket's test numbers.
@Suite struct LinkedFileTests {
    private func holds(_ bytes: [UInt8], _ kind: String) throws -> Bool {
        try content(of: bytes, kind: kind).holdsPersonalIdentityNumber()
    }

    private static let plain = "Född 900615-2392 i Luleå"
    private static let run = "<w:p><w:r><w:t>900615</w:t></w:r><w:proofErr/><w:r><w:t>-2392</w:t></w:r></w:p>"
    private static let table = """
        /CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange
        1 beginbfrange <0013> <001c> <0030> endbfrange 1 beginbfchar <0010> <002d> endbfchar endcmap
        """

    static let holding: [(kind: String, bytes: [UInt8])] = [
        ("txt", Samples.bytes(plain)), ("txt", Samples.utf16(plain, isBig: false)),
        ("txt", Samples.utf16(plain, isBig: true)), ("txt", Samples.utf16(plain, isBig: false, mark: false)),
        ("txt", Samples.bytes("F") + [0xF6] + Samples.bytes("dd 900615") + [0x96] + Samples.bytes("2392")),
        ("csv", Samples.bytes("a;b\n1;900615-2392\n")), ("csv", Samples.bytes("a;199006152392;b\n")),
        ("docx", Samples.docx(run)), ("docx", Samples.docx(run, deflated: false)),
        ("docx", Samples.docx("<w:p/>", more: [("docProps/core.xml", Samples.bytes("<dc:title>\(plain)</dc:title>"))])),
        ("docx", Samples.docx("<w:p/>", more: [("900615-2392.xml", [])])),
        (
            "docx",
            Samples.docx(
                "<w:p/>", more: [("word/media/a.png", Samples.png(chunks: [("tEXt", Samples.bytes("a\0\(plain)"))]))])
        ),
        ("docx", Samples.docx("<w:p/>", more: [("word/embeddings/a.xlsx", Samples.xlsx([plain]))])),
        ("docx", Samples.docx("<w:p w:x=\"mailto:900615-2392\"/>")),
        ("xlsx", Samples.xlsx(["a", plain])), ("xlsx", Samples.xlsx([], values: ["199006152392"])),
        ("xlsx", Samples.xlsx([], values: ["9006152392", "203212386", "2312282391"])),
        ("odt", Samples.odt("<text:p>900615<text:s/><text:span>2392</text:span></text:p>")),
        ("png", Samples.png(chunks: [("tEXt", Samples.bytes("Comment\0\(plain)"))])),
        ("png", Samples.png(chunks: [("zTXt", Samples.bytes("Comment\0\0") + Samples.packed(Samples.bytes(plain)))])),
        (
            "png",
            Samples.png(chunks: [("iTXt", Samples.bytes("C\0\u{1}\0sv\0K\0") + Samples.packed(Samples.bytes(plain)))])
        ),
        ("png", Samples.png(chunks: [("iTXt", Samples.bytes("C\0\0\0sv\0K\0\(plain)"))])),
        ("png", Samples.png(chunks: [("eXIf", Samples.utf16("900615-2392", isBig: false))])),
        ("jpg", Samples.jpeg(comment: Samples.bytes(plain))),
        ("jpeg", Samples.jpeg(comment: [1] + Samples.utf16("900615-2392", isBig: false, mark: false))),
        ("pdf", Samples.pdf("BT (\(plain)) Tj ET")), ("pdf", Samples.pdf("BT (900615-2392) Tj ET", flate: false)),
        ("pdf", Samples.pdf("BT [(9006) -12 (15\\0552392)] TJ ET")),
        ("pdf", Samples.pdf("BT <3930303631352D32333932> Tj ET")),
        ("pdf", Samples.pdf("BT (900615-) Tj ET BT 1 0 0 1 72 700 Tm (2392) Tj ET")),
        ("pdf", Samples.pdf("", outside: "<< /Title (900615-2392) >>")),
        ("pdf", Samples.pdf("", outside: "<< /Title <FEFF003900300030003600310035002D0032003300390032> >>")),
        ("pdf", Samples.pdf("BT <001c00130013001900140018001000150016001c0015> Tj ET", streams: [table])),
        ("csv", Samples.bytes("a;b\n9006152392;4\n")), ("csv", Samples.bytes("belopp\n5\n9006152392\n1234567890\n")),
        ("csv", Samples.bytes("personnummer;b\n203212386;4\n")), ("csv", Samples.bytes("a;b\n9,006152392E+09;4\n")),
        ("csv", Samples.bytes("\"900615\",\"-2392\"\n")), ("csv", Samples.bytes("a;b\n900615;2392\n")),
        ("csv", Samples.bytes("född;nr\n1990-06-15;2392\n2002-03-21;1000\n")),
        ("csv", Samples.bytes("a;b\n1990-06-15;2392\n2002-03-21;2386\n")),
        ("txt", Samples.bytes("dag\tnr\n2002-03-21\t2386\n1990-06-15\t2392\n2023-12-28\t2391\n")),
        ("xlsx", Samples.xlsx([], values: ["9006152392"])), ("xlsx", Samples.xlsx([], values: ["9006152392.0"])),
        ("xlsx", Samples.xlsx([], values: ["9.006152392E9"])), ("xlsx", Samples.xlsx([], values: ["1.99006152392E11"])),
        ("xlsx", Samples.xlsx([], values: ["900615", "2392"])), ("xlsx", Samples.xlsx(["900615", "-2392"])),
        (
            "docx",
            Samples.docx(
                "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>900615</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2392</w:t></w:r>"
                    + "</w:p></w:tc></w:tr></w:tbl>")
        ),
        ("pdf", Samples.pdf("BT /F 9 Tf (900615) Tj 100 0 Td (2392) Tj ET")),
        ("jpg", Samples.jpeg(comment: Samples.bytes("900615\0-2392"))),
        (
            "png",
            Samples.png(chunks: [("tEXt", Samples.bytes("A\0900615")), ("tEXt", Samples.bytes("B\0-2392"))])
        ),
    ]

    /// A number comes to light in whatever pieces, by whatever operators and in whatever order a page places it.
    @Test func aNumberPlacedSignBySignComesToLight() throws {
        var random = SeededNumbers(seed: 21)
        for round in 0..<200 {
            let number = random.identityNumber()
            let signs = Array("Nr \(number.prefix(8))-\(number.suffix(4)) i")
            let size = Double(6 + random.below(20))
            var (pieces, x): ([String], Double) = ([], 72)
            var last = 72.0
            let kind = round % 3
            for sign in signs {
                let move =
                    switch kind {
                    case 0: "\(x - last) 0 Td (\(sign)) Tj "
                    case 1: "1 0 0 1 \(x) 700 Tm (\(sign)) Tj "
                    default: "ET q 1 0 0 1 \(x) 700 cm BT (\(sign)) ' ET Q BT "
                    }
                pieces.append(move)
                last = x
                x += size * (sign == " " ? 0.28 : 0.5 + Double(random.below(8)) / 100)
            }
            if kind > 0, round % 2 == 0 { pieces.reverse() }
            let content = "BT /F \(size) Tf " + pieces.joined() + "ET"
            #expect(try holds(Samples.pdf(content), "pdf"), "\(content)")
        }
    }

    @Test(arguments: holding.indices)
    func aNumberComesToLight(index: Int) throws {
        let (kind, bytes) = LinkedFileTests.holding[index]
        #expect(try holds(bytes, kind), "\(kind) \(index)")
    }

    static let clean: [(kind: String, bytes: [UInt8])] = [
        ("txt", Samples.bytes("Inget här, tel. 0920-28 40 00, dnr 678-2021")),
        ("csv", Samples.bytes("a;9006152393;7\n")), ("csv", Samples.bytes("dag;antal\n1990-06-15;2392\n")),
        ("csv", Samples.bytes("a;900615;b;2393\n")), ("csv", Samples.bytes("dag;ar\n1990-06-15;2020\n")),
        ("docx", Samples.docx("<w:p><w:r><w:t>900615</w:t></w:r></w:p><w:p><w:r><w:t>2392</w:t></w:r></w:p>")),
        ("docx", Samples.docx("<w:p><w:id w:val=\"9006152392\"/></w:p>")),
        ("xlsx", Samples.xlsx(["a"], values: ["9006152393", "7", "900615.2392", "1234567890"])),
        ("odt", Samples.odt("<text:p>2025</text:p>")), ("png", Samples.png()), ("jpg", Samples.jpeg()),
        ("pdf", Samples.pdf("BT /F 9 Tf (1990-06-15) Tj 100 0 Td (2392) Tj ET")),
    ]

    @Test(arguments: clean.indices)
    func otherFilesPass(index: Int) throws {
        let (kind, bytes) = LinkedFileTests.clean[index]
        #expect(try !holds(bytes, kind), "\(kind) \(index)")
    }

    static let refused: [(kind: String, bytes: [UInt8], reason: String)] = [
        ("png", [], "tom"), ("png", Samples.bytes("<html></html>"), "inte av slaget"),
        ("jpg", Samples.bytes("ar,kommun,n\n2025,a,1\n"), "inte av slaget"), ("jpg", Samples.png(), "inte av slaget"),
        ("png", Samples.png(end: false), "avklippt"), ("png", Array(Samples.png().dropLast(20)), "avklippt"),
        ("png", Samples.png(width: 0), "avklippt"), ("jpg", Samples.jpeg(end: false), "avklippt"),
        ("docx", Samples.bytes("text"), "inte av slaget"), ("docx", Samples.xlsx([]), "inte av slaget"),
        ("docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], "lösenord"),
        ("docx", Samples.zip([("word/document.xml", [])], deflated: false, flags: 1), "lösenord"),
        ("odt", Samples.odt("", manifest: "<manifest:encryption-data/>"), "lösenord"),
        ("docx", Array(Samples.docx("<w:p/>").dropLast(30)), "avklippt"),
        ("docx", Array(repeating: 0x50, count: 99), "inte av slaget"),
        ("pdf", Samples.bytes("%PDF-1.7\n"), "avklippt"), ("pdf", Samples.bytes("hej"), "inte av slaget"),
        ("pdf", Samples.pdf("", outside: "trailer << /Encrypt 5 0 R >>"), "krypterad"),
        ("pdf", Samples.pdf("", outside: "<< /Type0 /Identity-H >>"), "går inte att läsa som text"),
        ("png", Samples.png() + Samples.bytes(plain), "efter bildens slut"),
        ("png", Samples.png() + Samples.docx(""), "efter bildens slut"),
        ("jpg", Samples.jpeg() + Samples.docx(""), "efter bildens slut"),
        ("docx", Samples.docx("") + Samples.bytes("hej"), "efter innehållet"),
        ("pdf", Samples.pdf("", outside: "<< /Type /EmbeddedFile >>"), "bifogade"),
        ("txt", Samples.pdf(""), "inte av slaget"), ("csv", Samples.docx(""), "inte av slaget"),
        ("txt", [65, 0, 66, 66, 66, 66], "inte av slaget"),
    ]

    @Test(arguments: refused.indices)
    func whatCannotBeLookedIntoIsRefused(index: Int) {
        let (kind, bytes, reason) = LinkedFileTests.refused[index]
        do {
            _ = try content(of: bytes, kind: kind)
            Issue.record("\(kind) \(index) passes")
        } catch {
            #expect(error.reason.contains(reason), "\(kind) \(index): \(error.reason)")
        }
    }

    @Test func aFileThatGrowsBeyondReasonIsRefused() {
        let zeros = [UInt8](repeating: 0x20, count: 80 << 20)
        let bomb = Samples.docx("<w:p/>", more: [("a.bin", zeros), ("b.bin", zeros)])
        #expect(bomb.count < 1 << 20)
        do {
            _ = try content(of: bomb, kind: "docx")
            Issue.record("the bomb passes")
        } catch {
            #expect(error.reason.contains("packas upp"))
        }
    }

    @Test func aPartThatTheListDoesNotNameIsRefused() {
        let whole = Samples.docx("<w:p/>")
        let hidden = Samples.bytes("PK") + [UInt8](repeating: 7, count: 60)
        #expect(throws: Refusal.self) { try content(of: hidden + whole, kind: "docx") }
    }

    /// Damaged files end in a refusal or in texts, never in a trap.
    @Test func anyBytesAreRead() {
        var state: UInt64 = 3
        func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for round in 0..<1_500 {
            let sample = (LinkedFileTests.holding + LinkedFileTests.clean)[round % 60]
            var bytes = sample.bytes
            for _ in 0..<(1 + below(6)) where !bytes.isEmpty {
                switch below(3) {
                case 0: bytes[below(bytes.count)] = UInt8(below(256))
                case 1: bytes.removeLast(below(bytes.count))
                default: bytes.insert(UInt8(below(256)), at: below(bytes.count))
                }
            }
            _ = try? content(of: bytes, kind: sample.kind)
        }
    }
}
