package import Glibc

/// What tells whether a file is still the one that was opened.
package struct FileSnapshot: Hashable, Sendable {
    /// Bytes.
    package let size: Int
    /// Who may read, write and run it, such as 0o644.
    package let permissions: UInt32
    let device: UInt
    let inode: UInt
    let modified: Moment
    let changed: Moment

    struct Moment: Hashable, Sendable {
        let seconds: Int
        let nanoseconds: Int
    }

    package init(_ status: stat) {
        size = Int(status.st_size)
        permissions = status.st_mode & 0o7777
        device = UInt(status.st_dev)
        inode = UInt(status.st_ino)
        modified = Moment(seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
        changed = Moment(seconds: status.st_ctim.tv_sec, nanoseconds: status.st_ctim.tv_nsec)
    }

    /// Whether both are the same file with the same bytes, though it may have got a further name in between.
    package func hasSameContent(as other: FileSnapshot) -> Bool {
        isSameFile(as: other) && size == other.size && modified == other.modified
    }

    /// Whether both are the same file or folder, whatever it holds.
    package func isSameFile(as other: FileSnapshot) -> Bool {
        device == other.device && inode == other.inode
    }
}
