import Markup

/// The finished pages and files as a value: a path below `Output/` and the bytes, sorted by path.
package struct Site: Sendable {
    package let files: [File]

    package struct File: Sendable {
        package let path: String
        package let bytes: [UInt8]

        package init(_ path: String, _ bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }
    }

    /// Sorts by the bytes of the path, so that the site is the same whatever order it was made in.
    package init(_ files: [File]) {
        self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
}

/// A relative address from one file of the site to another: `address(of: "2025/matt.html", from: "2025/kommun/lulea.html")`
/// is `../matt.html`. A fragment is kept.
func address(of target: String, from page: String) -> String {
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? "#" + urlSegment(String(parts[1])) : ""
    let path = String(parts[0])
    guard path != page else { return fragment.isEmpty ? urlSegment(lastSegment(path)) : fragment }
    let to = path.split(separator: "/").map(String.init)
    let from = page.split(separator: "/").map(String.init).dropLast()
    let shared = zip(to.dropLast(), from).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: from.count - shared)
    return (up + to.dropFirst(shared).map(urlSegment)).joined(separator: "/") + fragment
}

private func lastSegment(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
