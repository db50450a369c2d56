import Diagnostics

/// The rows of another source in the shape that the resource declares.
struct ShapedRows<Rows: RowSource>: RowSource {
    typealias Failure = Rows.Failure

    private var rows: Rows
    private let shape: Shape
    /// Labels that the schema has in the file.
    private let names: [String]
    private(set) var bytes: [UInt8] = []
    /// What each column is, in the order handed out.
    private var columns: [ShapedPlaces.Source] = []
    /// Columns of the file that become rows.
    private var pivoted: [Int] = []
    private var labels: [[UInt8]] = []
    private var inner = Grid(width: 0, maxRows: 0)

    var path: String { rows.path }
    var size: Int { rows.size }
    var readsAhead: Bool { rows.readsAhead }

    init(_ rows: consuming Rows, _ shape: Shape, _ names: [String]) {
        self.rows = rows
        (self.shape, self.names) = (shape, names)
    }

    mutating func readHead(for names: [String], _ log: FaultLog) throws(Failure) -> Head? {
        guard var head = try rows.readHead(for: self.names, log) else { return nil }
        let texts = head.labels.map(\.text)
        inner = Grid(width: head.labels.count + head.more, maxRows: TableLimits.batchRows)
        labels = head.labels.map { Array(trimmed($0.bytes[...])) }
        let wanted = (shape.pivot?.columns ?? []) + (shape.time.map { [$0.year, $0.part] } ?? [])
        if head.fault == nil, let absent = wanted.first(where: { !texts.contains($0) }) {
            head.fault = missing(absent, head, texts)
            return head
        }
        guard head.fault == nil else { return head }
        pivoted = (shape.pivot?.columns ?? []).compactMap(texts.firstIndex)
        columns = texts.indices.filter { !pivoted.contains($0) }.map { .column($0) }
        var shaped = columns.map { source in head.labels[source.column ?? 0] }
        func add(_ name: String, _ source: ShapedPlaces.Source) {
            columns.append(source)
            shaped.append(Head.Label(bytes: Array(name.utf8), place: head.place))
        }
        if let pivot = shape.pivot {
            add(pivot.namesTo, .name)
            add(pivot.valuesTo, .value)
        }
        if let time = shape.time, let year = texts.firstIndex(of: time.year), let part = texts.firstIndex(of: time.part)
        {
            add(time.name, .time(year: year, part: part))
        }
        return Head(labels: shaped, place: head.place)
    }

    private func missing(_ name: String, _ head: Head, _ texts: [String]) -> Diagnostic {
        Diagnostic(
            .missingLabel, "kolumnen «\(name)» saknas i filen", at: head.place,
            hint: didYouMean(name, among: texts.filter { !names.contains($0) })
                ?? "rätta namnet under fields och under uppsikt, eller lägg till kolumnen i filen")
    }

    mutating func read(into grid: inout Grid, _ log: FaultLog) throws(Failure) -> Bool {
        grid.count = 0
        let each = max(1, pivoted.count)
        let most = max(1, grid.maxRows / each)
        if grid.maxRows < each { grid = Grid(width: grid.width, maxRows: each) }
        if inner.maxRows != most { inner = Grid(width: inner.width, maxRows: most) }
        guard try rows.read(into: &inner, log) else { return false }
        bytes = rows.bytes
        let names = pivoted.map { write(labels[$0]) }
        for row in 0..<inner.count {
            if isHead(row) {
                tellHead(row, log)
            } else if FootNote.isNote(row, of: inner, bytes) {
                log.add(.skippedRows) { .note(rows.places(of: inner).place(row: row, column: nil)) }
            } else {
                for turn in 0..<each { put(row, turn, names, &grid) }
            }
        }
        bytes.append(contentsOf: repeatElement(0, count: Grid.padding))
        return true
    }

    private mutating func put(_ row: Int, _ turn: Int, _ names: [Range<Int>], _ grid: inout Grid) {
        for (column, source) in columns.enumerated() {
            let range: Range<Int> =
                switch source {
                case .column(let own): inner.range(row, own)
                case .name: names[turn]
                case .value: inner.range(row, pivoted[turn])
                case .time(let year, let part):
                    write(Array((shape.time?.text(text(row, year), text(row, part)) ?? "").utf8))
                }
            grid.cells[grid.count * grid.width + column] = Grid.cell(range)
        }
        grid.numbers[grid.count] = inner.numbers[row]
        grid.starts[grid.count] = row * max(1, pivoted.count) + turn
        grid.count += 1
    }

    private func text(_ row: Int, _ column: Int) -> String {
        String(decoding: trimmed(bytes[inner.range(row, column)]), as: UTF8.self)
    }

    private mutating func write(_ text: [UInt8]) -> Range<Int> {
        let start = bytes.count
        bytes += text
        return start..<bytes.count
    }

    /// The head once more, as where several files have been put together.
    private func isHead(_ row: Int) -> Bool {
        labels.count > 1 && labels.indices.allSatisfy { trimmed(bytes[inner.range(row, $0)]).elementsEqual(labels[$0]) }
    }

    private func tellHead(_ row: Int, _ log: FaultLog) {
        log.add(.skippedRows) { .repeatedHead(rows.places(of: inner).place(row: row, column: nil)) }
    }

    func places(of grid: Grid) -> any RowPlaces {
        ShapedPlaces(
            places: rows.places(of: inner), columns: columns, pivoted: pivoted,
            starts: Array(grid.starts.prefix(grid.count)))
    }

    func finish(_ log: FaultLog) { rows.finish(log) }
}

/// Where rows stand that are made of others.
struct ShapedPlaces: RowPlaces {
    let places: any RowPlaces
    let columns: [Source]
    let pivoted: [Int]
    /// The row of the file and the turn of each row.
    let starts: [Int]

    enum Source {
        case column(Int)
        case name
        case value
        case time(year: Int, part: Int)

        var column: Int? { if case .column(let own) = self { own } else { nil } }
    }

    var file: Place { places.file }

    func place(ofRow number: Int) -> Place { places.place(ofRow: number) }

    func place(row: Int, column: Int?) -> Place {
        let (own, turn) = starts[row].quotientAndRemainder(dividingBy: max(1, pivoted.count))
        return places.place(row: own, column: column.map { fileColumn($0, turn) })
    }

    func unreadable(row: Int, column: Int) -> Diagnostic? {
        let (own, turn) = starts[row].quotientAndRemainder(dividingBy: max(1, pivoted.count))
        return places.unreadable(row: own, column: fileColumn(column, turn))
    }

    private func fileColumn(_ column: Int, _ turn: Int) -> Int {
        switch columns[column] {
        case .column(let own): own
        case .name, .value: pivoted[turn]
        case .time(_, let part): part
        }
    }
}

extension Diagnostic {
    static func repeatedHead(_ place: Place) -> Diagnostic {
        Diagnostic(
            .skippedRows, "rubrikraden står en gång till, och läses inte som uppgifter", at: place,
            hint: "ta bort raden")
    }
}
