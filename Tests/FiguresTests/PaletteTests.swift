import Testing

@testable import Figures

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

struct PaletteTests {
    /// WCAG 2.2 SC 1.4.3: text 4.5:1.
    @Test(arguments: [Palette.light, .dark])
    func textsCanBeRead(palette: Palette) {
        for text in [palette.ink, palette.ink2, palette.data, palette.target, palette.example] {
            #expect(contrast(text, palette.paper) >= 4.5)
        }
        // Names and numbers of a row that stands out lie on the lightest step.
        for text in [palette.ink, palette.ink2, palette.data] { #expect(contrast(text, palette.steps[0]) >= 4.5) }
        for (fill, text) in zip(palette.steps, palette.onSteps) { #expect(contrast(text, fill) >= 4.5) }
        for (index, fill) in palette.diverging.enumerated() {
            #expect(contrast([0, 4].contains(index) ? palette.onSteps[4] : palette.onSteps[0], fill) >= 4.5)
        }
    }

    /// WCAG 2.2 SC 1.4.11: lines and marks 3:1.
    @Test(arguments: [Palette.light, .dark])
    func marksCanBeSeen(palette: Palette) {
        for mark in [palette.data, palette.target, palette.context, palette.faint, palette.ink2, palette.off] {
            #expect(contrast(mark, palette.paper) >= 3)
        }
        for mark in [palette.data, palette.off, palette.unknown] { #expect(contrast(mark, palette.tint) >= 3) }
        // Segments are told apart by their outline, drawn in the grey of context.
        #expect(contrast(palette.context, palette.paper) >= 3)
    }

    @Test func computesPublishedContrasts() {
        #expect(abs(contrast(0x767676, 0xFFFFFF) - 4.54) < 0.01)
        #expect(contrast(0x000000, 0xFFFFFF) == 21)
    }
}

/// WCAG 2.2, "contrast ratio" and "relative luminance".
private func contrast(_ a: RGB, _ b: RGB) -> Double {
    let (x, y) = (luminance(a), luminance(b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

private func luminance(_ colour: RGB) -> Double {
    let parts = [colour.red, colour.green, colour.blue].map { value in
        let x = value / 255
        return x <= 0.04045 ? x / 12.92 : pow((x + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
}
