import Files
import Glibc

/// A place that only programs on this machine can reach.
struct Listener: Sendable {
    let descriptor: Descriptor
    let port: UInt16

    /// Connections that wait to be taken in.
    private static let backlog: Int32 = 32

    /// The first of the ports that is free; 0 is any.
    init(_ ports: some Sequence<UInt16>) throws(PreviewError) {
        var last = PreviewError.system(SystemFault(EADDRINUSE))
        for port in ports {
            do throws(PreviewError) {
                self = try Listener(port)
                return
            } catch {
                guard case .taken = error else { throw error }
                last = error
            }
        }
        throw last
    }

    private init(_ port: UInt16) throws(PreviewError) {
        let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
        guard number >= 0 else { throw .system(.last) }
        descriptor = Descriptor(owning: number)
        var yes: Int32 = 1
        unsafe setsockopt(number, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr = in_addr(s_addr: INADDR_LOOPBACK.bigEndian)
        guard unsafe Listener.withAddress(&address, { unsafe bind(number, $0, $1.pointee) }) == 0 else {
            throw errno == EADDRINUSE ? .taken(port) : .system(.last)
        }
        guard listen(number, Listener.backlog) == 0 else { throw errno == EADDRINUSE ? .taken(port) : .system(.last) }
        guard unsafe Listener.withAddress(&address, { unsafe getsockname(number, $0, $1) }) == 0 else {
            throw .system(.last)
        }
        self.port = UInt16(bigEndian: address.sin_port)
    }

    /// The next connection that waits; nil when there is none.
    func accept() -> Descriptor? {
        let number = uninterrupted { Glibc.accept(descriptor.number, nil, nil) }
        guard number >= 0 else { return nil }
        let taken = Descriptor(owning: number)
        guard fcntl(number, F_SETFL, O_NONBLOCK) == 0, fcntl(number, F_SETFD, FD_CLOEXEC) == 0 else { return nil }
        return taken
    }

    private static func withAddress(
        _ address: inout sockaddr_in, _ call: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Int32
    ) -> Int32 {
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        return unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe call($0, &size) }
        }
    }
}
