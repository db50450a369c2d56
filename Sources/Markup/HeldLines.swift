import Language

/// Holds together what a line may not part in text that has just been written, from `start` to the end: blanks become
/// no-break spaces, and what has a hyphen or a dash within gets a `<span class="nb">`. Tags are looked past.
///
/// No joiner is put into the text: a date or a reference is copied and searched as it is read.
func holdTogether(_ bytes: inout [UInt8], from start: Int) {
    guard mayHold(bytes[start...]) else { return }
    let text = ShownText(bytes[start...])
    let held = HeldTogether(text.bytes)
    guard !held.blanks.isEmpty || !held.wholes.isEmpty else { return }
    var edits = held.blanks.map { Edit(text.places[$0]..<text.places[$0] + 1, [0xC2, 0xA0]) }
    edits += held.wholes.filter(text.isOneText).flatMap { range in
        [Edit(at: text.places[range.lowerBound], opening), Edit(at: text.places[range.upperBound - 1] + 1, closing)]
    }
    // What is put in before a blank comes before it.
    edits.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    bytes.replaceSubrange(start..., with: changed(bytes[start...], by: edits))
}

/// Whether the text between tags has two parts, one of them perhaps a number: most cells of tables have one.
private func mayHold(_ written: ArraySlice<UInt8>) -> Bool {
    var (isInTag, isParted, isCounted) = (false, false, false)
    for byte in written {
        switch byte {
        case UInt8(ascii: "<"): isInTag = true
        case UInt8(ascii: ">"): isInTag = false
        case _ where isInTag: break
        case UInt8(ascii: " "), UInt8(ascii: "\n"): isParted = true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): isCounted = true
        case UInt8(ascii: "-"), 0xE2: return true
        default: break
        }
    }
    return isParted && isCounted
}

private struct Edit {
    let range: Range<Int>
    let new: [UInt8]

    init(_ range: Range<Int>, _ new: [UInt8]) {
        self.range = range
        self.new = new
    }

    init(at place: Int, _ new: [UInt8]) { self.init(place..<place, new) }
}

private func changed(_ bytes: ArraySlice<UInt8>, by edits: [Edit]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 24 * edits.count)
    var position = bytes.startIndex
    for edit in edits {
        out += bytes[position..<edit.range.lowerBound]
        out += edit.new
        position = edit.range.upperBound
    }
    return out + bytes[position...]
}

private let opening = Array("<span class=\"nb\">".utf8)
private let closing = Array("</span>".utf8)

/// The text between tags, and where each of its bytes stands; an escaped sign is an ampersand.
private struct ShownText {
    private(set) var bytes: [UInt8] = []
    private(set) var places: [Int] = []
    /// Where the text of a `<time>` stands: the sheet keeps it on one line already.
    private var times: [Range<Int>] = []

    init(_ written: ArraySlice<UInt8>) {
        bytes.reserveCapacity(written.count)
        places.reserveCapacity(written.count)
        var position = written.startIndex
        var time: Int?
        while position < written.endIndex {
            switch written[position] {
            case UInt8(ascii: "<"):
                if written[position...].starts(with: timeStart) { time = bytes.count }
                if let start = time, written[position...].starts(with: timeEnd) {
                    times.append(start..<bytes.count)
                    time = nil
                }
                position = written[position...].firstIndex(of: UInt8(ascii: ">")) ?? written.endIndex - 1
            case UInt8(ascii: "&"):
                add(UInt8(ascii: "&"), position)
                position = written[position...].firstIndex(of: UInt8(ascii: ";")) ?? written.endIndex - 1
            default: add(written[position], position)
            }
            position += 1
        }
    }

    private mutating func add(_ byte: UInt8, _ place: Int) {
        bytes.append(byte)
        places.append(place)
    }

    /// Whether no tag or escaped sign stands within, so that one element can hold it.
    func isOneText(_ range: Range<Int>) -> Bool {
        places[range.upperBound - 1] - places[range.lowerBound] == range.count - 1
            && !times.contains { $0.overlaps(range) }
    }
}

private let timeStart = Array("<time".utf8)
private let timeEnd = Array("</time".utf8)

/// Whether the element stands in a line of text and has only such text in it.
func flowing(_ name: String) -> Bool {
    switch name {
    case "a", "span", "data", "time", "strong", "em", "small", "b", "abbr", "del", "cite", "q", "sup", "sub", "mark":
        true
    default: false
    }
}

/// Whether no element may stand in it, or its text is no running text.
func isKeptAsWritten(_ name: String) -> Bool {
    switch name {
    case "svg", "code", "pre", "option", "script", "style", "textarea", "title": true
    default: false
    }
}
