import TestSupport
import Testing

@testable import Preview

/// What is understood, and how it is read.
@Suite struct RequestTests {
    @Test func aBrowserIsAnswered() {
        let sent = request(
            "GET /2025/index.html?lyft=kommun%3ALule%C3%A5 HTTP/1.1", host: "Host: localhost:4678",
            "Connection: keep-alive", "Sec-Fetch-Site: none", "Accept: text/html", "User-Agent: Mozilla/5.0 (X11)")
        #expect(asked(sent) == .success("2025/index.html"))
        #expect(asked(request("HEAD / HTTP/1.1", "Origin: http://127.0.0.1:4678")) == .success(""))
        #expect(
            asked(request("GET /2025/r%C3%A5.txt HTTP/1.1", "Sec-Fetch-Site: same-origin")) == .success("2025/rå.txt"))
        #expect(asked(request("GET /__uppsikt/events HTTP/1.1", "Content-Length: 0")) == .success("__uppsikt/events"))
    }

    /// However the bytes fall apart on the way.
    @Test func aHeadMayComeInPieces() throws {
        let sent = request()
        for cut in 1..<sent.count {
            var reader = HeadReader()
            #expect(try reader.take(sent[..<cut]) == nil)
            #expect(try reader.take(sent[cut...])?.target == Array("/2025/index.html".utf8))
        }
    }

    @Test func everyPrefixIsWaitedFor() {
        let sent = request()
        for count in 0..<sent.count { #expect(asked(Array(sent[..<count])) == .failure(.tooSlow)) }
    }

    /// A byte that is changed by chance gives a refusal, or a request that is sound for all that; never a way out.
    @Test func anyByteMayBeWrong() {
        var chance = SeededNumbers(seed: 678)
        for _ in 1...5_000 {
            var sent = request("GET /2025/a%20b.html HTTP/1.1", "Origin: http://127.0.0.1:4678")
            sent[chance.below(sent.count)] = UInt8(chance.below(256))
            guard case .success(let path) = asked(sent) else { continue }
            #expect(
                !path.hasPrefix("/") && !path.split(separator: "/").contains("..") && !path.contains("\0"), "\(path)")
        }
    }

    @Test func aPathIsDecodedOnce() {
        #expect(asked(request("GET /2025/%252e%252e/x HTTP/1.1")) == .success("2025/%2e%2e/x"))
    }
}
