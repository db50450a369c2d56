package import Markup

/// The words that go with a drawing when it leaves its page.
package struct PictureWords: Hashable, Sendable {
    /// "Figur 9. Svarsfrekvensen steg".
    package let title: String
    /// Measure, unit and time.
    package let subtitle: String
    /// Source with its day, and where the picture comes from: a paragraph each.
    package let foot: [String]
    /// For those who cannot see it.
    package let description: String

    package init(title: String, subtitle: String, foot: [String], description: String) {
        self.title = title
        self.subtitle = subtitle
        self.foot = foot
        self.description = description
    }
}

/// The wide drawing within a piece of a page as a file of its own: it carries its title, subtitle, source and origin,
/// and its colours and type in the elements themselves, so that Word, Excel and browsers show it alike. Nil where
/// nothing is drawn.
package func standaloneDrawing(in body: Markup, _ words: PictureWords) -> Markup? {
    guard let drawing = wideDrawing(in: body), let box = drawing.attributes["viewBox"] else { return nil }
    let size = box.split(separator: " ").dropFirst(2).compactMap { Double($0) }
    guard size.count == 2 else { return nil }
    let head = PictureText([(words.title, .title), (words.subtitle, .subtitle)], width: size[0])
    let foot = PictureText(words.foot.map { ($0, .foot) }, width: size[0])
    let top = -head.height - (head.height > 0 ? margin : 0)
    let bottom = size[1] + foot.height
    let (x, y) = (coordinate(-margin), coordinate(top - margin))
    let (width, height) = (coordinate(size[0] + 2 * margin), coordinate(bottom - top + 2 * margin))
    var resolver = DrawingResolver()
    return el(
        "svg",
        [
            "xmlns": "http://www.w3.org/2000/svg", "lang": "sv", "xml:lang": "sv",
            "viewBox": "\(x) \(y) \(width) \(height)", "width": width, "height": height, "role": "img",
            "font-family": "Arial, Liberation Sans, Helvetica, sans-serif",
        ],
        [
            el("title", [:], .text(words.title)), el("desc", [:], .text(words.description)),
            el("rect", ["x": x, "y": y, "width": width, "height": height, "fill": Palette.light.paper.hex]),
        ] + head.markup(from: top)
            + drawing.children.map { resolver.resolved($0, current: Palette.light.ink.hex) }
            + foot.markup(from: size[1]))
}

/// Paper around the drawing, in its units: it touches nothing where it is pasted.
private let margin = 10.0

private func wideDrawing(in markup: Markup) -> Element? {
    switch markup {
    case .text: return nil
    case .fragment(let parts): return parts.lazy.compactMap(wideDrawing).first
    case .element(let element):
        if element.name == "svg", element.attributes["class"]?.split(separator: " ").contains("bred") == true {
            return element
        }
        return element.children.lazy.compactMap(wideDrawing).first
    }
}
