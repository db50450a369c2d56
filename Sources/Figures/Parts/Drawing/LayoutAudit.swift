import Values

/// What is wrong with a layout: texts outside the drawing, on top of each other, or over what they speak of.
func audit(_ texts: [Canvas.PlacedText], _ ink: [Ink], width: Double, height: Double) -> [String] {
    let outside = texts.filter { text in
        let box = text.box
        return box.x < -0.5 || box.maxX > width + 0.5 || box.y < -0.5 || box.maxY > height + 0.5
    }
    let faults = outside.map { LayoutFault.outside($0.text) } + collisions(texts) + texts.flatMap { covered($0, ink) }
    return faults.map(\.message)
}

private func collisions(_ texts: [Canvas.PlacedText]) -> [LayoutFault] {
    let sorted = texts.sorted { ($0.box.y, $0.box.x) < ($1.box.y, $1.box.x) }
    var found: [LayoutFault] = []
    for (index, text) in sorted.enumerated() {
        for other in sorted[(index + 1)...] {
            if other.box.y > text.box.maxY { break }
            if text.box.overlaps(other.box) { found.append(.colliding(text.text, other.text)) }
        }
    }
    return found
}

/// As much of a mark may be under the edge of a text, where letters seldom reach.
private let tolerance = 0.2

private func covered(_ text: Canvas.PlacedText, _ ink: [Ink]) -> [LayoutFault] {
    let found = ink.compactMap { piece -> LayoutFault? in
        switch piece {
        case .point(let box):
            box.share(coveredBy: text.box.grown(by: text.kind.halo)) > tolerance ? .coversPoint(text.text) : nil
        case .bar(let box):
            // A thin bar covers little of a text, but the text all of the bar.
            !text.isOnFill && max(text.box.share(coveredBy: box), box.share(coveredBy: text.box)) > tolerance
                ? .onBar(text.text) : nil
        case .line(let a, let b):
            text.box.grown(by: -1.5).isCrossed(from: a, to: b) ? .crossed(text.text) : nil
        }
    }
    return unique(found)
}
