import Markup

/// The finished pages and files as a value: a path below `Output/` and the bytes, sorted by path.
package struct Site: Sendable {
    package let files: [File]

    package struct File: Sendable {
        package let path: String
        package let bytes: [UInt8]
        /// Where in a page the content stands, within its shell; nil in other files.
        package let content: Range<Int>?

        package init(_ path: String, _ bytes: [UInt8], content: Range<Int>? = nil) {
            self.path = path
            self.bytes = bytes.fitted
            self.content = content
        }
    }

    /// Sorts by the bytes of the path, so that the site is the same whatever order it was made in.
    package init(_ files: [File]) {
        self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
}

extension [UInt8] {
    /// The same in no more memory than it takes: the whole site is kept until it is published, and a list that has grown
    /// has up to as much room again.
    fileprivate var fitted: [UInt8] {
        guard capacity > count + count / 4 else { return self }
        var fitted: [UInt8] = []
        fitted.reserveCapacity(count)
        fitted += self
        return fitted
    }
}

/// A relative address from one file of the site to another: `address(of: "2025/matt.html", from: "2025/kommun/lulea.html")`
/// is `../matt.html`. A fragment is kept.
///
/// A page has hundreds of them: they are cut as bytes, without lists of segments.
func address(of target: String, from page: String) -> String {
    let mark = target.utf8.firstIndex(of: UInt8(ascii: "#"))
    let path = target[..<(mark ?? target.endIndex)]
    let fragment = mark.map { "#" + urlSegment(target[target.utf8.index(after: $0)...]) } ?? ""
    guard path != page else { return fragment.isEmpty ? urlPath(path.drop(after: lastSlash(path))) : fragment }
    // Past the folders that both lie in.
    var (own, its) = (page.startIndex, path.startIndex)
    var position = zip(page.utf8.indices, path.utf8.indices).makeIterator()
    while let (a, b) = position.next(), page.utf8[a] == path.utf8[b] {
        guard page.utf8[a] == slash else { continue }
        (own, its) = (page.utf8.index(after: a), path.utf8.index(after: b))
    }
    let up = page.utf8[own...].count { $0 == slash }
    return String(repeating: "../", count: up) + urlPath(path[its...]) + fragment
}

private let slash = UInt8(ascii: "/")

private func lastSlash(_ path: Substring) -> String.Index? { path.utf8.lastIndex(of: slash) }

extension Substring {
    fileprivate func drop(after index: Index?) -> Substring { index.map { self[utf8.index(after: $0)...] } ?? self }
}
