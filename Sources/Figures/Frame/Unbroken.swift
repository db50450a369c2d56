/// Text that never breaks after the hyphen of "e-tjänst" or inside "2016–2025": U+2060 forbids it.
///
/// Every title, note and sentence passes here, so that it is one pass over bytes; a test holds it against three
/// searches.
func unbroken(_ text: String) -> String {
    // Most texts have neither sign.
    guard text.utf8.contains(where: { $0 == dash[0] || $0 == UInt8(ascii: "-") }) else { return text }
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 4 * joiner.count)
    var position = 0
    // A blank belongs to one dash alone.
    var free = 0
    while position < bytes.count {
        if bytes[position...].starts(with: dash) {
            let end = position + dash.count
            let isApart = position > free && bytes[position - 1] == blank && end < bytes.count && bytes[end] == blank
            out += isApart ? dash : joinedDash
            if isApart { free = end + 1 }
            position = end
        } else {
            out.append(bytes[position])
            if bytes[position] == UInt8(ascii: "-"), position > 0, bytes[position - 1] == UInt8(ascii: "e"),
                bytes[(position + 1)...].starts(with: "tj".utf8)
            {
                out += joiner
            }
            position += 1
        }
    }
    return String(decoding: out, as: UTF8.self)
}

private let blank = UInt8(ascii: " ")
private let dash = Array("–".utf8)
private let joiner = Array("\u{2060}".utf8)
private let joinedDash = joiner + dash + joiner
