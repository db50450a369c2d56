/// What the preview itself answers with, beside the site. A site has no folder that begins with a low line.
enum OwnFile: String, CaseIterable {
    case script = "page.js"
    case sheet = "page.css"
    case panel = "panel.css"
    case events

    /// Below the address.
    var path: String { "__uppsikt/" + rawValue }

    init?(_ target: Target) {
        guard let own = OwnFile.allCases.first(where: { $0.path.utf8.elementsEqual(target.path) }) else { return nil }
        self = own
    }
}
