import Diagnostics

/// How the columns of a file fit the fields of a schema.
struct Header {
    /// The column in the file of each field; nil where the file lacks it.
    private(set) var fileColumns: [Int?]
    /// Columns in the file that have labels.
    private let width: Int
    /// Cells of a row.
    let cells: Int
    /// Columns that are there and not wanted.
    private let unread: Int

    /// Reads the labels, trimmed; faults go to the log.
    init(_ head: Head, _ resource: Resource, _ log: FaultLog) {
        let fields = resource.fields
        let (labels, places) = (head.labels.map(\.text), head.labels.map(\.place))
        width = labels.count
        cells = width + head.more
        unread = labels.count { label in
            resource.ignored.contains(label) || resource.mayHaveMore && !fields.contains { $0.name == label }
        }
        fileColumns = fields.map { field in labels.firstIndex(of: field.name) }
        if let fault = head.fault {
            log.add(fault.rule) { fault }
            return
        }
        var strange: [Int] = []
        for (column, label) in labels.enumerated() {
            if resource.ignored.contains(label) { continue }
            if label.isEmpty {
                log.add(.blankLabel) { Header.blank(places[column], column) }
            } else if let first = labels.firstIndex(of: label), first < column {
                log.add(.duplicateLabel) { Header.duplicate(label, places[column], first: places[first]) }
            } else if !resource.mayHaveMore, !fields.contains(where: { $0.name == label }) {
                strange.append(column)
            }
        }
        let absent = fields.filter { !labels.contains($0.name) }
        let names = HeaderNames(strange.map { labels[$0] }, absent)
        if names.renamed.count > 1 {
            log.add(.incorrectLabel) { Header.renamed(names.renamed, places[strange[names.renamed[0].label]]) }
        }
        for (index, column) in strange.enumerated() {
            let name = names.renamed.first { $0.label == index }?.name
            guard name == nil || names.renamed.count == 1 else { continue }
            log.add(.incorrectLabel) { Header.incorrect(labels[column], places[column], name: name) }
        }
        for field in absent where !names.renamed.contains(where: { $0.name == field.name }) {
            log.add(.missingLabel) { Header.missing(field, head.place) }
        }
    }

    /// Every field has its column and every column its field.
    var isWhole: Bool { !fileColumns.contains(nil) && width - unread == fileColumns.count }

    private static func blank(_ place: Place, _ column: Int) -> Diagnostic {
        Diagnostic(
            .blankLabel, "kolumn \(column + 1) saknar rubrik", at: place,
            hint: "skriv kolumnens namn i rubrikraden, eller ta bort kolumnen")
    }

    private static func duplicate(_ label: String, _ place: Place, first: Place) -> Diagnostic {
        Diagnostic(
            .duplicateLabel, "rubriken «\(label)» står två gånger", at: place, hint: "ge kolumnerna olika namn",
            notes: [Diagnostic.Note("första gången", at: first)])
    }

    private static func incorrect(_ label: String, _ place: Place, name: String?) -> Diagnostic {
        Diagnostic(
            .incorrectLabel, "kolumnen «\(label)» står inte i datapackage.yaml", at: place,
            hint: name.map { "menade du «\($0)»? byt rubriken i filen till det" }
                ?? "ska den läsas, lägg till den under fields; annars skriv uppsikt: {ignore: true} på den, eller ta bort kolumnen"
        )
    }

    /// Several labels that have new names: the same fault.
    private static func renamed(_ renamed: [HeaderNames.Renamed], _ place: Place) -> Diagnostic {
        let pairs = renamed.map { "«\($0.written)» till «\($0.name)»" }.joined(separator: ", ")
        return Diagnostic(
            .incorrectLabel, "\(renamed.count) rubriker står inte i datapackage.yaml", at: place,
            hint: "heter kolumnerna så nu? byt \(pairs)")
    }

    private static func missing(_ field: Field, _ head: Place) -> Diagnostic {
        Diagnostic(
            .missingLabel, "kolumnen «\(field.name)» saknas i filen", at: head,
            hint: "lägg till kolumnen i filen; finns den inte längre, ta bort den ur datapackage.yaml",
            notes: [Diagnostic.Note("fältet", at: field.place)])
    }
}
