import Manual
import TestProjects

/// The edition that the manual prints.
let example = project(exampleFiles)

func project(_ files: [ManualFile]) -> ProjectText {
    var project = ProjectText("")
    for file in files { project.put(file) }
    return project
}

extension ProjectText {
    mutating func put(_ file: ManualFile) {
        let isAdded = file.path.hasSuffix("+")
        let path = "content/2025/" + (isAdded ? String(file.path.dropLast()) : file.path)
        files[path] = (isAdded ? files[path] ?? "" : "") + file.text
    }

    func putting(_ files: [ManualFile]) -> ProjectText {
        var result = self
        for file in files { result.put(file) }
        return result
    }

    /// With a second chapter.
    func chapter(_ text: String) -> ProjectText {
        var result = self
        result.files["content/2025/02-prov.md"] = "# Prov\n\n" + text + "\n"
        return result
    }
}

extension BuiltProject {
    /// All pages as a reader meets them, with ordinary blanks.
    var allWords: String {
        output.keys.filter { $0.hasSuffix(".html") }.sorted().map(words).joined(separator: "\n").replacing(
            "\u{A0}", with: " ")
    }
}
