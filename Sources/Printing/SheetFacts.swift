/// What poppler's `pdfinfo` tells of a print.
package struct SheetFacts: Hashable, Sendable {
    package let sheets: Int
    package let isTagged: Bool
    /// Whether every sheet is A4 (595 × 842 points, within one).
    package let isA4: Bool
    /// The sheet on which each linked place stands, by its id, from 1.
    package let places: [String: Int]

    /// - Parameters:
    ///   - facts: lines such as `Pages:           24`.
    ///   - places: lines such as `   2 [ XYZ    0  405 null      ] "kap-bakgrund"`.
    package init?(facts: String, places: String) {
        var values: [Substring: String] = [:]
        for line in facts.split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            values[line[..<colon]] = String(line[line.index(after: colon)...].trimming(" "))
        }
        guard let count = values["Pages"].flatMap({ Int($0) }) else { return nil }
        sheets = count
        isTagged = values["Tagged"] == "yes"
        isA4 = SheetFacts.isA4(values["Page size"] ?? "")
        self.places = SheetFacts.read(places)
    }

    private static func isA4(_ size: String) -> Bool {
        let numbers = size.split(separator: " ").compactMap { Double($0) }
        return numbers.count >= 2 && abs(numbers[0] - 595.28) < 1 && abs(numbers[1] - 841.89) < 1
    }

    private static func read(_ lines: String) -> [String: Int] {
        var places: [String: Int] = [:]
        for line in lines.split(separator: "\n") {
            let name = line.split(separator: "\"", omittingEmptySubsequences: false)
            guard name.count == 3, let sheet = line.split(separator: " ").first.flatMap({ Int($0) }) else { continue }
            places[String(name[1])] = sheet
        }
        return places
    }
}

extension Substring {
    fileprivate func trimming(_ character: Character) -> Substring {
        var text = drop { $0 == character }
        while text.last == character { text.removeLast() }
        return text
    }
}
