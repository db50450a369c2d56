import Glibc

/// A file of the project, open for reading from any place in it.
package struct InputFile: Sendable {
    /// A good size of block: larger ones are no faster, and it stays in the processor's cache.
    package static let blockSize = 256 * 1024

    /// The path below the project's folder.
    package let path: String
    /// The file as it was when it was opened.
    package let snapshot: FileSnapshot
    let descriptor: Descriptor

    /// Bytes when it was opened.
    package var size: Int { snapshot.size }

    /// Fills `buffer` from its index `start` on with the file's bytes from `offset` on.
    /// - Returns: the number of bytes; fewer than asked for only at the end of the file.
    package func read(
        at offset: Int, into buffer: inout [UInt8], from start: Int = 0
    ) throws(FileError) -> Int {
        precondition(start >= 0 && start <= buffer.count && offset >= 0, "a block lies within its buffer")
        var filled = start
        while filled < buffer.count {
            let count = unsafe buffer.withUnsafeMutableBytes { bytes in
                let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[filled...])
                return uninterrupted {
                    unsafe pread(descriptor.number, rest.baseAddress, rest.count, offset + filled - start)
                }
            }
            guard count >= 0 else { throw .last(.read, path) }
            if count == 0 { break }
            filled += count
        }
        return filled - start
    }

    /// Fills `block` with the file's bytes from `offset` on.
    /// - Returns: the number of bytes; 0 at the end of the file.
    package func read(at offset: Int, into block: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        let count = uninterrupted { unsafe pread(descriptor.number, block.baseAddress, block.count, offset) }
        guard count >= 0 else { throw .last(.read, path) }
        return count
    }

    /// The whole file.
    /// - Parameter limit: the most bytes that it may have.
    package func readAll(limit: Int) throws(FileError) -> [UInt8] {
        guard size <= limit else { throw FileError(.read, path, .tooLarge(limit: limit)) }
        var bytes = [UInt8](repeating: 0, count: size)
        let count = try read(at: 0, into: &bytes)
        guard count == size else { throw FileError(.read, path, .changed) }
        try checkUnchanged()
        return bytes
    }

    /// Throws when somebody has written to the file since it was opened: called after the last block.
    package func checkUnchanged() throws(FileError) {
        guard let now = status(of: descriptor) else { throw .last(.read, path) }
        guard FileSnapshot(now) == snapshot else { throw FileError(.read, path, .changed) }
    }

    /// The checksum of the whole file, read in blocks.
    package func sha256() throws(FileError) -> Checksum {
        var hash = SHA256()
        var block = [UInt8](repeating: 0, count: InputFile.blockSize)
        var offset = 0
        while true {
            let count = try read(at: offset, into: &block)
            if count == 0 { break }
            hash.update(block[..<count])
            offset += count
        }
        try checkUnchanged()
        return hash.finish()
    }
}
