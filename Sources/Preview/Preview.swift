import Glibc
import Markup
import Synchronization

/// The built site on this machine, for the person who writes: one who builds shows, one who listens serves.
package final class Preview: Sendable {
    private let stage: Mutex<Stage>
    private let listener: Listener
    private let bell: Bell

    /// - Parameter ports: the first that is free is taken; 0 is any.
    package init(ports: some Sequence<UInt16>) throws(PreviewError) {
        listener = try Listener(ports)
        bell = try Bell()
        stage = Mutex(Stage(run: getpid()))
    }

    /// Where a browser finds it.
    package var address: String { "http://127.0.0.1:\(listener.port)/" }
    package var port: UInt16 { listener.port }

    /// Shows a new site in place of the last one, and tells those who listen.
    /// - Parameter files: path below the site → bytes.
    /// - Returns: how many of its files are new or other than before.
    @discardableResult
    package func show(_ files: [String: [UInt8]], _ report: PreviewReport) -> Int {
        defer { bell.ring() }
        return stage.withLock { $0.show(files, report) }
    }

    /// Keeps the last good site, and tells those who listen why there is no new one.
    package func keep(_ report: PreviewReport) {
        stage.withLock { $0.keep(report) }
        bell.ring()
    }

    /// Answers requests until the program ends.
    package func serve() {
        var room = WaitingRoom(listener, bell)
        let gate = Gate(port: listener.port)
        while true {
            room.wait()
            if bell.answer() { room.tell(message()) }
            room.attend(
                answer: { head throws(Refusal) in
                    let (target, isHead) = try gate.admit(head)
                    return (self.stage.withLock { Answer(target, $0) }, isHead)
                }, message: message)
            room.takeIn()
        }
    }

    /// The state as an event of `text/event-stream`.
    private func message() -> [UInt8] {
        let json = stage.withLock(\.message).bytes
        let lines = json.split(separator: UInt8(ascii: "\n"))
        return lines.flatMap { Array("data: ".utf8) + $0 + [UInt8(ascii: "\n")] } + [UInt8(ascii: "\n")]
    }
}
