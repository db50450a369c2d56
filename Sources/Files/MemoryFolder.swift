import CFileSystem
import Glibc

/// Files that stand in memory as if they stood in a project's folder: path below the project → bytes.
struct MemoryFolder: Sendable {
    let files: [String: [UInt8]]

    func list(_ folder: String) throws(FileError) -> Listing {
        let prefix = folder.isEmpty ? "" : folder + "/"
        let inside = files.keys.filter { $0.hasPrefix(prefix) }
        guard folder.isEmpty || !inside.isEmpty else { throw FileError(.list, folder, .missing) }
        var listing = Listing()
        listing.files = inside.filter { path in
            !path.dropFirst(prefix.count).split(separator: "/").contains { Listing.passesOver($0) }
        }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        listing.folders = folders(of: listing.files, below: prefix)
        return listing
    }

    private func folders(of paths: [String], below prefix: String) -> [String] {
        var folders: Set<String> = []
        for path in paths {
            var above = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            while !above.isEmpty, folders.insert(above.joined(separator: "/")).inserted { above = above.dropLast() }
        }
        return folders.filter { $0.count > prefix.count && $0.hasPrefix(prefix) }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// A file of the kernel's memory, so that a reader meets a descriptor as on a disk.
    func open(_ path: String) throws(FileError) -> InputFile {
        guard RelativePath.parts(path) != nil else { throw FileError(.open, path, .outside) }
        guard let bytes = files[path] else { throw FileError(.open, path, .missing) }
        let number = unsafe uppsikt_memory_file(path)
        guard number >= 0 else { throw .last(.open, path) }
        let descriptor = Descriptor(owning: number)
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes {
                unsafe Glibc.pwrite(
                    number, UnsafeRawBufferPointer(rebasing: $0[written...]).baseAddress, bytes.count - written, written
                )
            }
            guard count > 0 else { throw .last(.open, path) }
            written += count
        }
        guard let status = status(of: descriptor) else { throw .last(.open, path) }
        return InputFile(path: path, snapshot: FileSnapshot(status), descriptor: descriptor)
    }
}
