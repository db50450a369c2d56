import Diagnostics
import Testing

@Suite struct PlaceCursorTests {
    /// The same places as those that look at the whole line, wherever one asks.
    @Test func givesThePlacesThatTheSourceGives() {
        let source = SourceText(path: "a", text: "åäö 1\r\n\n\u{1F600}b\nslut")
        let scalars = Array(source.text.unicodeScalars)
        for start in [0, 2, 9] {
            var cursor = PlaceCursor(source, from: start)
            let before = String(decoding: source.bytes[..<start], as: UTF8.self).unicodeScalars.count
            for index in Array(0..<scalars.count - before) + [3, 0, 5] {
                cursor.move(to: index)
                let text = String(String.UnicodeScalarView(scalars[..<(before + index)]))
                let offset = text.utf8.count
                let length = String(scalars[before + index]).utf8.count
                #expect(cursor.place(length: 1) == source.place(offset..<offset + length))
            }
        }
    }

    @Test func cutsAPlaceAtTheEndOfItsLine() {
        let source = SourceText(path: "a", text: "ab\ncd")
        #expect(PlaceCursor(source, from: 1).place(length: 9).length == 1)
    }
}
