import Files
import Glibc

/// Removes a name and everything below it, following no symbolic link; false when something is left.
///
/// The marker goes last, so that a folder whose removal was broken off is still known as ours.
func removeTree(_ name: UnsafePointer<CChar>, in parent: Descriptor) -> Bool {
    guard let folder = openEntry(name, in: parent, flags: O_DIRECTORY) else {
        return uninterrupted { unlinkat(parent.number, name, 0) } == 0
    }
    let entries = (try? FolderEntry.list(folder, path: "")) ?? []
    var isEmpty = true
    for entry in entries where entry.name != Marker.name && !removeTree(entry.rawName, in: folder) { isEmpty = false }
    guard isEmpty else { return false }
    if entries.contains(where: { $0.name == Marker.name }) { isEmpty = removeTree(Marker.name, in: folder) }
    return isEmpty && uninterrupted { unlinkat(parent.number, name, AT_REMOVEDIR) } == 0
}
