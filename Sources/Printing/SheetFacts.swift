import Markup

/// What a print says of itself.
package struct SheetFacts: Hashable, Sendable {
    package let sheets: Int
    package let isTagged: Bool
    /// Whether every sheet is A4 (595 × 842 points, within one).
    package let isA4: Bool
    /// The sheet on which each linked place stands, by its id, from 1.
    package let places: [String: Int]

    init(_ objects: PDFObjects) {
        let pages = objects.pages
        let root = objects[objects.root]
        sheets = pages.count
        isTagged = objects.resolved(root["/MarkInfo"])["/Marked"] == .bool(true)
        isA4 = pages.allSatisfy {
            SheetFacts.isA4(objects.resolved(objects[$0]["/MediaBox"]).items.compactMap(\.number))
        }
        let numbers = Dictionary(zip(pages, 1...)) { first, _ in first }
        var places: [String: Int] = [:]
        for (name, target) in Destinations(objects).byName { places[name] = numbers[target.page] }
        self.places = places
    }

    private static func isA4(_ box: [Double]) -> Bool {
        box.count == 4 && abs(box[2] - box[0] - 595.28) < 1 && abs(box[3] - box[1] - 841.89) < 1
    }
}
