/// Bytes of a file, read block by block.
package protocol ByteSource {
    /// What the world may do to a read; `Never` for bytes in memory.
    associatedtype Failure: Error

    /// Puts the next bytes first in `block` and returns how many; 0 at the end.
    mutating func read(into block: UnsafeMutableRawBufferPointer) throws(Failure) -> Int
}

/// Bytes that are already in memory.
package struct MemorySource: ByteSource {
    private let bytes: [UInt8]
    private var offset = 0
    /// Largest block handed out: small ones try the seams between blocks.
    private let blockSize: Int

    package init(_ bytes: [UInt8], blockSize: Int = .max) {
        self.bytes = bytes
        self.blockSize = max(1, blockSize)
    }

    package mutating func read(into block: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(block.count, bytes.count - offset, blockSize)
        unsafe block.copyBytes(from: bytes[offset..<(offset + count)])
        offset += count
        return count
    }
}
