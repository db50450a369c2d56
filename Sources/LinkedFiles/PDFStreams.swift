import Archives

/// The streams of a document, unpacked, and what stands outside them. The pixels of pictures are left out.
struct PDFStreams {
    private(set) var streams: [[UInt8]] = []
    private(set) var outside: [UInt8] = []

    init(_ bytes: [UInt8], _ budget: inout Budget) throws(Refusal) {
        var position = 0
        while let keyword = bytes.find("stream", from: position) {
            let isEnd = keyword >= 3 && bytes[(keyword - 3)..<keyword].elementsEqual("end".utf8)
            let start = PDFStreams.afterLine(bytes, keyword + 6)
            guard !isEnd, let start else {
                outside += bytes[position..<min(keyword + 6, bytes.count)]
                position = keyword + 6
                continue
            }
            outside += bytes[position..<keyword]
            let dictionary = PDFStreams.dictionary(bytes, before: keyword)
            let end = try PDFStreams.end(bytes, start, dictionary)
            if let content = try PDFStreams.content(bytes[start..<end], dictionary, &budget) { streams.append(content) }
            position = end
        }
        outside += bytes[min(position, bytes.count)...]
    }

    private static func afterLine(_ bytes: [UInt8], _ position: Int) -> Int? {
        if bytes.little(position, 2) == 0x0A0D { return position + 2 }
        return bytes.little(position, 1) == 0x0A || bytes.little(position, 1) == 0x0D ? position + 1 : nil
    }

    /// What stands between `obj` and the stream.
    private static func dictionary(_ bytes: [UInt8], before end: Int) -> [UInt8] {
        var start = max(0, end - 16_384)
        while let next = bytes.find("obj", from: start, to: end) { start = next + 3 }
        return Array(bytes[start..<end])
    }

    private static func end(_ bytes: [UInt8], _ start: Int, _ dictionary: [UInt8]) throws(Refusal) -> Int {
        if let length = length(dictionary), start + length < bytes.count,
            let found = bytes.find("endstream", from: start + length, to: min(bytes.count, start + length + 16))
        {
            return found
        }
        guard let found = bytes.find("endstream", from: start) else {
            throw .unreadable("den är skadad eller avklippt")
        }
        return found
    }

    /// `/Length 123`, but not `/Length 4 0 R`.
    private static func length(_ dictionary: [UInt8]) -> Int? {
        guard let key = dictionary.find("/Length ") else { return nil }
        let words = dictionary[(key + 8)...].split(maxSplits: 3) { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
        guard let first = words.first, !(words.count > 2 && words[2].starts(with: "R".utf8)) else { return nil }
        return Int(String(decoding: first.prefix { 48...57 ~= $0 }, as: UTF8.self))
    }

    /// Nil for what holds no text.
    private static func content(
        _ data: ArraySlice<UInt8>, _ dictionary: [UInt8], _ budget: inout Budget
    ) throws(Refusal) -> [UInt8]? {
        func has(_ name: String) -> Bool { dictionary.find(name) != nil }
        if has("/DCTDecode") { return Array(data) }
        if has("/XRef") || has("/JPXDecode") || has("/CCITTFaxDecode") || has("/JBIG2Decode") { return nil }
        let isImage = has("/Subtype/Image") || has("/Subtype /Image")
        if isImage { return nil }
        if has("/Crypt") || has("/LZWDecode") || has("/RunLengthDecode") || hasPredictor(dictionary) {
            throw Refusal(
                reason: "en del av den är packad på ett ovanligt sätt",
                hint: "spara den som PDF på nytt, gärna som PDF/A")
        }
        var content = Array(data)
        if has("/ASCIIHexDecode") || has("/AHx") { content = hexBytes(content[...]) }
        if has("/ASCII85Decode") || has("/A85") { content = ascii85(content) }
        try budget.spend(content.count)
        guard has("/FlateDecode") || has("/Fl ") || has("/Fl/") || has("/Fl]") || has("/Fl>") else { return content }
        return try inflate(content[...], isBare: false, &budget)
    }

    private static func hasPredictor(_ dictionary: [UInt8]) -> Bool {
        guard let key = dictionary.find("/Predictor") else { return false }
        let digits = dictionary[(key + 10)...].drop { $0 == 0x20 }.prefix { 48...57 ~= $0 }
        return !digits.elementsEqual("1".utf8)
    }

    /// ISO 32000-1 §7.4.3: five signs from `!` to `u` make four bytes.
    private static func ascii85(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        var group: [UInt32] = []
        func emit(_ count: Int) {
            let value = group.reduce(UInt32(0)) { $0 &* 85 &+ $1 }
            out += (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt32(24 - 8 * $0)) }
            group = []
        }
        for byte in bytes {
            if byte == UInt8(ascii: "~") { break }
            if byte == UInt8(ascii: "z"), group.isEmpty { out += [0, 0, 0, 0] }
            guard (0x21...0x75).contains(byte) else { continue }
            group.append(UInt32(byte - 0x21))
            if group.count == 5 { emit(4) }
        }
        guard group.count > 1 else { return out }
        let count = group.count - 1
        group += [UInt32](repeating: 84, count: 5 - group.count)
        emit(count)
        return out
    }
}

/// Bytes of hexadecimal digits, blanks passed over; an odd last digit counts as if a zero followed.
func hexBytes(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let digits = text.compactMap { byte -> UInt8? in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
    return stride(from: 0, to: digits.count, by: 2).map {
        digits[$0] << 4 | ($0 + 1 < digits.count ? digits[$0 + 1] : 0)
    }
}
