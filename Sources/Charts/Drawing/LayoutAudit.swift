/// What is wrong with a layout: texts outside the drawing, texts on top of each other.
func audit(_ texts: [Canvas.PlacedText], width: Double, height: Double) -> [String] {
    let outside = texts.filter { text in
        let box = text.box
        return box.x < -0.5 || box.maxX > width + 0.5 || box.y < -0.5 || box.maxY > height + 0.5
    }
    return outside.map { "texten ”\($0.text)” ryms inte i diagrammet" } + collisions(texts)
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
