import Testing

@testable import Figures

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Colours that stand beside each other, as people with another colour vision and grey printers see them.
struct ColourVisionTests {
    /// Distance in OKLab (Ottosson 2020) times 100; these keep 18.0 when rounded, and 11 is told apart at a glance.
    @Test(arguments: [Palette.light, .dark], Vision.allCases)
    func seriesAreToldApart(palette: Palette, vision: Vision) {
        let seen = palette.categories.map(vision.sees)
        for (a, b) in pairs(seen) { #expect(100 * distance(a, b) >= 17.95) }
    }

    @Test(arguments: [Palette.light, .dark])
    func seriesCanBeSeenOnPaper(palette: Palette) {
        for colour in palette.categories { #expect(contrast(colour, palette.paper) >= 3) }
    }

    /// CIE lightness on a grey printer (paper is always light): published for these four as 20, 36, 49 and 58.
    @Test func seriesAreToldApartInGrey() {
        let light = Palette.light.categories.map(lightness)
        for (value, published) in zip(light, [20.0, 36, 49, 58]) { #expect(abs(value - published) < 1) }
        for (a, b) in zip(light, light.dropFirst()) { #expect(b - a >= 8) }
    }

    /// The steps of a map go one way, in every vision and in grey: darker is more on paper, lighter in the dark.
    @Test(arguments: Vision.allCases)
    func stepsGoOneWay(vision: Vision) {
        for (palette, sign) in [(Palette.light, -1.0), (.dark, 1.0)] {
            let steps = palette.steps.map { lightness(vision.sees($0)) }
            for (a, b) in zip(steps, steps.dropFirst()) { #expect(sign * (b - a) >= 8) }
        }
    }

    /// The two sides of a scale of answers are told apart at each distance from its middle.
    @Test(arguments: [Palette.light, .dark], Vision.allCases)
    func theEndsOfAScaleAreToldApart(palette: Palette, vision: Vision) {
        let seen = palette.diverging.map(vision.sees)
        #expect(100 * distance(seen[0], seen[4]) >= 10 && 100 * distance(seen[1], seen[3]) >= 10)
        for index in 0..<4 { #expect(100 * distance(seen[index], seen[index + 1]) >= 8) }
    }

    @Test(arguments: [Palette.light, .dark], Vision.allCases)
    func targetIsToldFromTheData(palette: Palette, vision: Vision) {
        #expect(100 * distance(vision.sees(palette.data), vision.sees(palette.target)) >= 15)
    }

    /// The sheet and the palette say the same colours.
    @Test func theSheetHasThePalette() throws {
        let sheet = try #require(readText(project("templates/uppsikt.css")))
        let parts = sheet.split(separator: "prefers-color-scheme: dark", maxSplits: 1).map(String.init)
        try #require(parts.count == 2)
        for (part, palette) in zip(parts, [Palette.light, .dark]) {
            let tokens =
                [
                    ("data", palette.data), ("target", palette.target), ("context", palette.context),
                    ("faint", palette.faint), ("grid", palette.grid), ("ink", palette.ink), ("ink-2", palette.ink2),
                    ("paper", palette.paper), ("ok", palette.ok), ("near", palette.near), ("off", palette.off),
                    ("unknown", palette.unknown), ("example", palette.example),
                ]
                + palette.categories.dropFirst().enumerated().map { ("data-\($0 + 2)", $1) }
                + palette.steps.enumerated().map { ("seq-\($0 + 1)", $1) }
                + palette.onSteps.enumerated().map { ("on-\($0 + 1)", $1) }
                + palette.diverging.enumerated().map { ("div-\($0 + 1)", $1) }
            for (name, colour) in tokens {
                #expect(
                    part.contains("--\(name): \(colour.hex);") || part.contains("--\(name): \(colour.shortCSS ?? "?");")
                )
            }
        }
    }
}

enum Vision: CaseIterable {
    case usual, protan, deutan, tritan

    /// Machado, Oliveira and Fernandes 2009, severity 1, on linear light.
    private var matrix: [[Double]] {
        switch self {
        case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        case .protan:
            [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
        case .deutan:
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
        case .tritan:
            [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
        }
    }

    func sees(_ colour: RGB) -> [Double] {
        let light = linear(colour)
        return matrix.map { row in min(max(zip(row, light).map(*).reduce(0, +), 0), 1) }
    }
}

private func pairs<T>(_ items: [T]) -> [(T, T)] {
    items.indices.flatMap { a in items.indices.dropFirst(a + 1).map { (items[a], items[$0]) } }
}

/// sRGB to linear light, 0...1.
private func linear(_ colour: RGB) -> [Double] {
    [colour.red, colour.green, colour.blue].map { value in
        let x = value / 255
        return x <= 0.04045 ? x / 12.92 : pow((x + 0.055) / 1.055, 2.4)
    }
}

private func luminance(_ light: [Double]) -> Double { 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2] }

private func contrast(_ a: RGB, _ b: RGB) -> Double {
    let (x, y) = (luminance(linear(a)), luminance(linear(b)))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

/// CIE 1976 L* of linear light.
private func lightness(_ light: [Double]) -> Double {
    let y = luminance(light)
    return y > 0.008856 ? 116 * cbrt(y) - 16 : 903.3 * y
}
private func lightness(_ colour: RGB) -> Double { lightness(linear(colour)) }

/// Euclidean distance in OKLab of two colours in linear light.
private func distance(_ a: [Double], _ b: [Double]) -> Double {
    zip(oklab(a), oklab(b)).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
}

private func oklab(_ light: [Double]) -> [Double] {
    let (r, g, b) = (light[0], light[1], light[2])
    let l = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    let m = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    let s = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    return [
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
    ]
}

extension RGB {
    /// `#fff` for `#ffffff`; nil when it has no short form.
    fileprivate var shortCSS: String? {
        let digits = Array(hex.dropFirst())
        guard stride(from: 0, to: 6, by: 2).allSatisfy({ digits[$0] == digits[$0 + 1] }) else { return nil }
        return "#" + [digits[0], digits[2], digits[4]].map(String.init).joined()
    }
}
