import TestSupport
import Testing

@testable import Preview

/// Whoever asks from elsewhere, for something else, or in a way with two readings, is refused.
@Suite struct HostileTests {
    @Test(arguments: hostile) func itIsRefused(one: Hostile) {
        guard case .failure(let refusal) = asked(one.bytes) else {
            Issue.record("\(one) is answered")
            return
        }
        #expect(refusal == one.refusal, "\(one)")
    }

    @Test func thereAreMany() { #expect(Set(hostile.map(\.bytes)).count >= 200) }

    /// What is sound as a request and is not there: next to a page, in another case or form, the folder itself.
    @Test func whatWasNotBuiltIsNotThere() throws {
        var stage = Stage(run: 1)
        _ = stage.show(["2025/index.html": [1], "2025/å.csv": [2], "index.html": [3]], PreviewReport())
        for path in [
            "2025", "2025/Index.html", "2025/index.htm", "2025/index.html~", "2025/.index.html", "2025/index.html%20",
            "2025/a\u{30A}.csv", "content/2025/report.yaml", "templates/page.html", "Output/2025/index.html",
            "etc/passwd", "__uppsikt", "__uppsikt/page.jS", "__uppsikt/events2", "manifest.json", "2025/%2e%2e",
        ] {
            guard case .response(let response) = Answer(Target(path: path), stage) else {
                Issue.record("\(path) is answered with events")
                continue
            }
            #expect(response.status == 404, "\(path)")
        }
        #expect(Answer(Target(path: "2025/å.csv"), stage) == .response(Response([2], "text/csv; charset=utf-8")))
    }
}

struct Hostile: CustomStringConvertible, Sendable {
    let bytes: [UInt8]
    let refusal: Refusal

    var description: String { String(decoding: bytes.prefix(120), as: UTF8.self).debugDescription }
}

private func refused(_ refusal: Refusal, _ requests: [[UInt8]]) -> [Hostile] {
    requests.map { Hostile(bytes: $0, refusal: refusal) }
}

private let hostile = waysOut + strangers + foreignPages + twoReadings + otherMethods + tooLong

/// Every way of writing a folder above, with every way of writing a stroke.
private let waysOut: [Hostile] = {
    let ups = ["..", "%2e%2e", ".%2e", "%2e.", "%2E%2E", "."]
    let strokes = ["/", "%2f", "%5c", "\\", "%2F", "//"]
    let paths = ups.flatMap { up in
        strokes.flatMap { ["/\(up)\($0)etc/passwd", "/2025/\(up)\($0)\(up)\($0)etc/passwd", "/2025\($0)\(up)"] }
    }
    let others = [
        "/%00", "/2025/index.html%00.txt", "/2025/%0d%0aSet-Cookie:a=b", "/%7f", "/%", "/%2", "/%zz", "/%u002e", "/%ff",
        "/%c0%ae%c0%ae/", "/%c0%af", "/%ed%a0%80", "/a\\b", "//evil.example/", "/2025//index.html", "/2025/", "/./",
        "/2025/index.html#del", "/<script>", "/\"", "/{a}", "/a|b", "/a^b", "/a`b", "/å", "", "*", "index.html",
        "127.0.0.1:4678", "http://127.0.0.1:4678/", "http://evil.example/", "file:///etc/passwd", "?a", "/..;/x/..",
    ]
    return refused(.malformed, (paths + others).map { request("GET \($0) HTTP/1.1") })
}()

/// Names that may have been pointed at this machine.
private let strangers: [Hostile] = {
    let names = [
        "evil.example", "evil.example:4678", "127.0.0.1", "localhost", "127.0.0.1:80", "localhost:4679",
        "127.0.0.2:4678",
        "0.0.0.0:4678", "[::1]:4678", "127.1:4678", "2130706433:4678", "0x7f.0.0.1:4678", "127.0.0.1.nip.io:4678",
        "localhost.evil.example:4678", "localhost.:4678", "127.0.0.1:4678.evil.example", "a@127.0.0.1:4678",
        "127.0.0.1:04678", "127.0.0.1:4678, evil.example", "http://127.0.0.1:4678", "", "127.0.0.1:4678/",
        "ⓛocalhost:4678",
    ]
    return refused(.foreign, names.map { request(host: "Host: \($0)") })
        + refused(
            .malformed,
            [
                request(host: nil), request("GET / HTTP/1.1", "Host: 127.0.0.1:4678"),
                request(host: "Host : 127.0.0.1:4678"),
                request("GET / HTTP/1.1", "host: evil.example"),
            ])
}()

/// Pages elsewhere that send a browser here.
private let foreignPages: [Hostile] = {
    let origins = [
        "http://evil.example", "null", "http://localhost:3000", "https://127.0.0.1:4678", "http://127.0.0.1", "file://",
        "http://localhost:4678", "http://127.0.0.1:4678.evil.example", "http://127.0.0.1:4678/", "",
        "chrome-extension://abc",
    ]
    let sites = ["cross-site", "same-site", "Same-Origin", "", "none, cross-site"]
    return refused(.foreign, origins.map { request("GET / HTTP/1.1", "Origin: \($0)") })
        + refused(.foreign, origins.map { request("GET /__uppsikt/events HTTP/1.1", "Origin: \($0)") })
        + refused(.foreign, sites.map { request("GET / HTTP/1.1", "Sec-Fetch-Site: \($0)") })
        + refused(
            .foreign,
            [
                request("GET / HTTP/1.1", "Origin: http://127.0.0.1:4678", "Origin: http://127.0.0.1:4678"),
                request("POST / HTTP/1.1", host: "Host: evil.example"),
                request("GET / HTTP/1.1", "Sec-Fetch-Site: none", "Sec-Fetch-Site: cross-site"),
            ])
}()

/// Bodies, second requests, and heads that two programs may read in two ways.
private let twoReadings: [Hostile] = {
    let fields = [
        "Content-Length: 5", "Content-Length: -1", "Content-Length: 0, 5", "Content-Length: +0", "Content-Length: ",
        "Transfer-Encoding: chunked", "Transfer-Encoding: identity", "transfer-encoding:\tchunked",
        "Upgrade: websocket",
        "Upgrade: h2c", "Expect: 100-continue", "TE: trailers", "Trailer: Host", "Bad Name: x", "Name : x", ": x", "x",
        " folded", "\tfolded", "A\u{0}: x", "A: x\u{0}y", "A: x\ry", "A: x\ny", "A: \u{1B}[2J", "Ä: x", "A(b): x",
        "A: x\u{7F}",
    ]
    let lines = [
        "GET  / HTTP/1.1", " GET / HTTP/1.1", "GET / HTTP/1.1 ", "GET /", "GET", "GET / http/1.1", "GET / HTTPS/1.1",
        "GET\t/\tHTTP/1.1", "GET / a HTTP/1.1", "G\u{0}T / HTTP/1.1", "(GET) / HTTP/1.1", "", "\r\nGET / HTTP/1.1",
        "GET / HTTP/1.1\nHost: evil.example", "\u{16}\u{3}\u{1}",
    ]
    let after = ["x", "GET / HTTP/1.1\r\n\r\n", "\r\n", "0\r\n\r\n"]
    let bare = ["GET / HTTP/1.1\nHost: 127.0.0.1:4678\n\n\r\n\r\n", "GET / HTTP/1.1\rHost: 127.0.0.1:4678\r\r\n\r\n"]
    let versions = ["HTTP/1.0", "HTTP/2.0", "HTTP/0.9", "HTTP/1.10", "HTTP/1.1.1", "HTTP/11", "HTTP/"]
    return refused(.malformed, fields.map { request("GET / HTTP/1.1", $0) })
        + refused(.malformed, lines.map { request($0) })
        + refused(.malformed, after.map { request() + Array($0.utf8) })
        + refused(.malformed, bare.map { Array($0.utf8) })
        + refused(.version, versions.map { request("GET / \($0)") })
}()

private let otherMethods: [Hostile] = {
    let methods = [
        "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get", "Get", "HEADS", "PRI",
        "QUERY",
    ]
    return refused(.method, methods.map { request("\($0) / HTTP/1.1") })
}()

private let tooLong: [Hostile] = {
    let long = String(repeating: "a", count: RequestHead.byteLimit)
    let many = (0...RequestHead.fieldLimit).map { "A\($0): x" }.joined(separator: "\r\n")
    return refused(
        .tooLong,
        [
            request("GET /\(long) HTTP/1.1"), request("GET / HTTP/1.1", "A: \(long)"), request("GET / HTTP/1.1", many),
            Array(long.utf8), request("\(long) / HTTP/1.1"),
        ])
}()
