import Files
import Glibc

/// Clears what builds that were killed have left beside the published folder. Only who holds the lock may do it.
enum Sweep {
    /// - Returns: Swedish sentences about what was done.
    static func run(_ target: Target) -> [String] {
        var notes: [String] = []
        for entry in (try? FolderEntry.list(target.parent, path: target.parentPath)) ?? [] {
            guard entry.kind == .folder, let kind = kind(of: entry, target) else { continue }
            if kind == .aside && restore(entry, target) {
                notes.append("\(target.path) togs tillbaka efter ett avbrutet bygge")
            } else if unsafe isOurs(entry, target) && removeTree(entry.rawName, in: target.parent, last: Marker.name) {
                notes.append("rester av ett avbrutet bygge togs bort")
            }
        }
        return notes
    }

    private enum Kind { case staging, aside }

    /// A name of ours: the prefix and sixteen hexadecimal digits.
    private static func kind(of entry: FolderEntry, _ target: Target) -> Kind? {
        guard let name = entry.name else { return nil }
        let kinds: [(Kind, String)] = [
            (.staging, Sibling.stagingPrefix(target.name)), (.aside, Sibling.asidePrefix(target.name)),
        ]
        return kinds.first { kind, prefix in
            let rest = name.utf8.dropFirst(prefix.utf8.count)
            return name.utf8.starts(with: prefix.utf8) && rest.count == 16 && rest.allSatisfy(isHexadecimal)
        }?.0
    }

    /// A build killed between the two renames of a swap in two steps has left no folder in place.
    private static func restore(_ entry: FolderEntry, _ target: Target) -> Bool {
        guard unsafe status(of: target.name, in: target.parent) == nil, errno == ENOENT, isOurs(entry, target) else {
            return false
        }
        return unsafe renameat(target.parent.number, entry.rawName, target.parent.number, target.name) == 0
    }

    /// Whether the folder is empty but for what is kept, or has our marker.
    private static func isOurs(_ entry: FolderEntry, _ target: Target) -> Bool {
        guard let folder = unsafe openEntry(entry.rawName, in: target.parent, flags: O_DIRECTORY) else { return false }
        if (try? Marker(in: ProjectFolder(target.path, root: folder))) != nil { return true }
        guard let names = try? FolderEntry.list(folder, path: target.path) else { return false }
        return names.allSatisfy { $0.name == PublishedFolder.keptFile || $0.name == Marker.name }
    }
}
