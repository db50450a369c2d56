import Files
import Glibc

/// A folder that may be replaced: empty, or published by us with nothing of anybody else's in it.
struct PublishedFolder {
    let descriptor: Descriptor
    let snapshot: FileSnapshot
    let path: String
    let inventory: Inventory
    /// The files that we published in it, with their checksums where they are known.
    let published: [String: String?]

    /// Git's list of what it passes over: the only file that is not ours and is kept.
    static let keptFile = ".gitignore"
    static let keptFileLimit = 64 * 1024

    /// Throws when the folder must not be replaced.
    init(
        _ descriptor: Descriptor, _ snapshot: FileSnapshot, path: String, as publication: Publication
    ) throws(PublishError) {
        self.descriptor = descriptor
        self.snapshot = snapshot
        self.path = path
        inventory = try publishing { () throws(FileError) in try Inventory(of: descriptor, path: path) }
        let reader = ProjectFolder(path, root: descriptor)
        let marker = try publishing { () throws(FileError) in try Marker(in: reader) }
        published = Dictionary((marker?.files ?? []).map { ($0.path, $0.checksum) }) { first, _ in first }
        if let marker, marker.publication != publication {
            throw .otherKind(path: path, what: marker.publication.name)
        }
        try checkOwner(marker)
    }

    /// The folder's files, read without following symbolic links.
    var reader: ProjectFolder { ProjectFolder(path, root: descriptor) }

    /// The bytes of the file that is kept; nil when there is none.
    func keptFile() throws(PublishError) -> OutputFile? {
        do throws(FileError) {
            let bytes = try reader.read(PublishedFolder.keptFile, limit: PublishedFolder.keptFileLimit)
            return OutputFile(path: PublishedFolder.keptFile, bytes: bytes)
        } catch {
            if error.fault == .missing { return nil }
            throw .system(FileError(error.operation, path + "/" + error.path, error.fault))
        }
    }

    private func checkOwner(_ marker: Marker?) throws(PublishError) {
        let ours = Set((marker?.files ?? []).map { Array($0.path.utf8) })
        let own = [Marker.name, PublishedFolder.keptFile].map { Array($0.utf8) }
        let stranger = (inventory.files + inventory.others).first { path in
            let bytes = Array(path.utf8)
            return !ours.contains(bytes) && !own.contains(bytes) && !Litter.contains(path)
        }
        guard let stranger = stranger ?? emptyFolder(ours) else { return }
        if marker == nil { throw .foreign(path: path, example: stranger) }
        throw .stranger(path: path + "/" + stranger)
    }

    /// A folder that holds none of our files: somebody has made it, though nothing is in it yet.
    private func emptyFolder(_ ours: Set<[UInt8]>) -> String? {
        var own: Set<[UInt8]> = []
        for path in ours {
            for (index, byte) in path.enumerated() where byte == UInt8(ascii: "/") { own.insert(Array(path[..<index])) }
        }
        return inventory.folders.first { !own.contains(Array($0.utf8)) }
    }
}

/// Files that file managers and office programs leave behind when somebody looks at a folder.
enum Litter {
    static func contains(_ path: String) -> Bool {
        let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(decoding: $0, as: UTF8.self) } ?? ""
        let lockFile = name.utf8.starts(with: ".~lock.".utf8) || name.utf8.starts(with: "~$".utf8)
        return lockFile || name.utf8.starts(with: "._".utf8)
            || [".DS_Store", "Thumbs.db", "desktop.ini"].contains(name)
    }
}
