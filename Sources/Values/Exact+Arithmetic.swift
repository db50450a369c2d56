extension Exact {
    package static prefix func - (value: Exact) -> Exact {
        switch value.parts {
        case .short(let top, over: let bottom): Exact(parts: .short(-top, over: bottom))
        case .long(let isNegative, let top, over: let bottom):
            Exact(parts: .long(isNegative: !isNegative, top, over: bottom))
        }
    }

    package static func + (a: Exact, b: Exact) -> Exact { a.adding(b) ?? a.addingLong(b) }

    package static func - (a: Exact, b: Exact) -> Exact { a + -b }

    package static func * (a: Exact, b: Exact) -> Exact {
        if case .short(let top, over: let bottom) = a.parts, case .short(let other, over: let below) = b.parts {
            let (product, o1) = top.multipliedReportingOverflow(by: other)
            let (common, o2) = bottom.multipliedReportingOverflow(by: below)
            if !o1, !o2, let result = Exact(product, over: common) { return result }
        }
        let (left, right) = (a.fraction, b.fraction)
        return Exact(
            isNegative: left.isNegative != right.isNegative, left.top * right.top, over: left.bottom * right.bottom)
    }

    /// The quotient; nil when `b` is 0.
    package static func / (a: Exact, b: Exact) -> Exact? {
        guard !b.isZero else { return nil }
        let inverse = b.fraction
        return a * Exact(isNegative: inverse.isNegative, inverse.bottom, over: inverse.top)
    }

    package static func += (a: inout Exact, b: Exact) { a = a + b }

    /// Nil when the sum does not fit in 128 bits before it is reduced.
    private func adding(_ other: Exact) -> Exact? {
        guard case .short(let top, over: let bottom) = parts, case .short(let right, over: let below) = other.parts
        else { return nil }
        if bottom == below {
            let (sum, overflow) = top.addingReportingOverflow(right)
            return overflow ? nil : Exact(sum, over: bottom)
        }
        let (a, o1) = top.multipliedReportingOverflow(by: below)
        let (b, o2) = right.multipliedReportingOverflow(by: bottom)
        let (sum, o3) = a.addingReportingOverflow(b)
        let (common, o4) = bottom.multipliedReportingOverflow(by: below)
        return o1 || o2 || o3 || o4 ? nil : Exact(sum, over: common)
    }

    private func addingLong(_ other: Exact) -> Exact {
        let (a, b) = (fraction, other.fraction)
        let (left, right) = (a.top * b.bottom, b.top * a.bottom)
        let common = a.bottom * b.bottom
        if a.isNegative == b.isNegative { return Exact(isNegative: a.isNegative, left + right, over: common) }
        return left < right
            ? Exact(isNegative: b.isNegative, right - left, over: common)
            : Exact(isNegative: a.isNegative, left - right, over: common)
    }

    fileprivate init(parts: Parts) { self.parts = parts }
}

extension Exact: Comparable {
    package static func < (a: Exact, b: Exact) -> Bool {
        if case .short(let top, over: let bottom) = a.parts, case .short(let other, over: let below) = b.parts {
            if bottom == below { return top < other }
            let (left, o1) = top.multipliedReportingOverflow(by: below)
            let (right, o2) = other.multipliedReportingOverflow(by: bottom)
            if !o1, !o2 { return left < right }
        }
        return (a - b).isNegative
    }
}

extension Exact: CustomStringConvertible {
    /// The shortest decimal form with a point when there is one of at most 12 decimals (`76.4`), else the value
    /// rounded to 12: for machines (`data value`, JSON), never for readers.
    package var description: String {
        if isInteger { return plain(decimals: 0) }
        let text = plain(decimals: Exact.machineDecimals)
        let digits = text.utf8.reversed().prefix { $0 == UInt8(ascii: "0") }.count
        let shortest = text.dropLast(digits)
        return shortest.last == "." ? String(shortest.dropLast()) : String(shortest)
    }

    private static let machineDecimals = 12
}
