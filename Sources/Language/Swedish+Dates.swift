package import Values

extension Swedish {
    package static let months = [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
        "december",
    ]
    /// Three or four letters without a stop, for axes.
    package static let shortMonths = [
        "jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec",
    ]

    /// `31 december 2025`, with no-break spaces.
    package static func date(_ day: Day) -> String {
        "\(day.day)\(noBreakSpace)\(months[day.month - 1])\(noBreakSpace)\(day.year)"
    }

    /// `2025`, `tertial 2 2025`, `kvartal 3 2025`, `mars 2025`, `31 mars 2025`, `2016–2020`.
    package static func period(_ period: Period) -> String {
        guard period.isSpan else { return single(period) }
        let (a, b) = (Period(period.grain, period.first), Period(period.grain, period.last))
        if period.grain == .month, a.firstDay.year == b.firstDay.year {
            return "\(months[a.firstDay.month - 1])\(enDash)\(single(b))"
        }
        return period.grain == .year ? "\(single(a))\(enDash)\(single(b))" : "\(single(a)) till \(single(b))"
    }

    private static func single(_ period: Period) -> String {
        let (year, month) = (period.firstDay.year, period.firstDay.month)
        return switch period.grain {
        case .year: "\(year)"
        case .tertial: "tertial\(noBreakSpace)\((month - 1) / 4 + 1)\(noBreakSpace)\(year)"
        case .quarter: "kvartal\(noBreakSpace)\((month - 1) / 3 + 1)\(noBreakSpace)\(year)"
        case .month: "\(months[month - 1])\(noBreakSpace)\(year)"
        case .day: date(period.firstDay)
        }
    }

    /// For axes and table heads: `2025`, `T2 2025`, `kv 3 2025`, `mars 2025`, `2025-03-31`.
    package static func shortPeriod(_ period: Period) -> String {
        guard !period.isSpan else { return self.period(period) }
        let (year, month) = (period.firstDay.year, period.firstDay.month)
        return switch period.grain {
        case .year: "\(year)"
        case .tertial: "T\((month - 1) / 4 + 1)\(noBreakSpace)\(year)"
        case .quarter: "kv\(noBreakSpace)\((month - 1) / 3 + 1)\(noBreakSpace)\(year)"
        case .month: "\(shortMonths[month - 1])\(noBreakSpace)\(year)"
        case .day: period.firstDay.description
        }
    }
}
