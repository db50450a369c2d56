import Testing

@testable import Figures

struct TextWidthTests {
    /// Measured in Chromium 156 with Liberation Sans at 100 pixels, kerning off.
    @Test(arguments: [
        ("Luleå", 244.6875, 261.1875), ("Övertorneå", 500.25, 533.546875), ("Älvsbyn", 350.15625, 389.015625),
        ("Gällivare", 394.59375, 422.515625), ("Arvidsjaur", 444.59375, 494.640625),
        ("Exempelmottagning Kalix 2", 1211.78125, 1305.859375), ("100\u{A0}%", 283.546875, 283.546875),
        ("86,5\u{A0}%", 311.328125, 311.328125), ("−18,4\u{A0}%", 369.734375, 369.734375),
        ("Mål högst 14,0\u{A0}dagar", 939.515625, 989.171875), ("januari–december 2025", 1050.734375, 1106.203125),
        ("Nytt telefonisystem", 844.734375, 922.46875), ("Uppgift saknas", 661.484375, 716.796875),
        ("12\u{A0}345 ärenden", 700.640625, 722.65625), ("Närsjukvårdsområdet", 950.34375, 1028.234375),
        ("Försenad", 422.46875, 450.109375), ("Ej påbörjad", 505.921875, 544.53125),
        ("AVTAL, Väntetid och Yt", 1050.59375, 1116.703125), ("§ 45-2026", 450.390625, 450.390625),
        ("”Försäkran” …", 644.53125, 711.328125), ("Rådgiv\u{AD}ning", 500.34375, 544.4375),
    ])
    func agreesWithABrowser(text: String, regular: Double, bold: Double) {
        #expect(abs(textWidth(text, size: 100) - regular) <= 0.0005 * regular)
        #expect(abs(textWidth(text, size: 100, bold: true) - bold) <= 0.0005 * bold)
    }

    @Test func givesUnknownCharactersAWholeEmAndAccentsNone() {
        #expect(textWidth("日", size: 10) == 10)
        #expect(textWidth("e\u{301}", size: 10) == textWidth("e", size: 10))
    }

    @Test func breaksAtSpacesThenAtSoftHyphens() {
        let label = "Barn- och ungdoms\u{AD}habiliteringen i Gällivare"
        #expect(wrapped(label, width: 120, size: 13) == ["Barn- och", "ungdoms-", "habiliteringen i", "Gällivare"])
        #expect(wrapped("Länet 86,5\u{A0}%", width: 60, size: 13, bold: true) == ["Länet", "86,5\u{A0}%"])
        #expect(
            wrapped("Samtal till barn- och ungdoms\u{AD}habiliteringen", width: 112, size: 13)
                == ["Samtal till barn-", "och ungdoms-", "habiliteringen"])
        #expect(wrapped("Luleå", width: 200, size: 13) == ["Luleå"])
        #expect(wrapped("", width: 200, size: 13).isEmpty)
    }

    @Test func leavesAWordThatCannotBeBroken() {
        #expect(wrapped("Närsjukvårdsområdesförvaltning", width: 20, size: 13) == ["Närsjukvårdsområdesförvaltning"])
    }
}
