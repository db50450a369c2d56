import Foundation

/// A folder on the real file system that is gone when the test is done.
package final class TemporaryFolder: Sendable {
    package let path: String

    package init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("uppsikt-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The full path of something in the folder.
    package func callAsFunction(_ name: String) -> String { path + "/" + name }

    /// Writes a file and the folders above it.
    package func write(_ name: String, _ text: String) throws {
        try write(name, Array(text.utf8))
    }

    package func write(_ name: String, _ bytes: [UInt8]) throws {
        let url = URL(fileURLWithPath: self(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    package func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: self(name), withIntermediateDirectories: true)
    }

    package func link(_ name: String, to destination: String) throws {
        try FileManager.default.createSymbolicLink(atPath: self(name), withDestinationPath: destination)
    }

    package func move(_ name: String, to destination: String) throws {
        try FileManager.default.moveItem(atPath: self(name), toPath: self(destination))
    }

    package func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: self(name))
    }

    /// A file's bytes; nil when it cannot be read.
    package func bytes(_ name: String) -> [UInt8]? {
        FileManager.default.contents(atPath: self(name)).map(Array.init)
    }

    /// A file's text; nil when it cannot be read.
    package func text(_ name: String) -> String? {
        bytes(name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Everything below a folder, hidden files too, sorted.
    package func everything(in name: String = ".") -> [String] {
        (FileManager.default.subpaths(atPath: self(name)) ?? []).sorted()
    }

    /// The names in a folder, hidden ones too, sorted.
    package func names(in name: String = ".") -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: self(name))) ?? []).sorted()
    }
}
