import TestSupport
import Testing

@testable import Language

@Suite struct HeldTogetherTests {
    /// The text with a low line for a blank that is held, and what is held whole between brackets.
    static func shown(_ text: String) -> String {
        var bytes = Array(text.utf8)
        let held = HeldTogether(bytes)
        for blank in held.blanks { bytes[blank] = UInt8(ascii: "_") }
        for whole in held.wholes.reversed() {
            bytes.insert(UInt8(ascii: "]"), at: whole.upperBound)
            bytes.insert(UInt8(ascii: "["), at: whole.lowerBound)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("Uttag 2026-02-27. Källa", "Uttag [2026-02-27]. Källa"),
        ("mellan 2026-01-20–2026-02-27", "mellan [2026-01-20–2026-02-27]"),
        ("finns på 4 av 7 mottagningar.", "finns på 4_av_7_mottagningar."),
        ("12\u{A0}000 av 13\u{A0}500 samtal", "12\u{A0}000_av_13\u{A0}500_samtal"),
        ("10 av 117\u{A0}683 inkommande", "10_av_117\u{A0}683 inkommande"), ("De 4 av dem som", "De 4 av dem som"),
        ("7 är införda", "7 är införda"), ("(91,6 %)", "(91,6_%)"),
        ("1 234 personer 2025", "1_234_personer 2025"), ("2025 mättes 4 år", "2025 mättes 4_år"),
        ("§ 12 och dnr 678-2021, RS 678-2021", "§_12 och dnr_[678-2021], RS_[678-2021]"),
        ("R 3, (tabell 4) och Exempelbilaga 1", "R_3, (tabell_4) och Exempelbilaga_1"),
        ("kl. 10 den 30 juni 2026", "kl._10 den 30_juni_2026"), ("30\u{A0}juni 2026", "30\u{A0}juni_2026"),
        ("intervallet 1,2–3,4 – inte mer", "intervallet [1,2–3,4] – inte mer"), ("januari–mars", "[januari–mars]"),
        ("1177:s e-tjänster", "1177:s [e-t]jänster"), ("vård-e-tjänst", "vård-[e-t]jänst"),
        ("Skillnaden + 4 eller − 2", "Skillnaden +_4 eller −_2"), ("väl-\nkänt", "väl-\nkänt"),
        ("Tabell\u{A0}4 visar", "Tabell\u{A0}4 visar"), ("på 4  rader", "på 4  rader"), ("4 Öar", "4 Öar"),
    ])
    func holdsWhatALineMayNotPart(text: String, expected: String) {
        #expect(Self.shown(text) == expected)
    }

    /// Whatever is written: only single blanks beside a number are held, and what is held whole lies apart and in order.
    @Test func randomTextsAreHeldWithoutAFault() {
        var dice = SeededNumbers(seed: 23)
        let parts = [
            " ", " ", " ", "\n", "\u{A0}", "-", "–", "4", "2025", "2026-02-27", "av", "mottagningar", "tabell", "e",
            "é",
            "%", "§", "juni", ",", ".", "(", "−", "𝟜", "\u{AD}",
        ]
        for _ in 0..<3_000 {
            let text = (0..<dice.below(14)).map { _ in dice.pick(parts) }.joined()
            let bytes = Array(text.utf8)
            let held = HeldTogether(bytes)
            #expect(held.blanks == Array(Set(held.blanks)).sorted())
            #expect(held.blanks.allSatisfy { bytes[$0] == 0x20 || bytes[$0] == 0x0A }, "\(text)")
            #expect(zip(held.wholes, held.wholes.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }, "\(text)")
            for whole in held.wholes {
                let own = String(validating: bytes[whole], as: UTF8.self)
                #expect(own?.contains { $0 == "-" || $0 == "–" } ?? false, "\(text)")
                #expect(own?.contains(where: \.isWhitespace) == false, "\(text)")
            }
            #expect(HeldTogether(Array(Self.firm(text).utf8)).blanks.isEmpty, "\(text)")
        }
    }

    /// The text when its blanks are held.
    private static func firm(_ text: String) -> String {
        var bytes = Array(text.utf8)
        for blank in HeldTogether(bytes).blanks.reversed() { bytes.replaceSubrange(blank...blank, with: [0xC2, 0xA0]) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
