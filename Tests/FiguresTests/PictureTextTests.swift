import Markup
import TestSupport
import Testing

@testable import Figures

/// Words above and below a drawing that leaves its page.
struct PictureTextTests {
    /// Every word is there, no line reaches over the drawing, and lines never meet.
    @Test(arguments: 0..<50)
    func isWholeAndWithinTheDrawing(seed: Int) {
        var random = SplitMix(seed)
        let words = (0..<Int.random(in: 1...60, using: &random)).map { _ in
            String(repeating: "å", count: Int.random(in: 1...14, using: &random))
        }
        let text = PictureText([(words.joined(separator: " "), .title), ("Källa.", .foot)], width: 640)
        let lines = text.markup(from: 100).compactMap { markup -> Element? in
            if case .element(let element) = markup { element } else { nil }
        }
        #expect(
            lines.map { Markup.element($0).plainText }.joined(separator: " ")
                == (words + ["Källa."]).joined(separator: " "))
        #expect(lines.dropLast().allSatisfy { textWidth(Markup.element($0).plainText, size: 16, bold: true) <= 640 })
        let baselines = lines.compactMap { $0.attributes["y"].flatMap(Double.init) }
        #expect(zip(baselines, baselines.dropFirst()).allSatisfy { $1 - $0 >= 16 })
        #expect((baselines.last ?? 0) <= 100 + text.height)
    }
}
