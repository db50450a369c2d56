import Markup

extension FinishingStep {
    /// Each link says where it leads, by the heading of that place; what is tagged as a link and leads nowhere on paper
    /// is plain text.
    static let links = FinishingStep(name: "länkar med innehåll") { objects, _ in
        let (pages, places) = (objects.pages, Destinations(objects))
        for page in pages {
            for link in objects.resolved(objects[page]["/Annots"]).items.compactMap(\.string) {
                guard objects[link]["/Subtype"] == .string("/Link"), objects[link]["/Contents"] == nil,
                    let words = target(of: objects[link], objects, places, pages)
                else { continue }
                objects[link] = objects[link].setting("/Contents", .words(words))
            }
        }
        for element in objects.elements("/Link") where !objects.leads(element) {
            objects[element] = objects[element].setting("/S", .string("/Span"))
        }
    }

    private static func target(
        of link: JSON, _ objects: PDFObjects, _ places: Destinations, _ pages: [String]
    ) -> String? {
        if let address = objects.resolved(link["/A"])["/URI"]?.words { return address }
        let named = link["/Dest"]?.string.flatMap { places.byName[String($0.dropFirst())] }
        let place = named ?? Destination(objects.resolved(link["/Dest"]))
        return place.flatMap { places.heading(at: $0, pages: pages) }
    }
}

extension PDFObjects {
    /// The elements of the structure of a kind.
    func elements(_ kind: String) -> [String] {
        references.filter { self[$0]["/S"] == .string(kind) && self[$0]["/P"] != nil }
    }

    /// Whether an element holds the place of a link on its sheet.
    fileprivate func leads(_ element: String) -> Bool {
        resolved(self[element]["/K"]).items.contains { resolved($0)["/Type"] == .string("/OBJR") }
    }
}
