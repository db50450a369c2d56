import Markup

/// A point of a sheet that something leads to.
struct Destination: Hashable {
    let page: String
    /// Points from the foot of the sheet.
    let height: Double

    /// From `[page /XYZ left top zoom]`.
    init?(_ value: JSON) {
        let items = value.items
        guard items.count >= 4, let page = items[0].string, let height = items[3].number else { return nil }
        self.page = page
        self.height = height
    }
}

/// The places that links lead to, by their names, and the headings of the outline.
struct Destinations {
    let byName: [String: Destination]
    /// In reading order.
    let headings: [(title: String, place: Destination)]

    init(_ objects: PDFObjects) {
        let root = objects[objects.root]
        var byName: [String: Destination] = [:]
        if case .object(let members) = objects.resolved(root["/Dests"]) {
            for member in members {
                byName[String(member.key.dropFirst())] = Destination(objects.resolved(member.value))
            }
        }
        self.byName = byName
        headings = Destinations.headings(below: objects.resolved(root["/Outlines"]), objects, depth: 0)
    }

    private static func headings(
        below node: JSON, _ objects: PDFObjects, depth: Int
    ) -> [(title: String, place: Destination)] {
        var found: [(title: String, place: Destination)] = []
        var next = node["/First"]
        while depth < 10, let reference = next {
            let item = objects.resolved(reference)
            if let title = item["/Title"]?.words, let place = Destination(objects.resolved(item["/Dest"])) {
                found.append((title.split(whereSeparator: \.isWhitespace).joined(separator: " "), place))
            }
            found += headings(below: item, objects, depth: depth + 1)
            next = item["/Next"]
        }
        return found
    }

    /// A heading that stands so many points below a place, or nearer, is the place's own.
    private static let reach = 120.0

    /// The heading of a place: the first at it or just below it, else the last that stands before.
    /// - Parameter pages: the sheets in their order.
    func heading(at place: Destination, pages: [String]) -> String? {
        let own = headings.first {
            $0.place.page == place.page && $0.place.height <= place.height + 2
                && $0.place.height >= place.height - Destinations.reach
        }
        return (own ?? headings.last { isBefore($0.place, place, pages) })?.title
    }

    private func isBefore(_ one: Destination, _ other: Destination, _ pages: [String]) -> Bool {
        guard one.page != other.page else { return one.height > other.height }
        return (pages.firstIndex(of: one.page) ?? 0) < (pages.firstIndex(of: other.page) ?? 0)
    }
}
