import TestSupport
import Testing

@testable import Edition

@Suite struct ReservedNameTests {
    @Test func namesAreReservedHoweverTheyAreWritten() {
        let reserved = Set(["con", "prn", "aux", "nul", "com1", "lpt9"])
        let pieces = ["con", "CON", "Aux", "nul", "COM1", "lpt9", ".", " ", "txt", "1", "å", "-"]
        var random = SplitMix(1)
        for _ in 0..<10_000 {
            let name = (0..<Int.random(in: 1...3, using: &random)).map { _ in random.pick(pieces)
            }.joined()
            let stem = name.prefix { $0 != "." }.lowercased().split(separator: " ").joined(separator: " ")
            #expect(isReservedByWindows(name) == reserved.contains(stem), "\(name)")
        }
    }
}
