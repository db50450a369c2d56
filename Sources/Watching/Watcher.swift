/// Tells when what lies in some folders is no longer as it was.
///
/// The system's notices only say that it is time to look; what has changed is seen by looking. So a storm of notices, an
/// overflow, a save by renaming and a new folder need no case of their own. Where no notices come (network disks, the
/// disks of Windows under WSL, a limit of the system) it looks at short intervals: it finds out by itself, since it also
/// looks now and then without having been told.
package final class Watcher {
    private let root: String
    private let folders: [String]
    private let notices: Notices?
    private var last: Glimpse
    /// Whether the system tells of what happens. Never true again once it has been silent.
    package private(set) var isTold: Bool

    /// How often to look where the system does not tell.
    static let interval = Duration.milliseconds(300)
    /// How often to look where it does, to find out when it does not.
    static let distrust = Duration.seconds(2)

    /// - Parameters:
    ///   - folders: their names in `root`; they need not be there yet. Nothing else in `root` is followed.
    ///   - listens: false to look at intervals only.
    package init(_ folders: [String], in root: String, listens: Bool = true) {
        self.folders = folders
        self.root = root
        notices = listens ? Notices() : nil
        isTold = notices != nil
        last = Glimpse(of: folders, in: root, notices, isTold: &isTold)
    }

    /// Waits until something has changed since the last look, and it has become quiet.
    /// - Parameter limit: how long to wait; nil for ever.
    /// - Returns: whether something has.
    package func waitForChange(within limit: Duration? = nil) -> Bool {
        let start = ContinuousClock.now
        while true {
            let left = limit.map { $0 - (ContinuousClock.now - start) }
            if let left, left <= .zero { return false }
            let interval = isTold ? Watcher.distrust : Watcher.interval
            let wasTold = wait(left.map { min($0, interval) } ?? interval)
            if wasTold { notices?.settle() }
            guard look() else { continue }
            if !wasTold { settleUntold() }
            return true
        }
    }

    private func wait(_ time: Duration) -> Bool {
        if let notices { return notices.wait(time) }
        rest(time)
        return false
    }

    /// Whether what lies there is something else than at the last look.
    private func look() -> Bool {
        let now = Glimpse(of: folders, in: root, notices, isTold: &isTold)
        defer { last = now }
        return now != last
    }

    /// A change that was seen before it was told, or that never is.
    private func settleUntold() {
        if let notices, notices.wait(Quiet.silence) {
            notices.settle()
            _ = look()
            return
        }
        isTold = false
        let start = ContinuousClock.now
        while let patience = Quiet.patience(after: ContinuousClock.now - start) {
            rest(patience)
            if !look() { return }
        }
    }
}
