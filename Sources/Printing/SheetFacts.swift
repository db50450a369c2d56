import Markup

/// What a print says of itself.
package struct SheetFacts: Hashable, Sendable {
    package let sheets: Int
    package let isTagged: Bool
    /// Whether every sheet is A4 (595 × 842 points, within one).
    package let isA4: Bool
    /// The sheet on which each linked place stands, by its id, from 1.
    package let places: [String: Int]
    /// How far below the upper edge of its sheet each linked place stands, in points.
    package let tops: [String: Double]

    init(_ objects: PDFObjects) {
        let pages = objects.pages
        let root = objects[objects.root]
        sheets = pages.count
        isTagged = objects.resolved(root["/MarkInfo"])["/Marked"] == .bool(true)
        isA4 = pages.allSatisfy {
            SheetFacts.isA4(objects.resolved(objects[$0]["/MediaBox"]).items.compactMap(\.number))
        }
        let numbers = Dictionary(zip(pages, 1...)) { first, _ in first }
        let targets = Destinations(objects).byName
        places = targets.compactMapValues { numbers[$0.page] }
        tops = targets.mapValues { target in
            let box = objects.resolved(objects[target.page]["/MediaBox"]).items.compactMap(\.number)
            return (box.last ?? 0) - target.height
        }
    }

    private static func isA4(_ box: [Double]) -> Bool {
        box.count == 4 && abs(box[2] - box[0] - 595.28) < 1 && abs(box[3] - box[1] - 841.89) < 1
    }
}
