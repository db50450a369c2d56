@testable import Preview

/// A request as a browser sends it to a preview at port 4678, or as somebody else does.
func request(
    _ line: String = "GET /2025/index.html HTTP/1.1", host: String? = "Host: 127.0.0.1:4678", _ more: String...
) -> [UInt8] {
    Array(([line] + [host].compactMap(\.self) + more + ["", ""]).joined(separator: "\r\n").utf8)
}

/// What a connection would be answered: the path that is asked for, or why not.
func asked(_ bytes: [UInt8], port: UInt16 = 4678) -> Result<String, Refusal> {
    do throws(Refusal) {
        var reader = HeadReader()
        guard let head = try reader.take(bytes[...]) else { return .failure(.tooSlow) }
        return .success(String(decoding: try Gate(port: port).admit(head).target.path, as: UTF8.self))
    } catch {
        return .failure(error)
    }
}
