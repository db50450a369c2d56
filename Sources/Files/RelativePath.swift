/// The parts of a path that stays below the folder that it starts from.
package enum RelativePath {
    /// The parts between the slashes; nil when the path is empty, absolute, has an empty part, `.`, `..` or a zero byte.
    package static func parts(_ path: String) -> [String]? {
        guard !path.isEmpty, !path.utf8.contains(0) else { return nil }
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let names = parts.map { String(decoding: $0, as: UTF8.self) }
        return names.contains { $0.isEmpty || $0 == "." || $0 == ".." } ? nil : names
    }
}
