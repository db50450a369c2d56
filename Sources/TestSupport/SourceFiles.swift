import Foundation

/// The Swift files of a folder of the project and of the folders in it: name without ending → text. For tests that
/// compare a list with its folder.
package func sourceFiles(_ folder: String) throws -> [String: String] {
    let path = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/" + folder
    let names = try FileManager.default.subpathsOfDirectory(atPath: path).filter { $0.hasSuffix(".swift") }
    return Dictionary(
        uniqueKeysWithValues: try names.map { name in
            let file = URL(fileURLWithPath: path + "/" + name)
            return (
                String(file.deletingPathExtension().lastPathComponent), try String(contentsOf: file, encoding: .utf8)
            )
        })
}

/// The first group of each match in any of the files, sorted.
package func names(_ pattern: Regex<(Substring, Substring)>, in files: [String: String]) -> [String] {
    files.values.flatMap { $0.matches(of: pattern).map { String($0.output.1) } }.sorted()
}
