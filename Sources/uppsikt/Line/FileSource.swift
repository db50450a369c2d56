import Diagnostics
import Files
import Tables

/// A file of the project, read block by block, and its checksum from the same blocks.
struct FileSource: ByteSource {
    let file: InputFile
    private let search: PersonalNumberSearch
    private var offset = 0

    init(_ file: InputFile, _ findings: Findings) {
        self.file = file
        search = PersonalNumberSearch(file.path, findings)
    }

    mutating func read(into block: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        let count = try file.read(at: offset, into: block)
        offset += count
        search.take(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(block)[..<count]))
        if count == 0 { try file.checkUnchanged() }
        return count
    }
}
