/// An answer as it is sent: a head, and a body unless only the head is wanted.
struct Response: Hashable {
    let status: Int
    let phrase: String
    let type: String
    let body: [UInt8]

    init(_ body: [UInt8], _ type: String) {
        self.init(status: 200, phrase: "OK", type, body)
    }

    init(_ refusal: Refusal) {
        self.init(
            status: refusal.rawValue, phrase: refusal.phrase, "text/plain; charset=utf-8",
            Array("\(refusal.words)\n".utf8))
    }

    init(status: Int, phrase: String, _ type: String, _ body: [UInt8]) {
        self.status = status
        self.phrase = phrase
        self.type = type
        self.body = body
    }

    /// Nothing may be kept, guessed at, framed, or read by another site. One request is one connection.
    static let guards = [
        "Cache-Control: no-store", "X-Content-Type-Options: nosniff", "Cross-Origin-Resource-Policy: same-origin",
        "Cross-Origin-Opener-Policy: same-origin", "Content-Security-Policy: frame-ancestors 'none'",
        "Referrer-Policy: no-referrer",
    ]

    func bytes(isHead: Bool) -> [UInt8] {
        var lines = ["HTTP/1.1 \(status) \(phrase)", "Content-Type: \(type)", "Content-Length: \(body.count)"]
        if status == Refusal.method.rawValue { lines.append("Allow: GET, HEAD") }
        lines += Response.guards + ["Connection: close", "", ""]
        return Array(lines.joined(separator: "\r\n").utf8) + (isHead ? [] : body)
    }

    /// The head of a stream of events, which has no length.
    static let events: [UInt8] = {
        let lines = ["HTTP/1.1 200 OK", "Content-Type: text/event-stream"] + guards + ["Connection: close", "", ""]
        return Array(lines.joined(separator: "\r\n").utf8)
    }()
}
