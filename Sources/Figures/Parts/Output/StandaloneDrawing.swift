package import Markup

/// The wide drawing within a piece of a page as a file of its own: it carries its title and description, and its colours
/// and type in the elements themselves, so that Word, Excel and browsers show it alike. Nil where nothing is drawn.
package func standaloneDrawing(in body: Markup, title: String, description: String) -> Markup? {
    guard let drawing = wideDrawing(in: body), let box = drawing.attributes["viewBox"] else { return nil }
    let size = box.split(separator: " ").dropFirst(2).compactMap { Double($0) }
    guard size.count == 2 else { return nil }
    let (width, height) = (coordinate(size[0] + 2 * margin), coordinate(size[1] + 2 * margin))
    let corner = coordinate(-margin)
    let style = DrawingStyle(.light)
    return el(
        "svg",
        [
            "xmlns": "http://www.w3.org/2000/svg", "lang": "sv",
            "viewBox": "\(corner) \(corner) \(width) \(height)", "width": width, "height": height, "role": "img",
            "font-family": "Arial, Liberation Sans, Helvetica, sans-serif",
        ],
        [
            el("title", [:], .text(title)), el("desc", [:], .text(description)),
            el(
                "rect",
                ["x": corner, "y": corner, "width": width, "height": height, "fill": Palette.light.paper.hex]),
        ] + drawing.children.map { resolved($0, style, current: Palette.light.ink.hex) })
}

/// Paper around the drawing, in its units: it touches nothing where it is pasted.
private let margin = 10.0

private func wideDrawing(in markup: Markup) -> Element? {
    switch markup {
    case .text: return nil
    case .fragment(let parts): return parts.lazy.compactMap(wideDrawing).first
    case .element(let element):
        let classes = element.attributes["class"]?.split(separator: " ") ?? []
        if element.name == "svg", classes.contains("bred") { return element }
        return element.children.lazy.compactMap(wideDrawing).first
    }
}

/// Classes become what the sheet says of them; what only the page's script and readers of the page need is left out.
private func resolved(_ markup: Markup, _ style: DrawingStyle, current: String) -> Markup {
    guard case .element(let element) = markup else { return markup }
    let classes = element.attributes["class"]?.split(separator: " ").map(String.init) ?? []
    let current = classes.compactMap { style.marks[$0] }.last ?? current
    var attributes: Attributes = [:]
    for pair in element.attributes.pairs where !isOfThePage(pair.name) {
        attributes[pair.name] = pair.value == "currentColor" ? current : pair.value
    }
    attributes = attributes.merging(style.attributes(classes, isText: element.name == "text"))
    return .element(
        Element(element.name, attributes, element.children.map { resolved($0, style, current: current) }))
}

private func isOfThePage(_ name: String) -> Bool {
    name == "class" || name.hasPrefix("data-") || name.hasPrefix("aria-")
}
