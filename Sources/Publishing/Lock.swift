import Files
import Glibc

/// Keeps other builds from the same folder for as long as it lives.
///
/// The system releases it when the process ends, however it ends: a file that is left behind locks nothing.
final class Lock {
    private let descriptor: Descriptor
    private let parent: Descriptor
    private let name: String

    init(_ target: Target) throws(PublishError) {
        parent = target.parent
        name = Sibling.lock.name(for: target.name)
        descriptor = try Lock.take(name, target)
        Lock.writeProcess(to: descriptor)
    }

    deinit {
        // First the name, then the lock: who opened the file in between finds that its name is gone.
        unsafe unlinkat(parent.number, name, 0)
    }

    /// A lock is good when its file still has its name once it is held.
    private static func take(_ name: String, _ target: Target) throws(PublishError) -> Descriptor {
        let path = target.path(of: name)
        for _ in 0..<100 {
            let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
            let number = uninterrupted { unsafe openat(target.parent.number, name, flags, 0o644) }
            guard number >= 0 else { throw .system(.last(.create, path)) }
            let descriptor = Descriptor(owning: number)
            guard let own = status(of: descriptor) else { throw .system(.last(.lock, path)) }
            guard FileKind(own) == .file else { throw .system(FileError(.lock, path, .kind(FileKind(own)))) }
            guard uninterrupted({ flock(number, LOCK_EX | LOCK_NB) }) == 0 else {
                guard errno == EWOULDBLOCK else { throw .system(.last(.lock, path)) }
                throw .locked(path: target.path, process: process(in: descriptor))
            }
            if let named = unsafe status(of: name, in: target.parent), named.st_ino == own.st_ino { return descriptor }
        }
        throw .locked(path: target.path, process: nil)
    }

    /// The number is only for the message of a second build, so a full disk does not matter here.
    private static func writeProcess(to descriptor: Descriptor) {
        let text = Array("\(getpid())\n".utf8)
        _ = ftruncate(descriptor.number, 0)
        _ = unsafe pwrite(descriptor.number, text, text.count, 0)
    }

    private static func process(in descriptor: Descriptor) -> Int? {
        var bytes = [UInt8](repeating: 0, count: 20)
        let count = unsafe pread(descriptor.number, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        return Int(String(decoding: bytes[..<count].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
    }
}
