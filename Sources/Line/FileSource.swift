package import Files
import Tables

/// A file of the project, read block by block, and its checksum from the same blocks.
package struct FileSource: ByteSource {
    package let file: InputFile
    private var offset = 0

    package init(_ file: InputFile) { self.file = file }

    package mutating func read(into block: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        let count = unsafe try file.read(at: offset, into: block)
        offset += count
        if count == 0 { try file.checkUnchanged() }
        return count
    }
}
