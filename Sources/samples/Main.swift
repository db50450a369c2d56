import FigureSamples
import Figures
import Glibc
import Markup

/// The samples of every kind of chart, for those who draw them.
///
///     samples               a page with all of them, to stand beside uppsikt.css
///     samples time N KIND   draws the usual sample N times: the number, microseconds and bytes of a drawing
@main struct Main {
    static func main() {
        let words = Array(CommandLine.arguments.dropFirst())
        switch (words.first, words.dropFirst().first.flatMap(Int.init), words.last) {
        case (nil, _, _): print(HTMLWriter.string(page))
        case ("time", let times?, let kind?) where times > 0 && words.count == 3: time(times, kind)
        default:
            print("samples [time N KIND]")
            exit(2)
        }
    }

    private static func time(_ times: Int, _ kind: String) {
        let samples = allSamples.first { $0.name == kind }?.samples ?? []
        guard let chart = samples.first(where: { $0.name == "vanlig" })?.chart else {
            print("no kind is called \(kind)")
            exit(2)
        }
        let start = ContinuousClock.now
        var bytes = 0
        for _ in 0..<times { bytes += HTMLWriter.bytes(chart.figure(id: "fig-x").wide).count }
        print(times, Int((ContinuousClock.now - start) / .microseconds(1)), bytes / times)
    }

    private static var page: Markup {
        el(
            "html", ["lang": "sv"],
            el(
                "head", [:], el("meta", ["charset": "utf-8"]),
                el("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
                el("title", [:], "Prov på diagram"), el("link", ["rel": "stylesheet", "href": "uppsikt.css"])),
            el(
                "body", [:],
                el("main", ["class": "bredd"], [el("h1", [:], "Prov på diagram")] + allSamples.map(section)))
        )
    }

    private static func section(_ kind: KindSamples) -> Markup {
        el(
            "section", ["id": kind.name], el("h2", [:], .text(kind.name)),
            .fragment(kind.samples.enumerated().map { panel(kind, $0, $1) }))
    }

    private static func panel(_ kind: KindSamples, _ number: Int, _ sample: Sample) -> Markup {
        let id = "\(kind.name)-\(number + 1)"
        let figure = sample.chart.figure(id: id)
        return el(
            "figure", ["class": "figur", "role": "group", "aria-labelledby": id + "-t"],
            el("h3", ["id": id + "-t"], .text("\(kind.name), \(sample.name)")), figure.drawings,
            el("p", ["class": "sammanf", "id": id + "-s"], .text(figure.summary)))
    }
}
