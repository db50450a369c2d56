import Values

extension RowFault {
    /// What has most likely given a row so many cells too many.
    func adviceOnExtraCells(_ extra: Int, _ places: CSVPlaces) -> String {
        let row = places.bytes[rowStart..<range.upperBound]
        let cells = row.split(separator: places.dialect.delimiter, omittingEmptySubsequences: false).map { trimmed($0) }
        let sign =
            places.dialect.delimiter == UInt8(ascii: "\t")
            ? "en tabb" : "ett «\(Character(Unicode.Scalar(places.dialect.delimiter)))»"
        if cells.suffix(extra).allSatisfy(\.isEmpty) {
            return "raden slutar med \(extra == 1 ? sign : "\(extra) skiljetecken") för mycket: ta bort det"
        }
        if row.contains(places.dialect.quote) {
            return "\(sign) inne i en cell kräver citattecken kring cellen; annars är ett skiljetecken för mycket"
        }
        let numbers = places.dialect.delimiter == UInt8(ascii: ",") ? decimalCommas(cells) : []
        if numbers.count >= extra {
            let number =
                numbers.count == 1 ? "är «\(numbers[0])» ett tal med decimalkomma" : "står ett decimalkomma i ett tal"
            return "\(number)? skriv det med punkt, eller inom citattecken; annars är ett komma för mycket"
        }
        return extra == 1
            ? "\(sign) är för mycket, eller står i en text: skriv i så fall texten inom citattecken"
            : "\(extra) skiljetecken är för många, eller står i texter: skriv i så fall texterna inom citattecken"
    }

    /// Two cells side by side that would be one number with decimals.
    private func decimalCommas(_ cells: [ArraySlice<UInt8>]) -> [String] {
        zip(cells, cells.dropFirst()).compactMap { whole, decimals in
            let text = String(decoding: whole, as: UTF8.self) + "," + String(decoding: decimals, as: UTF8.self)
            return Exact(parsing: text, decimalSeparator: UInt8(ascii: ",")) == nil ? nil : text
        }
    }
}
