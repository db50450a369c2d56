package import Glibc

/// An open file or folder, closed when nobody holds it any longer.
package final class Descriptor: Sendable {
    package let number: Int32

    /// Takes over a number that a system call gave.
    package init(owning number: Int32) {
        self.number = number
    }

    deinit { close(number) }
}

/// Repeats a system call that a signal interrupted (EINTR).
package func uninterrupted<Count: SignedInteger>(_ call: () -> Count) -> Count {
    while true {
        let result = call()
        if result != -1 || errno != EINTR { return result }
    }
}

/// Opens a name in a folder without following a symbolic link; nil with errno.
/// A named pipe does not make it wait.
package func openEntry(_ name: UnsafePointer<CChar>, in folder: Descriptor, flags: Int32 = 0) -> Descriptor? {
    let all = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | flags
    let number = uninterrupted { unsafe openat(folder.number, name, all) }
    return number < 0 ? nil : Descriptor(owning: number)
}

/// What the system knows of an open file; nil with errno.
package func status(of descriptor: Descriptor) -> stat? {
    var found = stat()
    return uninterrupted { unsafe fstat(descriptor.number, &found) } == 0 ? found : nil
}

/// What the system knows of a name in a folder, of a symbolic link itself; nil with errno.
package func status(of name: UnsafePointer<CChar>, in folder: Descriptor) -> stat? {
    var found = stat()
    let result = uninterrupted { unsafe fstatat(folder.number, name, &found, AT_SYMLINK_NOFOLLOW) }
    return result == 0 ? found : nil
}
