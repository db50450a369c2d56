/// A file to publish.
package struct OutputFile: Hashable, Sendable {
    /// The path below the published folder.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
