import Values

/// What is wrong with a layout: texts outside the drawing, on top of each other, or over what they speak of.
func audit(_ texts: [Canvas.PlacedText], _ ink: [Ink], width: Double, height: Double) -> [String] {
    let outside = texts.filter { text in
        let box = text.box
        return box.x < -0.5 || box.maxX > width + 0.5 || box.y < -0.5 || box.maxY > height + 0.5
    }
    return outside.map { "texten ”\($0.text)” ryms inte i diagrammet" } + collisions(texts)
        + texts.flatMap { covered($0, ink) }
}

private func collisions(_ texts: [Canvas.PlacedText]) -> [String] {
    let sorted = texts.sorted { ($0.box.y, $0.box.x) < ($1.box.y, $1.box.x) }
    var found: [String] = []
    for (index, text) in sorted.enumerated() {
        for other in sorted[(index + 1)...] {
            if other.box.y > text.box.maxY { break }
            if text.box.overlaps(other.box) { found.append("texterna ”\(text.text)” och ”\(other.text)” krockar") }
        }
    }
    return found
}

/// As much of a mark may be under the edge of a text, where letters seldom reach.
private let tolerance = 0.2

private func covered(_ text: Canvas.PlacedText, _ ink: [Ink]) -> [String] {
    let found = ink.compactMap { piece -> String? in
        switch piece {
        case .point(let box):
            box.share(coveredBy: text.box.grown(by: text.kind.halo)) > tolerance ? "täcker en punkt" : nil
        case .bar(let box):
            !text.isOnFill && text.box.share(coveredBy: box) > tolerance ? "står på en stapel" : nil
        case .line(let a, let b):
            text.kind.halo == 0 && text.box.grown(by: -1.5).isCrossed(from: a, to: b) ? "korsas av en linje" : nil
        }
    }
    return unique(found).map { "texten ”\(text.text)” \($0)" }
}
