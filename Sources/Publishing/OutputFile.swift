import Files

/// A file to publish.
package struct OutputFile: Hashable, Sendable {
    /// The path below the published folder.
    package let path: String
    package let bytes: [UInt8]
    /// Of the bytes: the manifest and the marker both tell it.
    let checksum: Checksum

    package init(path: String, bytes: [UInt8]) {
        self.init(path: path, bytes: bytes, checksum: sha256(bytes))
    }

    private init(path: String, bytes: [UInt8], checksum: Checksum) {
        (self.path, self.bytes, self.checksum) = (path, bytes, checksum)
    }

    /// The same under another path.
    package func at(_ path: String) -> OutputFile { OutputFile(path: path, bytes: bytes, checksum: checksum) }
}
