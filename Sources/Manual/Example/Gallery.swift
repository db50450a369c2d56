import Edition
import Figures

/// The example edition as a gallery: every kind of figure and table with the YAML that draws it, from one text.
package let galleryFiles: [ManualFile] =
    exampleFiles.filter { !["report.yaml", "01-laget.md"].contains($0.path) } + [
        ManualFile(
            "report.yaml",
            (exampleFiles.first { $0.path == "report.yaml" }?.text ?? "").replacing(
                /title: [^\n]*\n/, with: "title: Galleri\nsubtitle: Alla slags diagram och tabeller\n")),
        ManualFile("01-diagram.md", chapter("Diagram", "chart", chartKinds)),
        ManualFile("02-tabeller.md", chapter("Tabeller", "table", tableKinds)),
    ]

private func chapter(_ title: String, _ fence: String, _ kinds: [BlockKind]) -> String {
    "# \(title)\n\nAlla tal är påhittade. Under varje exempel står den text som ritar det.\n\n"
        + kinds.map { section($0, fence) }.joined(separator: "\n\n")
}

private func section(_ kind: BlockKind, _ fence: String) -> String {
    let examples = blockExamples.filter { $0.fence == fence && $0.kind == kind.name }
    let blocks = examples.map { "```\(fence)\n\($0.text)\n```\n\n````text\n```\(fence)\n\($0.text)\n```\n````" }
    return (["## \(kind.name)", kind.summary] + blocks).joined(separator: "\n\n")
}
