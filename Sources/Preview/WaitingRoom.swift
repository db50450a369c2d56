import Files
import Glibc

/// The connections that are open, and the waiting for something to happen on one of them.
struct WaitingRoom {
    private let listener: Listener
    private let bell: Bell
    private var connections: [Connection] = []
    private var ready: [Int16] = []
    private var isCalled = false

    /// More than a browser ever opens.
    static let limit = 64

    init(_ listener: Listener, _ bell: Bell) {
        self.listener = listener
        self.bell = bell
    }

    /// Waits until something happens, or somebody has waited too long.
    mutating func wait() {
        var asked = [listener.descriptor, bell.reading].map { pollfd(fd: $0.number, events: Int16(POLLIN), revents: 0) }
        asked += connections.map { pollfd(fd: $0.descriptor.number, events: $0.interest, revents: 0) }
        let left = connections.compactMap(\.deadline).min().map { $0 - .now }
        let milliseconds = left.map { Int32(clamping: max(0, Int($0 / .milliseconds(1)) + 1)) } ?? -1
        _ = unsafe poll(&asked, nfds_t(asked.count), milliseconds)
        isCalled = asked[0].revents != 0
        ready = asked.dropFirst(2).map(\.revents)
    }

    /// Takes in those who wait outside, after those who are done have left. Who finds no place is told so.
    mutating func takeIn() {
        while isCalled, let descriptor = listener.accept() {
            if connections.count < WaitingRoom.limit {
                connections.append(Connection(descriptor, now: .now))
            } else {
                let bytes = Response(.tooMany).bytes(isHead: false)
                _ = unsafe send(descriptor.number, bytes, bytes.count, Int32(MSG_NOSIGNAL))
            }
        }
    }

    /// Reads and writes where it can be done, and lets go of those who are done.
    mutating func attend(
        answer: (RequestHead) throws(Refusal) -> (Answer, isHead: Bool), message: () -> [UInt8]
    ) {
        for (index, events) in ready.enumerated() {
            if events & Int16(POLLOUT) != 0 { connections[index].send() }
            if events & Int16(POLLIN | POLLHUP | POLLERR | POLLNVAL) != 0 {
                connections[index].receive(answer, message)
            }
        }
        let now = ContinuousClock.now
        for index in connections.indices { connections[index].expire(now) }
        connections.removeAll(where: \.isDone)
        ready = []
    }

    /// Tells those who listen.
    mutating func tell(_ message: [UInt8]) {
        for index in connections.indices where connections[index].listens { connections[index].tell(message) }
    }
}
