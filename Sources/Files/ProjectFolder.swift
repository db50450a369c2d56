import Glibc

/// The project's folder: nothing outside it is read, and nothing in it that is not a plain file.
///
/// Each part of a path is opened by itself without following symbolic links, so that no link, at any place and at any
/// moment, leads a reader out of the folder.
package struct ProjectFolder: Sendable {
    /// The folder as it was given.
    package let path: String
    private let place: Place

    private enum Place: Sendable {
        case disk(Descriptor)
        case memory(MemoryFolder)
    }

    package init(_ path: String) throws(FileError) {
        let number = uninterrupted { unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard number >= 0 else { throw ProjectFolder.error(.open, path) }
        self.path = path
        place = .disk(Descriptor(owning: number))
    }

    /// A folder that is already open.
    package init(_ path: String, root: Descriptor) {
        self.path = path
        place = .disk(root)
    }

    /// A project that stands in memory: path below the project → bytes.
    package init(files: [String: [UInt8]]) {
        path = "."
        place = .memory(MemoryFolder(files: files))
    }

    /// The files below `folder`, or below the whole project; names that begin with a full stop
    /// are passed over, as are the lock files of Office.
    package func list(_ folder: String = "") throws(FileError) -> Listing {
        let root: Descriptor
        switch place {
        case .memory(let memory): return try memory.list(folder)
        case .disk(let descriptor): root = descriptor
        }
        var listing = Listing()
        let start = folder.isEmpty ? root : try descend(from: root, to: folder, flags: O_DIRECTORY, .list)
        try collect(start, folder, depth: 0, into: &listing)
        listing.files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        listing.folders.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return listing
    }

    /// Opens a plain file for reading.
    package func open(_ path: String) throws(FileError) -> InputFile {
        let root: Descriptor
        switch place {
        case .memory(let memory): return try memory.open(path)
        case .disk(let descriptor): root = descriptor
        }
        let descriptor = try descend(from: root, to: path, flags: 0, .open)
        guard let status = status(of: descriptor) else { throw .last(.open, path) }
        let kind = FileKind(status)
        guard kind == .file else { throw FileError(.open, path, .kind(kind)) }
        return InputFile(path: path, snapshot: FileSnapshot(status), descriptor: descriptor)
    }

    /// Reads a plain file of at most `limit` bytes; throws when it is written to meanwhile.
    package func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
        try open(path).readAll(limit: limit)
    }

    private func descend(
        from root: Descriptor, to path: String, flags: Int32, _ operation: FileError.Operation
    ) throws(FileError) -> Descriptor {
        guard let parts = RelativePath.parts(path) else { throw FileError(operation, path, .outside) }
        var folder = root
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            guard let next = unsafe openEntry(part, in: folder, flags: isLast ? flags : O_DIRECTORY) else {
                throw ProjectFolder.error(operation, path, at: part, in: folder)
            }
            folder = next
        }
        return folder
    }

    private func collect(
        _ folder: Descriptor, _ path: String, depth: Int, into listing: inout Listing
    ) throws(FileError) {
        guard depth <= Listing.depthLimit else { throw FileError(.list, path, .tooMany) }
        for entry in try FolderEntry.list(folder, path: path.isEmpty ? self.path : path) {
            let name = entry.name
            guard !Listing.passesOver(entry.shownName) else { continue }
            let full = path.isEmpty ? entry.shownName : path + "/" + entry.shownName
            switch (name, entry.kind) {
            case (nil, _): listing.refused.append(Listing.Refused(path: full, kind: nil))
            case (_, .file): listing.files.append(full)
            case (_, .folder):
                guard let next = unsafe openEntry(entry.rawName, in: folder, flags: O_DIRECTORY) else {
                    throw .last(.list, full)
                }
                listing.folders.append(full)
                try collect(next, full, depth: depth + 1, into: &listing)
            default: listing.refused.append(Listing.Refused(path: full, kind: entry.kind))
            }
        }
        guard listing.files.count <= Listing.fileLimit else { throw FileError(.list, path, .tooMany) }
    }

    /// The error of an open that just failed: a link or a file in the way says so by itself.
    private static func error(
        _ operation: FileError.Operation, _ path: String, at name: String? = nil, in folder: Descriptor? = nil
    ) -> FileError {
        let fault = SystemFault.last
        if fault.code == ENOENT { return FileError(operation, path, .missing) }
        if let name, let folder, let status = unsafe status(of: name, in: folder), fault.code != EACCES {
            let kind = FileKind(status)
            if kind != .file && kind != .folder || fault.code == ENOTDIR {
                return FileError(operation, path, .kind(kind))
            }
        }
        return FileError(operation, path, .system(fault))
    }
}
