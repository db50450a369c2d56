import Files
import Glibc

/// What lay in the followed folders at a look: path below the root → what the system knows of it.
struct Glimpse: Hashable, Sendable {
    private var found: [String: FileSnapshot] = [:]

    /// Looks, and asks to be told of each folder before looking into it, so that nothing falls between.
    /// - Parameter isTold: set to false when the system will not tell of a folder.
    init(of folders: [String], in root: String, _ notices: Notices?, isTold: inout Bool) {
        let number = uninterrupted { unsafe open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard number >= 0 else { return }
        let descriptor = Descriptor(owning: number)
        if let notices, !notices.follow(root) { isTold = false }
        for folder in folders {
            look(into: Array(folder.utf8CString), of: descriptor, at: root + "/" + folder, 0, notices, &isTold)
        }
    }

    private mutating func look(
        into name: [CChar], of parent: Descriptor, at path: String, _ depth: Int, _ notices: Notices?,
        _ isTold: inout Bool
    ) {
        guard depth <= Listing.depthLimit, found.count <= Listing.fileLimit,
            let folder = unsafe openEntry(name, in: parent, flags: O_DIRECTORY)
        else { return }
        if let notices, !notices.follow(path) { isTold = false }
        // A folder that cannot be read is told of by the build.
        guard let entries = try? FolderEntry.list(folder, path: path) else { return }
        for entry in entries where !Listing.passesOver(entry.shownName) {
            let whole = path + "/" + entry.shownName
            if entry.kind == .folder {
                look(into: entry.rawName, of: folder, at: whole, depth + 1, notices, &isTold)
            } else if let status = unsafe status(of: entry.rawName, in: folder) {
                found[whole] = FileSnapshot(status)
            }
        }
    }
}
