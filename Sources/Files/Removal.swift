import Glibc

/// Removes a name and everything below it, following no symbolic link; false when something is left.
/// - Parameter kept: the name that goes last in each folder, so that a folder whose removal was broken off is still known
///   by it.
package func removeTree(_ name: UnsafePointer<CChar>, in parent: Descriptor, last kept: String? = nil) -> Bool {
    guard let folder = unsafe openEntry(name, in: parent, flags: O_DIRECTORY) else {
        return uninterrupted { unsafe unlinkat(parent.number, name, 0) } == 0
    }
    let entries = (try? FolderEntry.list(folder, path: "")) ?? []
    var isEmpty = true
    for entry in entries where unsafe entry.name != kept && !removeTree(entry.rawName, in: folder, last: kept) {
        isEmpty = false
    }
    guard isEmpty else { return false }
    if let kept, entries.contains(where: { $0.name == kept }) { isEmpty = unsafe removeTree(kept, in: folder) }
    return isEmpty && uninterrupted { unsafe unlinkat(parent.number, name, AT_REMOVEDIR) } == 0
}
