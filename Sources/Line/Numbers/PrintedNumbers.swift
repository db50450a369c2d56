import Composition
import Edition
import Figures
import Publishing

/// Where a number stands in a built report, for somebody who has read it there: `91,6`.
///
/// Looked for in the finished pages, so that it finds what is printed and nothing that is hidden.
struct PrintedNumbers {
    /// The number as it is asked for, with ordinary blanks and a hyphen for minus.
    private let asked: String

    /// Nil for what cannot be a number. `91.6` is taken for `91,6`.
    init?(_ text: String) {
        let asked = PrintedNumbers.plain(text)
        let digits = asked.drop { $0 == "-" || $0 == "+" }
        guard let first = digits.first, first.isASCII, first.isNumber,
            digits.allSatisfy({ ($0.isASCII && $0.isNumber) || ",. %".contains($0) })
        else { return nil }
        self.asked = asked.replacing(".", with: ",")
    }

    /// The readings of an edition that are printed so, in the order of its pages.
    func found(in site: Site, _ book: Book) -> [PrintedNumber] {
        let pages = site.files.filter {
            $0.path.hasPrefix(book.directory.folder + "/") && $0.path.hasSuffix(".html")
        }
        var found: [PrintedNumber] = []
        var places: [String: Int] = [:]
        for page in pages {
            for (reading, text) in PrintedNumbers.numbers(String(decoding: page.bytes, as: UTF8.self)) where holds(text)
            {
                let index = places[reading] ?? found.count
                places[reading] = index
                if index == found.count { found.append(PrintedNumber(reading: reading, text: text, pages: [])) }
                if found[index].pages.last != page.path { found[index].pages.append(page.path) }
            }
        }
        return found
    }

    /// As a word of its own: 91,6 is not in 191,6, nor 12 in 12 345.
    private func holds(_ text: String) -> Bool {
        let text = PrintedNumbers.plain(text)
        return text.ranges(of: asked).contains { range in
            let before = text[..<range.lowerBound].suffix(2)
            let after = text[range.upperBound...].prefix(2)
            let isCut = { (sign: Character?) in sign.map { $0.isNumber || $0 == "," } ?? false }
            let joined = before.count == 2 && before.last == " " && isCut(before.first) && !asked.hasPrefix("-")
            return !isCut(before.last) && !isCut(after.first) && !joined
                && !(after.first == " " && isCut(after.last))
        }
    }

    private static func plain(_ text: String) -> String {
        text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ").replacing("\u{2212}", with: "-")
    }

    /// The name of the reading and the text of every number of a page.
    private static func numbers(_ page: String) -> [(reading: String, text: String)] {
        page.split(separator: "<data ").dropFirst().compactMap { part in
            guard let tag = part.firstIndex(of: ">"), let end = part[tag...].firstRange(of: "</data>"),
                let name = part[..<tag].firstRange(of: "data-reading=\"")
            else { return nil }
            let reading = part[name.upperBound..<tag].prefix { $0 != "\"" }
            return (String(reading), String(part[part.index(after: tag)..<end.lowerBound]))
        }
    }
}

/// A reading that is printed on some pages.
struct PrintedNumber {
    /// `implementeringsgrad@2025;kommun=2580`, and after a bar what is made of it.
    let reading: String
    /// As it stands on the first of the pages.
    let text: String
    var pages: [String]

    /// How many choices it is made with.
    var terms: Int { reading.count { $0 == ";" } }
}
