import CZlib

/// Files made in memory, so that their parts are at hand.
enum Samples {
    static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    static func big(_ value: Int) -> [UInt8] { little(value, 4).reversed() }

    /// As zlib packs it.
    static func packed(_ bytes: [UInt8]) -> [UInt8] {
        var length = compressBound(UInt(bytes.count))
        var out = [UInt8](repeating: 0, count: Int(length))
        compress(&out, &length, bytes, UInt(bytes.count))
        return Array(out[..<Int(length)])
    }

    /// A ZIP archive; deflated members stand in it without the frame of zlib.
    static func zip(_ members: [(name: String, content: [UInt8])], deflated: Bool, flags: Int = 0) -> [UInt8] {
        var (out, list): ([UInt8], [UInt8]) = ([], [])
        for member in members {
            let data = deflated ? Array(packed(member.content).dropFirst(2).dropLast(4)) : member.content
            let sum = Int(crc32(0, member.content, UInt32(member.content.count)))
            let facts =
                little(20, 2) + little(flags, 2) + little(deflated ? 8 : 0, 2) + little(0, 4) + little(sum, 4)
                + little(data.count, 4) + little(member.content.count, 4) + little(member.name.utf8.count, 2)
                + little(0, 2)
            list +=
                little(0x0201_4B50, 4) + little(20, 2) + facts + little(0, 2) + little(0, 2) + little(0, 2)
                + little(0, 4) + little(out.count, 4) + bytes(member.name)
            out += little(0x0403_4B50, 4) + facts + bytes(member.name) + data
        }
        let start = out.count
        return out + list + little(0x0605_4B50, 4) + little(0, 4) + little(members.count, 2)
            + little(members.count, 2) + little(list.count, 4) + little(start, 4) + little(0, 2)
    }

    static func docx(_ body: String, deflated: Bool = true, more: [(name: String, content: [UInt8])] = []) -> [UInt8] {
        zip(
            [
                ("[Content_Types].xml", bytes("<Types/>")),
                ("word/document.xml", bytes("<w:document>\(body)</w:document>")),
            ]
                + more, deflated: deflated)
    }

    static func xlsx(_ strings: [String], values: [String] = []) -> [UInt8] {
        let shared = strings.map { "<si><t>\($0)</t></si>" }.joined()
        let cells = values.map { "<c><v>\($0)</v></c>" }.joined()
        return zip(
            [
                ("xl/workbook.xml", bytes("<workbook/>")), ("xl/sharedStrings.xml", bytes("<sst>\(shared)</sst>")),
                ("xl/worksheets/sheet1.xml", bytes("<sheetData><row>\(cells)</row></sheetData>")),
            ], deflated: true)
    }

    static func odt(_ body: String, manifest: String = "<manifest/>") -> [UInt8] {
        zip(
            [
                ("mimetype", bytes("application/vnd.oasis.opendocument.text")),
                ("content.xml", bytes("<office:text>\(body)</office:text>")),
                ("META-INF/manifest.xml", bytes(manifest)),
            ], deflated: true)
    }

    static func png(chunks: [(name: String, data: [UInt8])] = [], width: Int = 1, end: Bool = true) -> [UInt8] {
        func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
            let body = bytes(name) + data
            return big(data.count) + body + big(Int(crc32(0, body, UInt32(body.count))))
        }
        let header = chunk("IHDR", big(width) + big(1) + [8, 0, 0, 0, 0])
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + header + chunks.flatMap { chunk($0.name, $0.data) }
            + chunk("IDAT", packed([0, 0])) + (end ? chunk("IEND", []) : [])
    }

    static func jpeg(comment: [UInt8] = [], end: Bool = true) -> [UInt8] {
        func segment(_ kind: UInt8, _ data: [UInt8]) -> [UInt8] {
            [0xFF, kind, UInt8((data.count + 2) >> 8), UInt8((data.count + 2) & 0xFF)] + data
        }
        return [0xFF, 0xD8] + segment(0xFE, comment) + segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0])
            + segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x12, 0x34] + (end ? [0xFF, 0xD9] : [])
    }

    /// A document of one stream.
    static func pdf(_ content: String, flate: Bool = true, outside: String = "", streams: [String] = []) -> [UInt8] {
        var out = bytes("%PDF-1.7\n\(outside)\n")
        for text in [content] + streams {
            let data = flate ? packed(bytes(text)) : bytes(text)
            out += bytes("1 0 obj\n<< /Length \(data.count)\(flate ? " /Filter /FlateDecode" : "") >>\nstream\n")
            out += data + bytes("\nendstream\nendobj\n")
        }
        return out + bytes("trailer << >>\nstartxref\n0\n%%EOF\n")
    }

    static func utf16(_ text: String, isBig: Bool, mark: Bool = true) -> [UInt8] {
        let units = (mark ? "\u{FEFF}" + text : text).utf16
        return units.flatMap { isBig ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
    }
}
