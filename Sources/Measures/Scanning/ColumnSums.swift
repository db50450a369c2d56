import Tables
import Values

/// What a cube adds up of one column, slot by slot.
struct ColumnSums: Sendable {
    /// 0, or those of the units of a column of numbers.
    private let decimals: Int
    private let isListed: Bool
    private var amounts: [Amount] = []

    /// - Parameter isListed: whether the numbers are kept one by one as well.
    init(decimals: Int, isListed: Bool) {
        self.decimals = decimals
        self.isListed = isListed
    }

    mutating func grow() { amounts.append(Amount(decimals: decimals, isListed: isListed)) }

    /// Adds a column's numbers, row by row, or that a row has none. Rows whose slot is below 0 are left out.
    mutating func add(_ column: Column, _ slots: [Int]) {
        for row in slots.indices where slots[row] >= 0 {
            if column.values[row] == Column.missing {
                amounts[slots[row]].gaps += 1
                amounts[slots[row]].signs.insert(column.signs[row].map(GapSigns.sign) ?? .none)
            } else if decimals == 0 {
                amounts[slots[row]].add(Int128(column.values[row]))
            } else if column.values[row] == Column.wide, let number = column.wide[row] {
                amounts[slots[row]].add(number)
            } else {
                amounts[slots[row]].add(column.numbers[row])
            }
        }
    }

    mutating func add(_ units: Int128, _ slot: Int) { amounts[slot].add(units) }

    func amount(_ slot: Int) -> Amount { amounts[slot] }
}

/// Numbers added up exactly, with the least and the greatest of them.
struct Amount: Sendable {
    /// Of the units below.
    var decimals = 0
    /// Rows without a number.
    var gaps = 0
    /// What the source says of those rows.
    var signs: GapSigns = []
    /// In units, as long as it fits.
    private var sum: Int128 = 0
    private var least = Int128.max
    private var greatest = Int128.min
    /// What did not fit in units, at most one: an array since it is large and nearly always absent.
    private var wide: [Wide] = []

    private struct Wide {
        var sum = Exact.zero
        var least: Exact?
        var greatest: Exact?
    }

    private var isListed = false
    /// In units, and those that did not fit: every number in the order of the rows, where they are kept.
    private var units: [Int128] = []
    private var wideUnits: [Exact] = []

    init(decimals: Int = 0, isListed: Bool = false) {
        self.decimals = decimals
        self.isListed = isListed
    }

    /// The numbers in order, where they were kept.
    ///
    /// Complexity: O(n log n).
    var sorted: [Exact] { (units.map(exact) + wideUnits).sorted() }

    var total: Exact { exact(sum) + (wide.first?.sum ?? .zero) }

    /// Nil without a number.
    var smallest: Exact? { [least == .max ? nil : exact(least), wide.first?.least].compactMap { $0 }.min() }
    var largest: Exact? { [greatest == .min ? nil : exact(greatest), wide.first?.greatest].compactMap { $0 }.max() }

    mutating func add(_ units: Int128) {
        addSum(units)
        if isListed { self.units.append(units) }
        least = min(least, units)
        greatest = max(greatest, units)
    }

    mutating func add(_ number: Exact) {
        var new = wide.first ?? Wide()
        new.sum += number
        if isListed { wideUnits.append(number) }
        new.least = min(new.least ?? number, number)
        new.greatest = max(new.greatest ?? number, number)
        wide = [new]
    }

    static func += (a: inout Amount, b: Amount) {
        if a.decimals == 0 { a.decimals = b.decimals }
        a.gaps += b.gaps
        a.signs.formUnion(b.signs)
        a.addSum(b.sum)
        // Nearly always there are none, and taking in nothing costs too.
        if !b.units.isEmpty { a.units += b.units }
        if !b.wideUnits.isEmpty { a.wideUnits += b.wideUnits }
        a.least = min(a.least, b.least)
        a.greatest = max(a.greatest, b.greatest)
        guard let other = b.wide.first else { return }
        var new = a.wide.first ?? Wide()
        new.sum += other.sum
        new.least = [new.least, other.least].compactMap { $0 }.min()
        new.greatest = [new.greatest, other.greatest].compactMap { $0 }.max()
        a.wide = [new]
    }

    private mutating func addSum(_ units: Int128) {
        let (result, overflow) = sum.addingReportingOverflow(units)
        if !overflow {
            sum = result
        } else {
            if wide.isEmpty { wide = [Wide()] }
            wide[0].sum += exact(units)
        }
    }

    private func exact(_ units: Int128) -> Exact { Exact(mantissa: units, decimals: decimals) }
}

/// Which signs stand in cells without a number: those of the field, by position, and whether some cell has none.
struct GapSigns: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    /// A cell of which the source says no more than that it has no number.
    static let none = GapSigns(rawValue: 1)

    static func sign(_ position: Int) -> GapSigns { GapSigns(rawValue: 1 << UInt32(position + 1)) }

    /// Position of the only sign there is; nil when there are several, or a cell without one.
    var only: Int? {
        guard !contains(.none), rawValue.nonzeroBitCount == 1 else { return nil }
        return rawValue.trailingZeroBitCount - 1
    }
}
