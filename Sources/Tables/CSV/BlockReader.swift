/// The part of a file that is in memory: whole rows and the beginning of the next.
struct BlockReader<Source: ByteSource> {
    /// `filled` bytes of UTF-8, then room, padding and the texts that are kept.
    private(set) var bytes: [UInt8]
    private(set) var filled = 0
    /// Nothing more to read. A row without a line end has then got one.
    private(set) var isLast = false
    /// The last row had no line end of its own.
    private(set) var hasOpenEnd = false
    /// Bytes of the file read so far.
    private(set) var fileBytes = 0
    /// Offset in the file of `bytes[0]`; only right for UTF-8.
    private(set) var fileOffset = 0
    private var source: Source
    /// Bytes that the block has room for.
    private var room: Int
    private(set) var transcoder: Transcoder?
    private var isStarted = false

    init(_ source: consuming Source, encoding: CSVFormat.Encoding, block: Int = TableLimits.block) {
        self.source = source
        transcoder = Transcoder(encoding)
        room = max(block, 16)
        bytes = [UInt8](repeating: 0, count: room + StructuralIndex.padding)
    }

    /// Drops the bytes before `start` and fills the room; twice the room when more than half is kept.
    mutating func refill(keepingFrom start: Int) throws(Source.Failure) {
        let kept = filled - start
        if start > 0, kept > 0 { bytes.replaceSubrange(0..<kept, with: bytes[start..<filled]) }
        filled = kept
        fileOffset += start
        if kept * 2 > room {
            bytes.append(contentsOf: [UInt8](repeating: 0, count: room))
            room *= 2
        }
        if !isStarted { try begin() }
        while !isLast, filled < room - 3 { try readOnce() }
        if isLast { endLastRow() }
    }

    /// Puts a text after the block, which must be forgotten before the block is filled anew.
    mutating func keep(_ text: [UInt8]) -> Range<Int> {
        let start = bytes.count
        bytes += text
        bytes.append(contentsOf: repeatElement(0, count: Grid.padding))
        return start..<(start + text.count)
    }

    mutating func forgetTexts() { bytes.removeLast(bytes.count - room - StructuralIndex.padding) }

    /// Reads so much that a mark of byte order is known, which says more than what is declared.
    private mutating func begin() throws(Source.Failure) {
        isStarted = true
        var raw: [UInt8] = []
        while raw.count < 3 {
            var more = [UInt8](repeating: 0, count: 3 - raw.count)
            let read = try BlockReader.read(&source, into: &more, from: 0, upTo: more.count)
            if read == 0 { break }
            raw += more[..<read]
        }
        fileBytes = raw.count
        if raw.starts(with: ByteMark.utf8) { transcoder = nil }
        if raw.starts(with: ByteMark.utf16Little) { transcoder = Transcoder(utf16: .little) }
        if raw.starts(with: ByteMark.utf16Big) { transcoder = Transcoder(utf16: .big) }
        if let end = transcoder?.append(raw[...], to: &bytes, at: 0) {
            filled = end
        } else {
            bytes.replaceSubrange(0..<raw.count, with: raw)
            filled = raw.count
        }
    }

    private mutating func readOnce() throws(Source.Failure) {
        let read: Int
        if transcoder == nil {
            read = try BlockReader.read(&source, into: &bytes, from: filled, upTo: room - 1)
            filled += read
        } else {
            // A byte becomes at most three.
            var raw = [UInt8](repeating: 0, count: max(1, (room - 1 - filled) / 3))
            read = try BlockReader.read(&source, into: &raw, from: 0, upTo: raw.count)
            filled = transcoder?.append(raw[..<read], to: &bytes, at: filled) ?? filled
        }
        fileBytes += read
        isLast = read == 0
    }

    private static func read(
        _ source: inout Source, into target: inout [UInt8], from: Int, upTo: Int
    ) throws(Source.Failure) -> Int {
        var failure: Source.Failure?
        let read = unsafe target.withUnsafeMutableBytes { raw in
            do throws(Source.Failure) {
                return unsafe try source.read(into: UnsafeMutableRawBufferPointer(rebasing: raw[from..<upTo]))
            } catch {
                failure = error
                return 0
            }
        }
        if let failure { throw failure }
        return min(max(read, 0), upTo - from)
    }

    /// A last row without a line break gets one, so that it is read as others are.
    private mutating func endLastRow() {
        guard filled > 0, let last = bytes[..<filled].last, last != CSVByte.lineFeed, last != CSVByte.carriageReturn
        else { return }
        hasOpenEnd = true
        bytes[filled] = CSVByte.lineFeed
        filled += 1
    }
}

/// What a file may begin with to say how it is coded.
enum ByteMark {
    static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]
    static let utf16Little: [UInt8] = [0xFF, 0xFE]
    static let utf16Big: [UInt8] = [0xFE, 0xFF]
}

/// The bytes that mean something in every CSV file.
enum CSVByte {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let nul: UInt8 = 0
}
