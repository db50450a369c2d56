import Diagnostics

/// `10.502` where the point may stand between thousands: three decimals in every number that has any, where other
/// numbers are whole, the file writes its numbers another way or a measure counts with them. It would be read as a number
/// a thousand times smaller.
struct GroupedDecimalsCheck: DataCheck {
    let resource: Resource
    let column: Int
    /// A measure prints the column's numbers as whole counts, and nobody has declared that a point is their decimal sign.
    private let isCount: Bool
    private let cells: NumberCells
    private var suspects = 0
    private var first: (place: Place, text: String)?
    private var hasWholes = false
    /// Some number shows that the sign is a decimal sign.
    private var isProven = false

    let rule = Rule.typeError
    private var field: Field { resource.fields[column] }
    private var sign: String { field.decimal == UInt8(ascii: ",") ? "komma" : "punkt" }
    var text: String { "kolumnen «\(field.name)» har inga tusental skrivna med \(sign)" }

    static func all(_ resource: Resource, _ context: ScanContext) -> [any DataCheck] {
        let counts = context.counts[resource.name] ?? []
        return resource.fields.indices.filter { resource.fields[$0].type == .number }.map {
            GroupedDecimalsCheck(resource: resource, column: $0, isCount: counts.contains(resource.fields[$0].name))
        }
    }

    private init(resource: Resource, column: Int, isCount: Bool) {
        (self.resource, self.column) = (resource, column)
        let field = resource.fields[column]
        cells = NumberCells(field)
        self.isCount = isCount && !(field.statesDecimal && field.decimal == UInt8(ascii: "."))
    }

    mutating func check(_ batch: borrowing Batch, _ log: FaultLog) {
        guard !isProven else { return }
        let values = batch.columns[column].values
        for row in 0..<batch.count where values[row] != Column.missing {
            guard let cell = batch.cells.cell(row: row, column: column) else { continue }
            switch shape(cells.plain(cell)) {
            case .whole: hasWholes = true
            case .suspect:
                suspects += 1
                if first == nil {
                    first = (batch.place(row: row, column: column), batch.text(row: row, column: column) ?? "")
                }
            case .decimal:
                isProven = true
                return
            }
        }
    }

    private enum Shape { case whole, suspect, decimal }

    /// One to three digits, not beginning with a zero, the sign and three digits: as thousands are written.
    private func shape(_ cell: ArraySlice<UInt8>) -> Shape {
        let digits = cell.first == UInt8(ascii: "-") ? cell.dropFirst() : cell
        guard let index = digits.firstIndex(of: field.decimal) else { return .whole }
        let (before, after) = (digits[..<index], digits[(index + 1)...])
        let isGroup = (1...3).contains(before.count) && before.first != UInt8(ascii: "0") && after.count == 3
        return isGroup ? .suspect : .decimal
    }

    /// Another column of the file has a decimal comma, or this one blanks or the like between thousands: a point that
    /// nobody has declared is then no decimal sign.
    private var isForeign: Bool {
        guard field.decimal == UInt8(ascii: ".") else { return false }
        return field.group != nil
            || !field.statesDecimal && resource.fields.contains { $0.decimal == UInt8(ascii: ",") || $0.group != nil }
    }

    mutating func finish(_ table: TableEnd, _ log: FaultLog) {
        guard !isProven, let first, hasWholes || isForeign || isCount else { return }
        let isComma = field.decimal == UInt8(ascii: ",")
        log.add(rule, column: field.name, count: suspects) {
            Diagnostic(
                rule, "\(isComma ? "komma" : "punkt") som tusentalsavgränsare? talet läses med tre decimaler",
                at: first.place,
                label: "kolumnen «\(field.name)» (\(field.place.path):\(field.place.line))", hint: hint)
        }
    }

    private var hint: String {
        let sign = field.decimal == UInt8(ascii: ",") ? "," : "."
        let ifDecimals =
            hasWholes || isForeign || sign == ","
            ? "skriv alla tal i kolumnen med lika många decimaler"
                + (field.group == nil ? "" : " och ta bort groupChar: ur datapackage.yaml")
            : "skriv decimalChar: \".\" för kolumnen"
        return
            "är det tusental, ta bort tecknet i filen eller skriv groupChar: \"\(sign)\"; är det decimaler, \(ifDecimals)"
    }
}
