import Files
import Tables

/// A file of the project, read block by block, and its checksum from the same blocks.
struct FileSource: ByteSource {
    let file: InputFile
    private var offset = 0

    init(_ file: InputFile) { self.file = file }

    mutating func read(into block: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        let count = try file.read(at: offset, into: block)
        offset += count
        if count == 0 { try file.checkUnchanged() }
        return count
    }
}
