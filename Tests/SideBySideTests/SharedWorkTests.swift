import SideBySide
import Synchronization
import Testing

@Suite struct SharedWorkTests {
    private final class Counter: Sendable {
        let done = Mutex<[Int: Int]>([:])
    }

    /// Every element is worked on once, and all of them before the end, however many help.
    @Test(arguments: [0, 1, 3, 15], [0, 1, 2, 100])
    func everyElementOnce(helpers: Int, count: Int) {
        for _ in 0..<50 {
            let counter = Counter()
            let work = SharedWork(on: Array(0..<count), helpers: helpers) { element in
                counter.done.withLock { $0[element, default: 0] += 1 }
            }
            work.finish()
            let done = counter.done.withLock { $0 }
            #expect(done.count == count)
            #expect(done.values.allSatisfy { $0 == 1 })
        }
    }
}
