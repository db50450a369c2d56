import Files
import Glibc

/// Everything that lies below a folder, in the order of the bytes of its names.
struct Inventory {
    private(set) var files: [String] = []
    private(set) var folders: [String] = []
    /// Links, pipes and names that are not UTF-8.
    private(set) var others: [String] = []

    /// Deeper folders are none of ours.
    static let depthLimit = 64

    /// Whether nothing is published in the folder: it has at most the files that are always there.
    var isEmpty: Bool {
        folders.isEmpty && others.isEmpty && files.allSatisfy { $0 == Marker.name || $0 == PublishedFolder.keptFile }
    }

    init(of folder: Descriptor, path: String) throws(FileError) {
        try collect(folder, "", path, depth: 0)
    }

    private mutating func collect(
        _ folder: Descriptor, _ prefix: String, _ path: String, depth: Int
    ) throws(FileError) {
        guard depth <= Inventory.depthLimit else { throw FileError(.list, path + "/" + prefix, .tooMany) }
        for entry in try FolderEntry.list(folder, path: path + "/" + prefix) {
            let below = prefix + entry.shownName
            switch entry.kind {
            case .file where entry.name != nil: files.append(below)
            case .folder where entry.name != nil:
                folders.append(below)
                guard let next = unsafe openEntry(entry.rawName, in: folder, flags: O_DIRECTORY) else {
                    throw .last(.list, path + "/" + below)
                }
                try collect(next, below + "/", path, depth: depth + 1)
            default: others.append(below)
            }
        }
    }
}
