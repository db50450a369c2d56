/// Text with marks: `«` and `»` around the range that a test speaks of are taken out and their place returned.
///
/// `marked("a: «b»")` gives `("a: b", line 1, column 4, length 1)`.
package func marked(_ text: String) -> (text: String, line: Int, column: Int, length: Int) {
    var out = String.UnicodeScalarView()
    var (line, column) = (1, 1)
    var start: (line: Int, column: Int)?
    var length = 0
    for scalar in text.unicodeScalars {
        if scalar == "«", start == nil {
            start = (line, column)
        } else if scalar == "»", let begun = start {
            length = column - begun.column
        } else {
            out.append(scalar)
            (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
    }
    return (String(out), start?.line ?? 0, start?.column ?? 0, length)
}
