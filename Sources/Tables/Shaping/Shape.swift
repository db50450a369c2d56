import Values

/// How the rows that measures read are made of those of the file.
struct Shape: Sendable {
    var pivot: Pivot?
    var time: JoinedTime?

    /// Columns that become rows: one for each of them.
    struct Pivot: Sendable {
        /// Labels of the columns.
        let columns: [String]
        /// The field that says which column a row was.
        let namesTo: String
        /// The field with what stood in it.
        let valuesTo: String
    }

    /// A time in two columns: the year, and the part of it.
    struct JoinedTime: Sendable {
        let year: String
        let part: String
        let grain: Grain

        var name: String { year + "+" + part }

        /// `2025-Q3` of `2025` and `3`, `K3` or `kvartal 3`; as it stands when it is none, so that it is told.
        func text(_ year: String, _ part: String) -> String {
            guard !year.isEmpty || !part.isEmpty else { return "" }
            guard let number = number(part), number <= (grain == .month ? 12 : grain == .quarter ? 4 : 3) else {
                return year + " " + part
            }
            return switch grain {
            case .month: year + (number < 10 ? "-0\(number)" : "-\(number)")
            case .quarter: "\(year)-Q\(number)"
            default: "\(year)-T\(number)"
            }
        }

        private func number(_ part: String) -> Int? {
            let word = part.lowercased()
            if grain == .month, let index = JoinedTime.months.firstIndex(where: { word.hasPrefix($0) }) {
                return JoinedTime.fullMonths[index].hasPrefix(word) ? index + 1 : nil
            }
            let digits = word.drop { !("0"..."9").contains($0) }
            let before = word.dropLast(digits.count).trimming { $0 == " " || $0 == "." || $0 == "-" }
            guard JoinedTime.words(grain).contains(before), digits.count <= 2, let number = Int(digits), number > 0
            else { return nil }
            return number
        }

        private static let months = [
            "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
        ]
        private static let fullMonths = [
            "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
            "november", "december",
        ]

        private static func words(_ grain: Grain) -> [String] {
            switch grain {
            case .month: ["", "m", "mån", "månad"]
            case .quarter: ["", "k", "q", "kv", "kvartal"]
            default: ["", "t", "tertial"]
            }
        }
    }
}

extension StringProtocol {
    fileprivate func trimming(_ isBlank: (Character) -> Bool) -> String {
        String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
}
