package import Archives

/// A workbook of Excel (ECMA-376, transitional or strict), open.
package struct Workbook: Sendable {
    /// Every tab, in the order of the book.
    package let sheets: [Sheet]
    private let archive: ZipArchive
    private let forms: [NumberForm]
    private let texts: SharedTexts
    private let is1904: Bool

    package struct Sheet: Hashable, Sendable {
        package let name: String
        package let isHidden: Bool
        /// The member with its cells; nil for a tab without cells, such as a chart.
        let member: String?

        /// A tab without cells.
        package var isChart: Bool { member == nil }

        package init(name: String, isHidden: Bool = false, member: String? = nil) {
            (self.name, self.isHidden, self.member) = (name, isHidden, member)
        }
    }

    /// Bytes of a file; more are not read.
    package static let mostBytes = 64 << 20
    /// Bytes of a member, unpacked.
    static let mostUnpacked = 64 << 20
    private static let mostMembers = 2_000

    package init(_ bytes: [UInt8]) throws(Refusal) {
        try checkKind(bytes)
        archive = try ZipArchive(bytes)
        guard archive.members.count <= Workbook.mostMembers else { throw .unreadable("den är skadad") }
        let names = archive.members.map(\.name)
        try checkParts(names)
        guard let main = try relations(archive, "").first(where: { $0.type == "officeDocument" })?.target else {
            throw .unreadable("den är ingen arbetsbok från Excel")
        }
        let book = BookHandler()
        try readXML(archive, part(main, of: archive), atMost: Workbook.mostUnpacked, book)
        let related = try relations(archive, main)
        var sheets: [Sheet] = []
        for sheet in book.sheets {
            guard let relation = related.first(where: { $0.id == sheet.id }) else {
                throw .unreadable("den är skadad: bladet «\(sheet.name)» saknas")
            }
            let member = relation.type == "worksheet" ? relation.target : nil
            sheets.append(Sheet(name: sheet.name, isHidden: sheet.isHidden, member: member))
        }
        self.sheets = sheets
        is1904 = book.is1904
        let styles = StyleHandler()
        if let target = related.first(where: { $0.type == "styles" })?.target {
            try readXML(archive, part(target, of: archive), atMost: Workbook.mostUnpacked, styles)
        }
        forms = styles.forms
        let shared = TextHandler()
        if let target = related.first(where: { $0.type == "sharedStrings" })?.target {
            try readXML(archive, part(target, of: archive), atMost: Workbook.mostUnpacked, shared)
        }
        texts = shared.texts
    }

    /// The cells of a tab that are not empty.
    package func cells(of sheet: Sheet) throws(Refusal) -> SheetCells {
        guard let member = sheet.member else {
            throw Refusal(
                reason: "bladet «\(sheet.name)» har inga celler", hint: "skriv bladet med tabellen som sheetName")
        }
        let handler = SheetHandler(texts, forms, is1904: is1904)
        try readXML(archive, part(member, of: archive), atMost: Workbook.mostUnpacked, handler)
        return handler.cells
    }
}

/// What a file is that is no archive.
private func checkKind(_ bytes: [UInt8]) throws(Refusal) {
    guard !bytes.isEmpty else { throw Refusal(reason: "den är tom", hint: "lägg in rätt fil") }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
        let isLocked = bytes.contains(text: "EncryptedPackage", stride: 2)
        throw isLocked
            ? Refusal(
                reason: "den är låst med lösenord",
                hint: "öppna filen i Excel, ta bort lösenordet under Arkiv > Info, och spara")
            : Refusal(
                reason: "den är sparad i det äldre formatet .xls",
                hint: "öppna filen i Excel och spara den som Excel-arbetsbok (.xlsx)")
    }
    guard bytes.starts(with: [0x50, 0x4B]) else {
        throw Refusal(
            reason: "den är ingen arbetsbok, utan något annat med ändelsen .xlsx",
            hint: "öppna filen i Excel och spara den som Excel-arbetsbok (.xlsx)")
    }
}

/// Refuses books of other kinds.
private func checkParts(_ names: [String]) throws(Refusal) {
    if names.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") }) {
        throw Refusal(
            reason: "den innehåller makron", hint: "spara den i Excel som Excel-arbetsbok (.xlsx), utan makron")
    }
    if names.contains(where: { $0.lowercased().hasSuffix("workbook.bin") }) {
        throw Refusal(
            reason: "den är sparad i det binära formatet .xlsb",
            hint: "spara den i Excel som Excel-arbetsbok (.xlsx)")
    }
    guard !names.contains("content.xml") else {
        throw Refusal(
            reason: "den är sparad i LibreOffices format .ods", hint: "spara den som Excel-arbetsbok (.xlsx)")
    }
}

/// A part that a relation names.
func part(_ name: String, of archive: ZipArchive) throws(Refusal) -> ZipArchive.Member {
    let found = archive.members.filter { $0.name.lowercased() == name.lowercased() }
    guard found.count == 1 else { throw .unreadable("den är skadad: delen \(name) saknas eller står två gånger") }
    return found[0]
}

extension [UInt8] {
    /// Whether a text of ASCII stands among the bytes, a sign in every `stride` bytes.
    fileprivate func contains(text: String, stride: Int) -> Bool {
        let wanted = text.utf8.flatMap { [$0] + [UInt8](repeating: 0, count: stride - 1) }
        let last = count - wanted.count
        guard last >= 0 else { return false }
        return (0...last).contains { self[$0] == wanted[0] && self[$0...].starts(with: wanted) }
    }
}
