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

    func add(_ slot: Int, to amount: inout Amount) {
        guard !amounts[slot].hasRare else {
            amount += amounts[slot]
            return
        }
        // Field by field, since a copy of the whole costs more than what is added.
        amount.add(
            amounts[slot].sum, amounts[slot].least, amounts[slot].greatest, gaps: amounts[slot].gaps,
            amounts[slot].signs, amounts[slot].places)
    }
}

/// Numbers added up exactly, with the least and the greatest of them. There may be millions, so it is kept small.
struct Amount: Sendable {
    /// In units, as long as it fits.
    fileprivate var sum: Int128 = 0
    fileprivate var least = Int128.max
    fileprivate var greatest = Int128.min
    /// Rows without a number.
    var gaps = 0
    /// What nearly no amount has, at most one.
    private var rare: [Rare] = []
    /// What the source says of the rows without a number.
    var signs: GapSigns = []
    /// Of the units.
    fileprivate var places: Int8 = 0
    private var isListed = false

    private struct Rare {
        /// What did not fit in units.
        var wide: Wide?
        /// In units, and those that did not fit: every number in the order of the rows, where they are kept.
        var units: [Int128] = []
        var wideUnits: [Exact] = []
    }

    private struct Wide {
        var sum = Exact.zero
        var least: Exact?
        var greatest: Exact?

        static func + (a: Wide, b: Wide) -> Wide {
            Wide(
                sum: a.sum + b.sum, least: [a.least, b.least].compactMap { $0 }.min(),
                greatest: [a.greatest, b.greatest].compactMap { $0 }.max())
        }
    }

    /// - Parameter decimals: of the units, 0...18.
    init(decimals: Int = 0, isListed: Bool = false) {
        places = Int8(decimals)
        self.isListed = isListed
    }

    /// The numbers in order, where they were kept.
    ///
    /// Complexity: O(n log n).
    var sorted: [Exact] { rare.flatMap { $0.units.map(exact) + $0.wideUnits }.sorted() }

    var total: Exact { exact(sum) + (rare.first?.wide?.sum ?? .zero) }

    /// Nil without a number.
    var smallest: Exact? { [least == .max ? nil : exact(least), rare.first?.wide?.least].compactMap { $0 }.min() }
    var largest: Exact? {
        [greatest == .min ? nil : exact(greatest), rare.first?.wide?.greatest].compactMap { $0 }.max()
    }

    mutating func add(_ units: Int128) {
        addSum(units)
        if isListed { change { $0.units.append(units) } }
        least = min(least, units)
        greatest = max(greatest, units)
    }

    mutating func add(_ number: Exact) {
        add(Wide(sum: number, least: number, greatest: number))
        if isListed { change { $0.wideUnits.append(number) } }
    }

    fileprivate var hasRare: Bool { !rare.isEmpty }

    /// What nearly all amounts have.
    fileprivate mutating func add(
        _ sum: Int128, _ least: Int128, _ greatest: Int128, gaps: Int, _ signs: GapSigns, _ places: Int8
    ) {
        if self.places == 0 { self.places = places }
        self.gaps += gaps
        self.signs.formUnion(signs)
        addSum(sum)
        self.least = min(self.least, least)
        self.greatest = max(self.greatest, greatest)
    }

    static func += (a: inout Amount, b: Amount) {
        a.add(b.sum, b.least, b.greatest, gaps: b.gaps, b.signs, b.places)
        guard let other = b.rare.first else { return }
        if let wide = other.wide { a.add(wide) }
        a.change {
            $0.units += other.units
            $0.wideUnits += other.wideUnits
        }
    }

    private mutating func add(_ wide: Wide) { change { $0.wide = ($0.wide ?? Wide()) + wide } }

    private mutating func change(_ change: (inout Rare) -> Void) {
        if rare.isEmpty { rare.append(Rare()) }
        change(&rare[0])
    }

    private mutating func addSum(_ units: Int128) {
        let (result, overflow) = sum.addingReportingOverflow(units)
        if overflow { add(Wide(sum: exact(units))) } else { sum = result }
    }

    private func exact(_ units: Int128) -> Exact { Exact(mantissa: units, decimals: Int(places)) }
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
