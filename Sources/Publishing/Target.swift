import Files
import Glibc

/// The place of the published folder: the folder above it and its name there.
///
/// Everything is done through the open folder above, so that it is the same folder from beginning to end.
struct Target: Sendable {
    /// As the user wrote it, without a slash at the end.
    let path: String
    let name: String
    let parent: Descriptor
    let parentPath: String
    let publication: Publication

    init(_ path: String, as publication: Publication) throws(PublishError) {
        self.publication = publication
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true)
        guard let last = parts.last, !path.utf8.contains(0) else { throw .noName(path: path) }
        name = String(decoding: last, as: UTF8.self)
        guard name != "." && name != ".." else { throw .noName(path: path) }
        // The shell makes a home folder of it; within quotes, or in another program, nobody does.
        guard parts.first?.first != UInt8(ascii: "~") else { throw .tilde(path: path) }
        let above = parts.dropLast().map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
        let isAbsolute = path.utf8.first == UInt8(ascii: "/")
        parentPath = isAbsolute ? "/" + above : (above.isEmpty ? "." : above)
        self.path = (isAbsolute ? "/" : "") + (above.isEmpty ? "" : above + "/") + name
        let number = uninterrupted { [parentPath] in unsafe open(parentPath, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard number >= 0 else {
            throw errno == ENOENT
                ? PublishError.noParent(path: parentPath) : PublishError.system(.last(.open, parentPath))
        }
        parent = Descriptor(owning: number)
    }

    /// Says where the folder lies when a link leads to it. What the user names on the command line may go through links,
    /// as the project's own path may; the folder itself may be none, since another would take its place.
    var linkNote: String? {
        guard parentPath != "/", hasLink, let real = unsafe realpath(parentPath, nil) else { return nil }
        defer { unsafe free(real) }
        return unsafe "\(path) nås genom en länk: mappen är \(String(cString: real))/\(name)"
    }

    private var hasLink: Bool {
        let parts = parentPath.split(separator: "/")
        let start = parentPath.hasPrefix("/") ? "/" : ""
        return parts.indices.contains { index in
            var found = stat()
            return unsafe lstat(start + parts[...index].joined(separator: "/"), &found) == 0
                && FileKind(found) == .symbolicLink
        }
    }

    /// How an error names something beside the target.
    func path(of sibling: String) -> String {
        parentPath == "." ? sibling : (parentPath == "/" ? "/" : parentPath + "/") + sibling
    }

    /// The published folder as it stands; nil when there is none.
    func current() throws(PublishError) -> PublishedFolder? {
        guard let found = unsafe status(of: name, in: parent) else {
            if errno == ENOENT { return nil }
            throw .system(.last(.open, path))
        }
        let kind = FileKind(found)
        guard kind == .folder else { throw .notAFolder(path: path, kind: kind) }
        guard let folder = unsafe openEntry(name, in: parent, flags: O_DIRECTORY), let own = status(of: folder),
            let above = status(of: parent)
        else { throw .system(.last(.open, path)) }
        guard own.st_dev == above.st_dev else { throw .mountPoint(path: path) }
        return try PublishedFolder(folder, FileSnapshot(own), path: path, as: publication)
    }
}

/// The names that the program uses beside the published folder. Only who holds the lock may touch them.
enum Sibling {
    case lock
    /// A new folder that is being filled, or the old one after the exchange.
    case staging(UInt64)
    /// The old folder while the new one takes its name.
    case aside(UInt64)

    func name(for target: String) -> String {
        switch self {
        case .lock: Sibling.prefix(target) + "lock"
        case .staging(let token): Sibling.stagingPrefix(target) + Sibling.digits(token)
        case .aside(let token): Sibling.asidePrefix(target) + Sibling.digits(token)
        }
    }

    static func stagingPrefix(_ target: String) -> String { prefix(target) + "staging-" }
    static func asidePrefix(_ target: String) -> String { prefix(target) + "aside-" }

    private static func prefix(_ target: String) -> String { ".\(target).uppsikt-" }

    private static func digits(_ token: UInt64) -> String {
        let digits = String(token, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
