import Dispatch
import Foundation
import Testing

@testable import Preview

/// The server itself, over a real connection.
@Suite struct PreviewTests {
    private let preview: Preview

    init() throws {
        preview = try Preview(ports: [0])
        let preview = preview
        DispatchQueue(label: "preview").async { preview.serve() }
        preview.show(["index.html": Array("<p>Hej".utf8), "stor.csv": big], report)
    }

    private let report = PreviewReport(isShown: true, summary: "Inga fel.", findings: [])
    private let big = [UInt8](repeating: 65, count: 5_000_000)

    @Test func filesAreServedWithTheirGuards() throws {
        let caller = try Caller(preview.port)
        caller.send("GET /stor.csv HTTP/1.1\r\nHost: localhost:\(preview.port)\r\n\r\n")
        let (head, body) = try #require(caller.whole)
        #expect(
            head.hasPrefix("HTTP/1.1 200 OK\r\nContent-Type: text/csv; charset=utf-8\r\nContent-Length: 5000000\r\n"))
        for line in Response.guards { #expect(head.contains("\r\n\(line)")) }
        #expect(!head.contains("Access-Control") && body == big)
    }

    @Test func aHeadIsAHead() throws {
        let caller = try Caller(preview.port)
        caller.send("HEAD / HTTP/1.1\r\nHost: 127.0.0.1:\(preview.port)\r\n\r\n")
        let (head, body) = try #require(caller.whole)
        #expect(head.contains("Content-Length: 6\r\n") && body.isEmpty)
    }

    @Test func refusalsAreSaid() throws {
        let caller = try Caller(preview.port)
        caller.send("POST / HTTP/1.1\r\nHost: 127.0.0.1:\(preview.port)\r\n\r\n")
        let (head, body) = try #require(caller.whole)
        #expect(head.hasPrefix("HTTP/1.1 405 Method Not Allowed\r\n") && head.contains("\r\nAllow: GET, HEAD\r\n"))
        #expect(String(decoding: body, as: UTF8.self) == "Här går det bara att läsa.\n")
    }

    @Test func listenersHearOfEveryChange() throws {
        let caller = try Caller(preview.port)
        caller.send("GET /__uppsikt/events HTTP/1.1\r\nHost: 127.0.0.1:\(preview.port)\r\n\r\n")
        #expect(caller.hears("\"summary\": \"Inga fel.\""))
        preview.keep(PreviewReport(isShown: false, summary: "1 fel.", findings: []))
        #expect(caller.hears("\"summary\": \"1 fel.\""))
    }

    /// More than there is room for, each silent: others are answered again when they have been given up.
    @Test func thoseWhoSayNothingAreGivenUp() throws {
        var silent = try (0..<WaitingRoom.limit + 5).map { _ in try Caller(preview.port) }
        let caller = try Caller(preview.port)
        #expect(caller.whole?.head.hasPrefix("HTTP/1.1 503 ") == true)
        let told = silent.prefix(WaitingRoom.limit).map { $0.whole?.head.prefix(13) }
        #expect(told.allSatisfy { $0 == "HTTP/1.1 408 " }, "\(told)")
        silent = []
        try filesAreServedWithTheirGuards()
    }

    @Test func aTakenPortIsTold() throws {
        #expect(throws: PreviewError.taken(preview.port)) { try Preview(ports: [preview.port]) }
        #expect(try Preview(ports: [preview.port, 0]).port != preview.port)
    }
}

/// One who calls the server, and waits for at most ten seconds.
final class Caller {
    private let number: Int32

    init(_ port: UInt16) throws {
        number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
        var time = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(number, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        try #require(connected == 0)
    }

    deinit { close(number) }

    func send(_ text: String) { _ = write(number, text, text.utf8.count) }

    /// The next bytes; nil at the end.
    private func more() -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(number, &buffer, buffer.count)
        return count > 0 ? Array(buffer[..<count]) : nil
    }

    /// All that comes until the other side ends.
    var whole: (head: String, body: [UInt8])? {
        var bytes: [UInt8] = []
        while let next = more() { bytes += next }
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        return (String(decoding: bytes[..<end.upperBound], as: UTF8.self), Array(bytes[end.upperBound...]))
    }

    /// Whether the words come.
    func hears(_ words: String) -> Bool {
        var bytes: [UInt8] = []
        while let next = more() {
            bytes += next
            if String(decoding: bytes, as: UTF8.self).contains(words) { return true }
        }
        return false
    }
}
