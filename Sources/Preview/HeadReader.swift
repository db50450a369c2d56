/// Takes in the bytes of a connection until a head is whole. There is nothing after it: no body, no second request.
struct HeadReader {
    private var bytes: [UInt8] = []

    /// - Returns: the head, when it is whole.
    mutating func take(_ more: ArraySlice<UInt8>) throws(Refusal) -> RequestHead? {
        let known = max(0, bytes.count - RequestHead.end.count + 1)
        bytes += more
        guard let end = bytes[known...].firstRange(of: RequestHead.end) else {
            guard bytes.count < RequestHead.byteLimit else { throw .tooLong }
            return nil
        }
        guard bytes.count <= RequestHead.byteLimit else { throw .tooLong }
        guard end.upperBound == bytes.count else { throw .malformed }
        return try RequestHead(bytes)
    }
}
