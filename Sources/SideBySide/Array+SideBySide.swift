import Dispatch
import Synchronization

extension Array where Element: Sendable {
    /// What is made of each element, in the order of the elements, worked out on all processors at once.
    ///
    /// The work of one element must not depend on that of another: the result is then the same on any number of
    /// processors.
    package func mapSideBySide<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
        let results = Mutex<[Result?]>([Result?](repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let result = transform(self[index])
            results.withLock { $0[index] = result }
        }
        return results.withLock { $0.compactMap(\.self) }
    }
}
