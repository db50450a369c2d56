import Glibc

/// A name in a folder.
package struct FolderEntry: Hashable, Sendable {
    /// The name's bytes and a zero, as system calls take it; a name need not be UTF-8.
    package let rawName: [CChar]
    package let kind: FileKind

    /// The name as text; nil when it is not UTF-8.
    package var name: String? {
        String(validating: bytes, as: UTF8.self)
    }

    /// The name as text, whatever its bytes are.
    package var shownName: String {
        String(decoding: bytes, as: UTF8.self)
    }

    var bytes: [UInt8] { rawName.dropLast().map { UInt8(bitPattern: $0) } }

    /// The names in an open folder, sorted by their bytes.
    /// - Parameter path: what an error calls the folder.
    package static func list(_ folder: Descriptor, path: String) throws(FileError) -> [FolderEntry] {
        guard let copy = unsafe openEntry(".", in: folder, flags: O_DIRECTORY) else { throw .last(.list, path) }
        var entries: [FolderEntry] = []
        for (name, type) in try rawEntries(of: copy, path: path) {
            if let kind = FileKind(directoryType: type) {
                entries.append(FolderEntry(rawName: name, kind: kind))
            } else if let kind = try kind(of: name, in: folder, path: path) {
                entries.append(FolderEntry(rawName: name, kind: kind))
            }
        }
        return entries.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    }

    /// For file systems that do not tell the kind with the name; nil when the file is gone since.
    private static func kind(of name: [CChar], in folder: Descriptor, path: String) throws(FileError) -> FileKind? {
        if let status = unsafe status(of: name, in: folder) { return FileKind(status) }
        if errno == ENOENT { return nil }
        throw .last(.list, path)
    }

    private static func rawEntries(
        of folder: Descriptor, path: String
    ) throws(FileError) -> [(name: [CChar], type: UInt8)] {
        // The stream closes the number that it gets, so it gets one of its own.
        let number = fcntl(folder.number, F_DUPFD_CLOEXEC, 0)
        guard number >= 0 else { throw .last(.list, path) }
        guard let stream = unsafe fdopendir(number) else {
            let error = FileError.last(.list, path)
            close(number)
            throw error
        }
        defer { unsafe closedir(stream) }
        var entries: [(name: [CChar], type: UInt8)] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else { break }
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe bytes.prefix { $0 != 0 }.map { CChar(bitPattern: $0) } + [0]
            }
            if name != dot && name != dotDot { unsafe entries.append((name, entry.pointee.d_type)) }
        }
        guard errno == 0 else { throw .last(.list, path) }
        return entries
    }

    private static let dot = ".".utf8CString.map { $0 }
    private static let dotDot = "..".utf8CString.map { $0 }
}
