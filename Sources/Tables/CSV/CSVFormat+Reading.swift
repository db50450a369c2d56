import Declarations
import Diagnostics

/// The keys of a resource that say how a CSV file is written.
extension ResourceReader {
    func encoding(_ fields: inout Fields) -> CSVFormat.Encoding {
        let words: KeyValuePairs<String, CSVFormat.Encoding> = [
            "utf-8": .utf8, "windows-1252": .windows1252, "iso-8859-1": .latin1, "UTF-8": .utf8, "cp1252": .windows1252,
        ]
        return fields.word("encoding", words) ?? .utf8
    }

    /// Nil when the file that it names is not there (told).
    func dialect(_ fields: inout Fields, _ shared: (String) -> Node?) -> Dialect? {
        guard let node = fields.node("dialect") else { return Dialect() }
        guard let target = follow(node, shared) else { return nil }
        var dialect = Dialect()
        var keys = Fields(target, of: "dialekten", findings)
        defer { keys.end() }
        keys.pass(.dialect)
        _ = keys.word("lineTerminator", ["\n": true, "\r\n": true, "\\n": true, "\\r\\n": true])
        if let sign: UInt8 = keys.word("delimiter", [";": 0x3B, ",": 0x2C, "\t": 0x09, "\\t": 0x09, "|": 0x7C]) {
            dialect.delimiter = sign
        }
        if let sign: UInt8 = keys.word("quoteChar", ["\"": 0x22, "'": 0x27]) { dialect.quote = sign }
        dialect.comment = keys.word("commentChar", ["#": 0x23, "%": 0x25])
        refuse("header", unless: true, &keys, "en rubrikrad behövs, så att kolumnerna inte kan förväxlas")
        refuse("doubleQuote", unless: true, &keys, "ett citattecken inne i en cell skrivs två gånger")
        refuse("skipInitialSpace", unless: false, &keys, "ta bort blankstegen i filen; text trimmas ändå")
        for key in ["headerRows", "headerJoin", "commentRows"] {
            dialect.headElsewhere = dialect.headElsewhere ?? keys.node(key)?.place
        }
        keys.refuse("escapeChar", "ett citattecken inne i en cell skrivs två gånger")
        keys.refuse("nullSequence", "skriv tecknet under missingValues i schemat")
        for key in ["sheetName", "sheetNumber"] { keys.refuse(key, "spara bladet som CSV UTF-8") }
        return dialect
    }

    /// Tells a switch that is set the other way than files are read.
    private func refuse(_ key: String, unless fixed: Bool, _ keys: inout Fields, _ why: String) {
        let place = keys.node(key)?.place
        guard let value = keys.flag(key), let place, value != fixed else { return }
        findings.add(.unsupported, "«\(key): \(value)» används inte här", at: place, hint: why)
    }
}
