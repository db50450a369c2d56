import Dispatch
import Synchronization

/// Work on each of some elements that others do while the one who asks goes on with something else, and then takes part
/// in what is left.
///
/// The work of one element must not depend on that of another: the result is then the same however many help.
package final class SharedWork<Element: Sendable>: Sendable {
    private let elements: [Element]
    private let work: @Sendable (Element) -> Void
    /// The first element that nobody has taken.
    private let next: Atomic<Int>
    private let left: Atomic<Int>
    private let done = DispatchSemaphore(value: 0)

    /// Begins at once; `finish` must be called.
    ///
    /// - Parameter helpers: at most so many threads beside that of the caller.
    package init(on elements: [Element], helpers: Int, _ work: @escaping @Sendable (Element) -> Void) {
        (self.elements, self.work) = (elements, work)
        next = Atomic(0)
        left = Atomic(elements.count)
        for _ in 0..<min(helpers, elements.count) { DispatchQueue.global().async { self.help() } }
    }

    /// Takes part in what is left, and returns when all is done.
    package func finish() {
        help()
        guard !elements.isEmpty else { return }
        done.wait()
        precondition(left.load(ordering: .acquiring) == 0, "work was left")
    }

    private func help() {
        while true {
            let index = next.add(1, ordering: .acquiringAndReleasing).oldValue
            guard index < elements.count else { return }
            work(elements[index])
            if left.subtract(1, ordering: .acquiringAndReleasing).newValue == 0 { done.signal() }
        }
    }
}
