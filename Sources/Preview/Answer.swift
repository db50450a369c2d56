/// What a request is answered with.
enum Answer: Hashable {
    case response(Response)
    /// To be kept open, and told of every change.
    case events

    /// Exactly what was built, and nothing else.
    init(_ target: Target, _ stage: Stage) {
        switch OwnFile(target) {
        case .events: self = .events
        case .script: self = .response(Response(PackageResources.page_js, mediaType(of: target.path)))
        case .sheet: self = .response(Response(PackageResources.page_css, mediaType(of: target.path)))
        case .panel: self = .response(Response(PackageResources.panel_css, mediaType(of: target.path)))
        case nil: self = .response(Answer.page(target, stage))
        }
    }

    private static func page(_ target: Target, _ stage: Stage) -> Response {
        let path = target.path.isEmpty ? Array("index.html".utf8) : target.path
        let type = mediaType(of: path)
        let isPage = type.hasPrefix("text/html")
        if let file = stage.files?[path] {
            return Response(isPage ? ServedPage.bytes(file, version: stage.version) : file, type)
        }
        guard isPage else { return Response(.notFound) }
        let body =
            stage.files == nil
            ? ServedPage.standIn(
                "Rapporten är inte byggd än", "Sidan visas här så snart den går att bygga.", version: stage.version)
            : ServedPage.standIn(
                "Sidan finns inte i rapporten",
                "Den visas här så snart den finns. <a href=\"/\">Till rapportens första sida</a>",
                version: stage.version)
        return Response(status: Refusal.notFound.rawValue, phrase: Refusal.notFound.phrase, type, body)
    }
}
