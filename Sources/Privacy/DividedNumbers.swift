/// The ten digits of each personal identity number that two cells beside each other make: a date and four digits.
///
/// A dash in either cell tells by itself, and so does a heading that says that people are meant, with any other cell of
/// its row. Otherwise chance must
/// be below about one in a hundred. Of dates written with signs one in ten fits the four digits beside it, of six
/// random digits seven in a thousand. So one pair tells where it is the only one and the date is six digits, two where
/// there are no others, and from three on when most fit. The years 1900 to 2099 are taken as years. Cells between that
/// are empty are passed over. Linear time.
package func dividedNumbers(in table: TextTable) -> [[UInt8]] {
    let telling = table.telling
    var pairs: Set<CellPair> = []
    for (index, row) in table.rows.enumerated() {
        let cells = row.enumerated().filter { !$0.element.isEmpty }
        for (first, second) in zip(cells, cells.dropFirst()) {
            pairs.formUnion(CellPair.both(first.element, second.element, isTold: false))
        }
        // Beside what a heading tells of, any cell of the row may be the other half.
        for told in cells where index >= telling.below && telling.columns.contains(told.offset) {
            for other in cells.prefix(mostCells) where other.offset != told.offset {
                pairs.formUnion(CellPair.both(told.element, other.element, isTold: true))
            }
        }
    }
    return numbers(among: pairs)
}

/// Cells of a row that are paired with one that a heading tells of.
private let mostCells = 50

private func numbers(among pairs: Set<CellPair>) -> [[UInt8]] {
    let told = pairs.filter { $0.fits && $0.isTold }
    let open = pairs.filter { !$0.isTold && !told.contains($0.told) }
    let fitting = open.filter(\.fits)
    let areNumbers =
        switch fitting.count {
        case 0: false
        case 1: open.count == 1 && fitting.allSatisfy(\.isTight)
        case 2: open.count == 2
        default: open.count < 10 ? fitting.count >= open.count - open.count / 5 : 2 * fitting.count > open.count
        }
    return (told + (areNumbers ? Array(fitting) : [])).map { Array($0.digits.suffix(10)) }.sorted {
        $0.lexicographicallyPrecedes($1)
    }
}

/// Two cells that may be a date and a serial.
private struct CellPair: Hashable {
    /// Of the date and then of the serial.
    let digits: [UInt8]
    /// Six digits alone.
    let isTight: Bool
    /// By a heading, or a dash.
    private(set) var isTold: Bool
    let fits: Bool

    var told: CellPair {
        var pair = self
        pair.isTold = true
        return pair
    }

    /// Either cell as the date.
    static func both(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>, isTold: Bool) -> [CellPair] {
        [CellPair(a, b, isTold: isTold), CellPair(b, a, isTold: isTold)].compactMap(\.self)
    }

    /// Nil when the cells have another form.
    init?(_ date: ArraySlice<UInt8>, _ serial: ArraySlice<UInt8>, isTold: Bool) {
        guard (6...12).contains(date.count), (4...6).contains(serial.count) else { return nil }
        let dateDigits = date.filter(isDigit)
        let (before, four) = (serial.dropLast(4), serial.suffix(4))
        guard four.allSatisfy(isDigit), dateDigits.count == 6 || dateDigits.count == 8,
            date.allSatisfy({ isDigit($0) || dateSigns.contains($0) }), before.allSatisfy({ dashes.contains($0) })
        else { return nil }
        let hasDash = !before.isEmpty || date.last.map(dashes.contains) == true
        let isYear = ["19", "20"].contains { four.starts(with: $0.utf8) }
        guard hasDash || !isYear else { return nil }
        digits = dateDigits + four
        isTight = date.count == 6
        self.isTold = isTold || hasDash
        fits = isNumber(digits)
    }
}

private let dateSigns = Array("-/. +".utf8)
private let dashes = Array("-+ ".utf8)
