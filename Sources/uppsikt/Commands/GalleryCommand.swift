import ArgumentParser
import Declarations
import Edition
import Figures
import Files
import Line
import Markup
import Publishing

/// `uppsikt gallery`: every kind of chart with all its samples on one page, to choose from and to look at.
struct GalleryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gallery", abstract: "Visa alla slags diagram med sina exempel på en sida, i mappen galleri/.")

    @OptionGroup var options: ProjectOptions
    @Option(help: ArgumentHelp("Mappen att skriva i.", valueName: "mapp")) var outputDir = "galleri"
    /// For measuring: draws the usual sample of a kind so many times and tells the time.
    @Option(help: .hidden) var times: Int?
    @Option(help: .hidden) var kind = "trend"

    func run() throws {
        let screen = options.screen
        if let times { return screen.say(measured(times)) }
        let sheet = try screen.guarding { () throws(FileError) in
            try Project(options.project).folder.read("templates/uppsikt.css", limit: Project.textLimit)
        }
        let path = outputDir + "/index.html"
        let files = [
            OutputFile(path: "index.html", bytes: Array("<!doctype html>\n".utf8) + HTMLWriter.bytes(page)),
            OutputFile(path: "uppsikt.css", bytes: sheet),
        ]
        _ = try screen.publishing { () throws(PublishError) in
            try Publisher(output: outputDir, as: .gallery, outside: options.sources).publish(files)
        }
        screen.say(
            "\(allChartKinds.count) slags diagram, \(allChartKinds.flatMap(\.samples).count) exempel. Öppna \(path)")
    }

    private func measured(_ times: Int) -> String {
        guard
            let sample = allChartKinds.first(where: { $0.name == kind })?.samples.first(where: { $0.name == "vanlig" })
        else { return "0" }
        let start = ContinuousClock.now
        var bytes = 0
        for _ in 0..<times { bytes += HTMLWriter.bytes(sample.chart.figure(id: "fig-x").wide).count }
        let time = (ContinuousClock.now - start) / .microseconds(1)
        return "\(times) \(Int(time)) \(bytes / max(times, 1))"
    }

    private var page: Markup {
        el(
            "html", ["lang": "sv"],
            el(
                "head", [:], el("meta", ["charset": "utf-8"]),
                el("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
                el("title", [:], "Galleri över diagram"), el("link", ["rel": "stylesheet", "href": "uppsikt.css"])),
            el(
                "body", [:],
                el(
                    "main", ["class": "bredd"],
                    [el("h1", [:], "Galleri över diagram"), el("p", [:], "Alla värden är påhittade.")]
                        + allChartKinds.map(section))))
    }

    private func section(_ kind: ChartKind) -> Markup {
        let manual = chartKinds.first { $0.name == kind.name }
        let keys = (manual?.keys ?? []).map { key in
            el("div", [:], el("dt", [:], el("code", [:], .text(key.name))), el("dd", [:], .text(key.meaning)))
        }
        return el(
            "section", ["id": kind.name], el("h2", [:], .text(kind.name)), el("p", [:], .text(manual?.summary ?? "")),
            el("dl", ["class": "kort"], keys), .fragment(kind.samples.enumerated().map { panel(kind, $0, $1) }))
    }

    private func panel(_ kind: ChartKind, _ number: Int, _ sample: ChartKind.Sample) -> Markup {
        let id = "\(kind.name)-\(number + 1)"
        let figure = sample.chart.figure(id: id)
        return el(
            "figure", ["class": "figur", "role": "group", "aria-labelledby": id + "-t"],
            el("h3", ["id": id + "-t"], .text("\(kind.name), \(sample.name)")), figure.drawings,
            el("p", ["class": "sammanf", "id": id + "-s"], .text(figure.summary)))
    }
}
