import Diagnostics
import Edition

/// A key of a block that changes nothing of what the data show: known when they have been read.
struct IdleKey: Hashable, Sendable {
    /// Why it has no effect.
    let message: String
    let hint: String
}

extension PageContext {
    /// Told once: on the page of a value the key stands for all its pages, and has an effect on some.
    func tell(_ idle: [IdleKey], _ head: BlockHead) {
        guard scope.value == nil, !book.findings.hasError(at: head.place) else { return }
        for key in idle { book.findings.add(.blockCombination, key.message, at: head.place, hint: key.hint) }
    }
}
