import Declarations
import Diagnostics

/// The keys of a resource that say how its file is written.
extension ResourceReader {
    func encoding(_ fields: inout Fields) -> CSVFormat.Encoding {
        let words: KeyValuePairs<String, CSVFormat.Encoding> = [
            "utf-8": .utf8, "windows-1252": .windows1252, "iso-8859-1": .latin1, "UTF-8": .utf8, "cp1252": .windows1252,
        ]
        return fields.word("encoding", words) ?? .utf8
    }

    /// How the file is written; nil when a file that tells it is not there (told).
    func format(_ fields: inout Fields, at path: String?, _ shared: (String) -> Node?) -> DataFormat? {
        let isWorkbook = path.map { $0.lowercased().hasSuffix(".xlsx") } ?? false
        let node = fields.node("dialect")
        if isWorkbook { fields.refuse("encoding", "en arbetsbok säger själv sin teckenkodning; ta bort nyckeln") }
        guard let node else {
            return isWorkbook ? .xlsx(WorkbookFormat()) : .csv(CSVFormat(encoding: encoding(&fields)))
        }
        guard let target = follow(node, shared) else { return nil }
        var keys = Fields(target, of: "dialekten", findings)
        defer { keys.end() }
        keys.pass(.dialect)
        let head = head(&keys)
        if isWorkbook { return .xlsx(workbook(&keys, head)) }
        return .csv(CSVFormat(dialect: dialect(&keys, head), encoding: encoding(&fields)))
    }

    private func workbook(_ keys: inout Fields, _ head: HeadForm) -> WorkbookFormat {
        var format = WorkbookFormat()
        format.head = head
        let (name, number) = (keys.node("sheetName"), keys.node("sheetNumber"))
        if let name = name?.anyString(findings) { format.sheet = .named(name) }
        if let number, let value = keys.integer("sheetNumber") {
            if value < 1 { findings.expected("bladets nummer, från 1", number) }
            if name != nil {
                findings.add(
                    .schemaError, "bladet sägs två gånger", at: number.place,
                    hint: "ta bort sheetName eller sheetNumber")
            }
            format.sheet = .number(value)
        }
        for key in ["delimiter", "quoteChar", "commentChar", "lineTerminator", "doubleQuote", "skipInitialSpace"] {
            keys.refuse(key, "nyckeln hör till CSV; ta bort den")
        }
        return format
    }

    private func dialect(_ keys: inout Fields, _ head: HeadForm) -> Dialect {
        var dialect = Dialect()
        dialect.head = head
        _ = keys.word("lineTerminator", ["\n": true, "\r\n": true, "\\n": true, "\\r\\n": true])
        if let sign: UInt8 = keys.word("delimiter", [";": 0x3B, ",": 0x2C, "\t": 0x09, "\\t": 0x09, "|": 0x7C]) {
            dialect.delimiter = sign
        }
        if let sign: UInt8 = keys.word("quoteChar", ["\"": 0x22, "'": 0x27]) { dialect.quote = sign }
        dialect.comment = keys.word("commentChar", ["#": 0x23, "%": 0x25])
        refuse("doubleQuote", unless: true, &keys, "ett citattecken inne i en cell skrivs två gånger")
        refuse("skipInitialSpace", unless: false, &keys, "ta bort blankstegen i filen; text trimmas ändå")
        keys.refuse("escapeChar", "ett citattecken inne i en cell skrivs två gånger")
        for key in ["sheetName", "sheetNumber"] { keys.refuse(key, "nyckeln hör till en arbetsbok (.xlsx)") }
        return dialect
    }

    /// What both kinds of file have.
    private func head(_ keys: inout Fields) -> HeadForm {
        var head = HeadForm()
        refuse("header", unless: true, &keys, "en rubrikrad behövs, så att kolumnerna inte kan förväxlas")
        keys.refuse("nullSequence", "skriv tecknet under missingValues i schemat")
        let node = keys.node("headerRows")
        head.rows = rows(&keys, "headerRows")
        if let node, !zip(head.rows, head.rows.dropFirst()).allSatisfy({ $1 == $0 + 1 }) {
            findings.add(
                .schemaError, "rubrikraderna står inte intill varandra", at: node.place,
                hint: "skriv raderna i ordning, som headerRows: [3, 4]")
            head.rows = Array(head.rows.prefix(1))
        }
        // A blank is a text here, and the usual one.
        if let join = keys.node("headerJoin")?.anyString(findings) { head.join = join }
        head.skipped = Set(rows(&keys, "commentRows"))
        return head
    }

    private func rows(_ keys: inout Fields, _ key: String) -> [Int] {
        keys.list(key).compactMap { node in
            guard let text = node.scalar, let number = Int(text), 1...1_048_576 ~= number else {
                findings.expected("ett radnummer, från 1", node)
                return nil
            }
            return number
        }
    }

    /// Tells a switch that is set the other way than files are read.
    private func refuse(_ key: String, unless fixed: Bool, _ keys: inout Fields, _ why: String) {
        let place = keys.node(key)?.place
        guard let value = keys.flag(key), let place, value != fixed else { return }
        findings.add(.unsupported, "«\(key): \(value)» används inte här", at: place, hint: why)
    }
}
