import Values

/// A column of dates, years, months or quarters.
struct TimeReader: ColumnReader {
    private var spelled: SpelledReader
    private let grain: Grain

    init(_ field: Field, _ grain: Grain) {
        spelled = SpelledReader(field)
        self.grain = grain
    }

    mutating func read(_ cells: CellSpan, into values: UnsafeMutableBufferPointer<Int64>, faults: inout [Int]) {
        let grain = grain
        unsafe spelled.read(cells, into: values, faults: &faults) { bytes in
            Period(inData: String(decoding: bytes, as: UTF8.self), grain).map { Int64($0.first) }
        }
    }

    func explain(_ text: String) -> (message: String, hint: String?) {
        if let advice = spanAdvice(text) { return advice }
        return switch grain {
        case .day: explainDay(text)
        case .month: ("värdet är inte en månad", "skriv månaden som 2025-03 (år-månad) eller 2025M03")
        case .quarter: ("värdet är inte ett kvartal", "skriv kvartalet som 2025K3 eller 2025-Q3")
        case .tertial, .year: ("värdet är inte ett år", "skriv året med fyra siffror, 1000–9999")
        }
    }
}

/// The ways in which spreadsheets and people write a day.
private func explainDay(_ text: String) -> (message: String, hint: String?) {
    if text.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil {
        return ("datumet finns inte", "rätta dagen eller månaden: datum skrivs åååå-mm-dd, som 2025-12-31")
    }
    let message = "värdet är inte ett datum"
    if text.wholeMatch(of: /\d{4}-\d\d-\d\d[ T]\d.*/) != nil {
        return (message, "ta bort klockslaget: datum skrivs åååå-mm-dd, som 2025-12-31")
    }
    if text.wholeMatch(of: /[2-6]\d{4}/) != nil {
        return (
            message, "talet är Excels sätt att lagra en dag: visa kolumnen som datum (åååå-mm-dd) och spara på nytt"
        )
    }
    return (message, "datum skrivs åååå-mm-dd, som 2025-12-31")
}

/// `2004-2007` and `2015/16` are several years, or none that a file may have.
private func spanAdvice(_ text: String) -> (message: String, hint: String?)? {
    guard text.wholeMatch(of: /\d{4} ?[-–\/] ?(\d{4}|\d{2})/) != nil, Period(inData: text, .month) == nil else {
        return nil
    }
    return ("en tid över flera år läses inte ännu", "skriv ett år, en månad eller ett datum på varje rad")
}

extension Period {
    /// Reads the forms of data files: also `2025M03`, `2025K3` and `2025Q3`; nil when it is not of `grain`.
    init?(inData text: String, _ grain: Grain) {
        var spelling = text
        if grain == .month, let tail = Period.part(text, after: "M") { spelling = tail.year + "-" + tail.part }
        if grain == .quarter, let tail = Period.part(text, after: "K") ?? Period.part(text, after: "Q") {
            spelling = tail.year + "-Q" + tail.part
        }
        guard let period = Period(parsing: spelling), period.grain == grain, !period.isSpan else { return nil }
        self = period
    }

    /// The four digits before the letter and what follows it.
    private static func part(_ text: String, after letter: Unicode.Scalar) -> (year: String, part: String)? {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count > 5, scalars[4] == letter else { return nil }
        return (String(String.UnicodeScalarView(scalars[..<4])), String(String.UnicodeScalarView(scalars[5...])))
    }
}
