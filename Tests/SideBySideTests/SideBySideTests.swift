import SideBySide
import Testing

@Suite struct SideBySideTests {
    @Test(arguments: [0, 1, 2, 1_000])
    func keepsTheOrder(count: Int) {
        let numbers = Array(0..<count)
        for _ in 0..<20 { #expect(numbers.mapSideBySide { $0 * $0 } == numbers.map { $0 * $0 }) }
    }
}
