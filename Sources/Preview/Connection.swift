import Files
import Glibc

/// One request and what it is answered with. It ends by itself: nothing is waited for longer than so.
struct Connection {
    let descriptor: Descriptor
    private var phase = Phase.reading
    private var reader = HeadReader()
    private var unsent: ArraySlice<UInt8> = []
    /// When it is given up; nil while it listens.
    private(set) var deadline: ContinuousClock.Instant?

    private enum Phase {
        case reading, writing, listening, closing, done
    }

    static let readingTime = Duration.seconds(5)
    static let writingTime = Duration.seconds(10)
    /// For the last bytes to be read on the other side.
    static let closingTime = Duration.seconds(1)
    /// Who listens and does not read is let go.
    static let mostUnsent = 4 << 20

    init(_ descriptor: Descriptor, now: ContinuousClock.Instant) {
        self.descriptor = descriptor
        deadline = now + Connection.readingTime
    }

    var isDone: Bool { phase == .done }
    var listens: Bool { phase == .listening }

    /// What `poll` is to wait for.
    var interest: Int16 { Int16(phase == .writing ? 0 : POLLIN) | Int16(unsent.isEmpty ? 0 : POLLOUT) }

    /// Reads what has come.
    mutating func receive(_ answer: (RequestHead) throws(Refusal) -> (Answer, isHead: Bool), _ message: () -> [UInt8]) {
        var buffer = [UInt8](repeating: 0, count: RequestHead.byteLimit + 1)
        let count = uninterrupted { unsafe recv(descriptor.number, &buffer, buffer.count, 0) }
        guard count > 0 else {
            if count == 0 || errno != EAGAIN { phase = .done }
            return
        }
        guard phase == .reading else { return }
        do throws(Refusal) {
            guard let head = try reader.take(buffer[..<count]) else { return }
            begin(try answer(head), message)
        } catch {
            write(Response(error).bytes(isHead: false))
        }
    }

    private mutating func begin(_ answer: (Answer, isHead: Bool), _ message: () -> [UInt8]) {
        switch answer {
        case (.response(let response), let isHead): write(response.bytes(isHead: isHead))
        case (.events, isHead: true): write(Response.events)
        case (.events, isHead: false):
            phase = .listening
            deadline = nil
            tell(Response.events + message())
        }
    }

    private mutating func write(_ bytes: [UInt8]) {
        phase = .writing
        deadline = .now + Connection.writingTime
        unsent = bytes[...]
        send()
    }

    /// Sends further bytes to one who listens.
    mutating func tell(_ bytes: [UInt8]) {
        unsent += bytes
        if unsent.count > Connection.mostUnsent { phase = .done } else { send() }
    }

    /// Sends as much as the other side takes.
    mutating func send() {
        while !unsent.isEmpty {
            let count = uninterrupted {
                unsafe unsent.withUnsafeBytes {
                    unsafe Glibc.send(descriptor.number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
            }
            guard count > 0 else {
                if errno != EAGAIN { phase = .done }
                return
            }
            unsent = unsent.dropFirst(count)
        }
        if phase == .writing { close() }
    }

    private mutating func close() {
        shutdown(descriptor.number, Int32(SHUT_WR))
        phase = .closing
        deadline = .now + Connection.closingTime
    }

    /// What has waited too long is told so, or let go.
    mutating func expire(_ now: ContinuousClock.Instant) {
        guard let deadline, deadline <= now else { return }
        if phase == .reading { write(Response(.tooSlow).bytes(isHead: false)) } else { phase = .done }
    }
}
