/// The colours of the style sheet that drawings use, as red, green and blue 0...255, for the test of contrast.
struct Palette {
    let paper: RGB
    let tint: RGB
    let ink: RGB
    let ink2: RGB
    let data: RGB
    let target: RGB
    let context: RGB
    let faint: RGB
    let grid: RGB
    let ok: RGB
    let near: RGB
    let off: RGB
    let unknown: RGB
    let example: RGB
    /// Fills from the lightest class `k1` to `k5`, and the texts on them `t1` to `t5`.
    let steps: [RGB]
    let onSteps: [RGB]
    /// Fills from one end of a scale over its middle to the other, `dv1` to `dv5`: texts on the ends are `t5`, on the
    /// rest `t1`.
    let diverging: [RGB]
    /// Colours of series side by side, in their order; more than four are never told apart by colour.
    let categories: [RGB]

    static let light = Palette(
        paper: 0xFFFFFF, tint: 0xFBF1E6, ink: 0x1A1A1A, ink2: 0x4A4A48, data: 0x0F2F5B, target: 0x8F3B0B,
        context: 0x767676, faint: 0x949494, grid: 0xD9D9D9, ok: 0x1E6B4A, near: 0x8A5A00, off: 0xA3231F,
        unknown: 0x5F5E5A, example: 0x6B4A00,
        steps: [0xF2F6FB, 0xC9DCF0, 0x8DB5DD, 0x4A86C0, 0x174A82],
        onSteps: [0x1A1A1A, 0x1A1A1A, 0x1A1A1A, 0x1A1A1A, 0xFFFFFF],
        diverging: [0x8F3B0B, 0xD99A6C, 0xEDEDED, 0x7FA9D6, 0x14487F],
        categories: [0x0F2F5B, 0x8F3B0B, 0x2C74C9, 0xD2703C])
    static let dark = Palette(
        paper: 0x14171A, tint: 0x2B2119, ink: 0xECEAE4, ink2: 0xC3C0B8, data: 0x9BE7F0, target: 0xF2B84B,
        context: 0x8C8C8C, faint: 0x75797D, grid: 0x3A3E42, ok: 0x7FD1A6, near: 0xF2C266, off: 0xF59A92,
        unknown: 0xA9A69E, example: 0xE8C98A,
        steps: [0x1B2631, 0x22405F, 0x2F628F, 0x7FB0DC, 0xCFE3F5],
        onSteps: [0xECEAE4, 0xECEAE4, 0xFFFFFF, 0x14171A, 0x14171A],
        diverging: [0xE8A878, 0x7A4420, 0x3A3E42, 0x2F628F, 0x9CC8EE],
        categories: [0x9BE7F0, 0xD0605E, 0x7A9CF0, 0xF2B84B])
}

struct RGB: Hashable, ExpressibleByIntegerLiteral {
    let red: Double
    let green: Double
    let blue: Double

    init(integerLiteral value: Int) {
        red = Double((value >> 16) & 255)
        green = Double((value >> 8) & 255)
        blue = Double(value & 255)
    }

    /// `#0f2f5b`.
    var hex: String {
        "#"
            + [red, green, blue].map { value in
                let digits = String(Int(value), radix: 16)
                return digits.count == 1 ? "0" + digits : digits
            }.joined()
    }
}
