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
    let (whole, own) = (Array(target.utf8), Array(page.utf8))
    let mark = whole.firstIndex(of: UInt8(ascii: "#")) ?? whole.count
    let path = whole[..<mark]
    let fragment = mark < whole.count ? "#" + urlSegment(whole[(mark + 1)...]) : ""
    guard !path.elementsEqual(own) else {
        let name = path[(path.lastIndex(of: slash).map { $0 + 1 } ?? 0)...]
        return fragment.isEmpty ? urlPath(name) : fragment
    }
    // Past the folders that both lie in.
    let same = zip(path, own).prefix { $0 == $1 }.count
    let start = path[..<same].lastIndex(of: slash).map { $0 + 1 } ?? 0
    let up = own[start...].count { $0 == slash }
    return String(repeating: "../", count: up) + urlPath(path[start...]) + fragment
}

private let slash = UInt8(ascii: "/")
