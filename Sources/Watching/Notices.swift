import Files
import Glibc

/// What the system tells of folders that are written to (inotify). It says that it is time to look, not what has changed.
struct Notices: Sendable {
    private let descriptor: Descriptor

    /// Nil when the system gives none.
    init?() {
        let number = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        guard number >= 0 else { return nil }
        descriptor = Descriptor(owning: number)
    }

    private static let events =
        IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF
        | IN_MOVE_SELF

    /// Asks to be told of a folder; asking twice is asking once.
    /// - Returns: whether the system will tell.
    func follow(_ folder: String) -> Bool {
        let flags = UInt32(Notices.events) | UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW) | UInt32(IN_EXCL_UNLINK)
        // A folder that is gone since is told of by the folder above it.
        return unsafe inotify_add_watch(descriptor.number, folder, flags) >= 0 || errno == ENOENT || errno == ENOTDIR
    }

    /// Waits for a notice.
    /// - Returns: whether one came within the time.
    func wait(_ time: Duration) -> Bool {
        var asked = pollfd(fd: descriptor.number, events: Int16(POLLIN), revents: 0)
        let milliseconds = Int32(clamping: Int(time / .milliseconds(1)))
        return uninterrupted { unsafe poll(&asked, 1, max(1, milliseconds)) } > 0
    }

    /// Waits until it has been quiet for a while. An overflow is a notice like others.
    func settle() {
        let start = ContinuousClock.now
        drain()
        while let patience = Quiet.patience(after: ContinuousClock.now - start), wait(patience) { drain() }
    }

    private func drain() {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while unsafe read(descriptor.number, &buffer, buffer.count) > 0 {}
    }
}
