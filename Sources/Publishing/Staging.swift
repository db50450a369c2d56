import CFileSystem
import Files
import Glibc

/// A new folder beside the published one, filled before anybody sees it.
///
/// A file that has not changed becomes a second name (hard link) of the published one: that is quick, and since the
/// old folder goes away at once, each file soon has one name again. Nothing is ever written into an existing file.
struct Staging {
    let name: String
    private let target: Target
    private let folder: Descriptor
    private var folders: Set<[UInt8]> = []

    static let folderPermissions: mode_t = 0o755

    /// Makes an empty folder that only its owner may enter, with a name that nobody could foresee.
    init(beside target: Target, token: () -> UInt64) throws(PublishError) {
        self.target = target
        name = try Staging.make(beside: target, token)
        do throws(PublishError) {
            folder = try Staging.opened(name, beside: target)
        } catch {
            _ = unsafe removeTree(name, in: target.parent, last: Marker.name)
            throw error
        }
    }

    private static func opened(_ name: String, beside target: Target) throws(PublishError) -> Descriptor {
        let path = target.path(of: name)
        guard let folder = unsafe openEntry(name, in: target.parent, flags: O_DIRECTORY),
            let status = status(of: folder)
        else { throw .system(.last(.open, path)) }
        guard status.st_uid == geteuid() else { throw .replacedMeanwhile(path: path) }
        return folder
    }

    /// Fills the folder with the site.
    mutating func fill(
        _ files: [OutputFile], like comparison: Comparison?, _ old: PublishedFolder?
    ) throws(PublishError) {
        if let kept = try old?.keptFile() { try writeNew(kept, in: folder, of: target.path) }
        for (index, file) in files.enumerated() {
            try makeFolders(above: file.path)
            if let old, let same = comparison?.same[index], link(file.path, from: old, same) { continue }
            try writeNew(file, in: folder, of: target.path)
        }
    }

    /// Opens the folder to readers and waits until all of it is on the disk.
    func seal() throws(PublishError) {
        guard uninterrupted({ fchmod(folder.number, Staging.folderPermissions) }) == 0 else { throw failed(.write, "") }
        guard uninterrupted({ uppsikt_sync(folder.number) }) == 0 else { throw failed(.sync, "") }
    }

    /// Takes the folder away after a failure, as far as it goes; the next build takes the rest.
    func remove() {
        _ = unsafe removeTree(name, in: target.parent, last: Marker.name)
    }

    private static func make(beside target: Target, _ token: () -> UInt64) throws(PublishError) -> String {
        for _ in 0..<16 {
            let name = Sibling.staging(token()).name(for: target.name)
            if uninterrupted({ unsafe mkdirat(target.parent.number, name, 0o700) }) == 0 { return name }
            if errno != EEXIST { break }
        }
        throw .system(.last(.create, target.path))
    }

    private mutating func makeFolders(above path: String) throws(PublishError) {
        let bytes = Array(path.utf8)
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "/") {
            let above = Array(bytes[..<index])
            guard folders.insert(above).inserted else { continue }
            let name = String(decoding: above, as: UTF8.self)
            guard uninterrupted({ [folder] in unsafe mkdirat(folder.number, name, Staging.folderPermissions) }) == 0,
                uninterrupted({ [folder] in unsafe fchmodat(folder.number, name, Staging.folderPermissions, 0) }) == 0
            else { throw failed(.create, name) }
        }
    }

    /// Whether the published file now has a name here too, and still is the one that was compared.
    private func link(_ path: String, from old: PublishedFolder, _ compared: FileSnapshot) -> Bool {
        guard unsafe linkat(old.descriptor.number, path, folder.number, path, 0) == 0 else { return false }
        if let status = unsafe status(of: path, in: folder), FileSnapshot(status).hasSameContent(as: compared) {
            return true
        }
        unsafe unlinkat(folder.number, path, 0)
        return false
    }

    /// Errors name the file where it was to be, not the folder that nobody knows of.
    private func failed(_ operation: FileError.Operation, _ path: String) -> PublishError {
        .system(.last(operation, path.isEmpty ? target.path : target.path + "/" + path))
    }
}
