import Markup

extension FinishingStep {
    /// The text of each item of a list in a body of its own, beside its label (ISO 32000-1, 14.8.4.3.3).
    static let lists = FinishingStep(name: "punkter i listor") { objects, _ in
        var bodies: [String: JSON] = [:]
        for item in objects.elements("/LI") {
            let kids = objects.resolved(objects[item]["/K"]).items
            let rest = kids.filter { !objects.isPartOfItem($0) }
            guard !rest.isEmpty else { continue }
            let labels = kids.filter { objects.isPartOfItem($0) }
            var body = JSON.object([
                JSON.Member("/Type", .string("/StructElem")), JSON.Member("/S", .string("/LBody")),
                JSON.Member("/P", .string(item)), JSON.Member("/K", .array(rest)),
            ])
            if let page = objects[item]["/Pg"] { body = body.setting("/Pg", page) }
            let reference = JSON.string(objects.add(body))
            for kid in rest.compactMap(\.string) where objects[kid]["/S"] != nil {
                objects[kid] = objects[kid].setting("/P", reference)
            }
            objects[item] = objects[item].setting("/K", .array(labels + [reference]))
            bodies[item] = reference
        }
        let tree = objects.resolved(objects[objects.root]["/StructTreeRoot"])["/ParentTree"]
        objects.move(bodies, below: tree, depth: 0)
    }
}

extension PDFObjects {
    /// Whether a kid is the label or the body of an item.
    fileprivate func isPartOfItem(_ kid: JSON) -> Bool {
        ["/Lbl", "/LBody"].contains(resolved(kid)["/S"]?.string)
    }

    /// The tree that leads from marked content to its element: what an item owned, its body owns.
    fileprivate mutating func move(_ bodies: [String: JSON], below node: JSON?, depth: Int) {
        guard depth < 20, let reference = node?.string else { return }
        for kid in resolved(self[reference]["/Kids"]).items { move(bodies, below: kid, depth: depth + 1) }
        if let numbers = self[reference]["/Nums"] {
            self[reference] = self[reference].setting("/Nums", moved(bodies, numbers))
            for list in numbers.items.compactMap(\.string) {
                if case .array = self[list] { self[list] = moved(bodies, self[list]) }
            }
        }
    }

    private func moved(_ bodies: [String: JSON], _ value: JSON) -> JSON {
        switch value {
        case .array(let items): .array(items.map { moved(bodies, $0) })
        case .string(let text): bodies[text] ?? value
        default: value
        }
    }
}
