import Files
import Glibc

/// Wakes the one who waits in `poll`.
struct Bell: Sendable {
    let reading: Descriptor
    private let writing: Descriptor

    init() throws(PreviewError) {
        var ends: [Int32] = [0, 0]
        guard unsafe pipe(&ends) == 0 else { throw .system(.last) }
        (reading, writing) = (Descriptor(owning: ends[0]), Descriptor(owning: ends[1]))
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
    }

    /// A full pipe rings already.
    func ring() {
        var byte: UInt8 = 1
        _ = unsafe write(writing.number, &byte, 1)
    }

    /// Whether it has rung since the last time.
    func answer() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 64)
        var hasRung = false
        while unsafe read(reading.number, &buffer, buffer.count) > 0 { hasRung = true }
        return hasRung
    }
}
