import TestSupport
import Testing

@testable import Privacy

@Suite struct HeadingTests {
    /// What is passed by without reading its words tells nothing.
    @Test func noHeadingThatTellsIsPassedBy() {
        let pieces = [
            "Person", "PERSONNR", "nr", "NUMMER", "P", "p", " ", "-", "id", "Född", "fo\u{308}DD", "FÖDELSEDAG", "pnr",
            "antal",
            "SSN", "birth", "Samordningsnummer", "identitetsn", "é", "İd",
        ]
        var random = SplitMix(1)
        var telling = 0
        for _ in 0..<20_000 {
            let count = Int.random(in: 0...4, using: &random)
            let cell = Array((0..<count).map { _ in random.pick(pieces) }.joined().utf8)[...]
            guard tells(cell) else { continue }
            telling += 1
            #expect(mayTell(cell), "\(String(decoding: cell, as: UTF8.self))")
        }
        #expect(telling > 5_000)
    }
}
