import Files
import Glibc

/// What of a site the published folder already has.
struct Comparison {
    /// For each file of the site the published one with the same bytes and rights, if there is one.
    private(set) var same: [FileSnapshot?]
    /// Published files that the site does not have.
    let removed: [String]
    private let hasSameFolders: Bool

    /// Rights of every published file, whatever the umask.
    static let filePermissions: mode_t = 0o644

    init(_ files: [OutputFile], with old: PublishedFolder) {
        let reader = old.reader
        var block = [UInt8](repeating: 0, count: InputFile.blockSize)
        same = files.map { Comparison.snapshot(of: $0, in: reader, &block) }
        let paths = Set(files.map { Array($0.path.utf8) })
        removed = (old.inventory.files + old.inventory.others).filter {
            !paths.contains(Array($0.utf8)) && $0 != PublishedFolder.keptFile
        }
        hasSameFolders = Comparison.folders(of: files) == Set(old.inventory.folders.map { Array($0.utf8) })
    }

    /// Whether there is nothing to write.
    var isUnchanged: Bool {
        hasSameFolders && removed.isEmpty && !same.contains { $0 == nil }
    }

    /// An old file that cannot be read is simply written again.
    private static func snapshot(
        of file: OutputFile, in folder: ProjectFolder, _ block: inout [UInt8]
    ) -> FileSnapshot? {
        guard let old = try? folder.open(file.path), old.size == file.bytes.count,
            old.snapshot.permissions == filePermissions
        else { return nil }
        var offset = 0
        while offset < old.size {
            guard let count = try? old.read(at: offset, into: &block), count > 0, offset + count <= file.bytes.count,
                equal(block, file.bytes, from: offset, count)
            else { return nil }
            offset += count
        }
        return old.snapshot
    }

    private static func equal(_ block: [UInt8], _ bytes: [UInt8], from offset: Int, _ count: Int) -> Bool {
        unsafe block.withUnsafeBytes { block in
            unsafe bytes.withUnsafeBytes { bytes in
                guard let block = block.baseAddress, let bytes = bytes.baseAddress else { return count == 0 }
                return unsafe memcmp(bytes + offset, block, count) == 0
            }
        }
    }

    private static func folders(of files: [OutputFile]) -> Set<[UInt8]> {
        var folders: Set<[UInt8]> = []
        for file in files {
            let bytes = Array(file.path.utf8)
            for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "/") {
                folders.insert(Array(bytes[..<index]))
            }
        }
        return folders
    }
}
