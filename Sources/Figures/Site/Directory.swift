package import Edition
import Language
import Markdown
package import Measures

/// Where every page, figure and table of the site lies, and which number it has.
package struct Directory: Sendable {
    /// The edition's folder in the site: `2025`.
    package let folder: String
    private let valuePaths: [Slice: String]
    /// The values before and after one, in the order of the dimension.
    private let neighbours: [Slice: Neighbours]
    /// Number of each figure and table of the report, by id.
    private let numbers: [String: Int]
    private let chapterIDs: [String: String]

    init(_ definitions: Definitions, folder: String) {
        self.folder = folder
        let values = definitions.edition.valuePages.map { definitions.scopes(of: $0).compactMap(\.value) }
        valuePaths = Directory.valuePaths(values, definitions, folder)
        neighbours = Directory.neighbours(values)
        numbers = blockNumbers(definitions.edition.chapters)
        let edition = definitions.edition
        let pages = edition.chapters + edition.valuePages + (edition.minutes.map { [$0] } ?? [])
        chapterIDs = Figures.chapterIDs(pages.map(\.file))
    }

    package var report: String { folder + "/index.html" }
    package var minutes: String { folder + "/protokollsutdrag.html" }
    package var measures: String { folder + "/matt.html" }
    package var quality: String { folder + "/datakvalitet.html" }

    package var about: String { folder + "/om.html" }
    package var accessibility: String { folder + "/tillganglighet.html" }

    func file(_ path: String) -> String { attachmentPath(path, in: folder) }

    func measure(_ name: String) -> String { measures + "#" + measureID(name) }
    package func chapter(_ file: String) -> String { report + "#" + chapterID(file) }
    package func chapterID(_ file: String) -> String { chapterIDs[file] ?? "kap-" + slug(file) }

    /// The page of a value; nil when it has none.
    func value(_ dimension: String, _ key: String) -> String? { valuePaths[Slice(dimension, .values([key]))] }
    package func value(_ slice: Slice) -> String? { valuePaths[slice] }

    package func neighbours(of slice: Slice) -> Neighbours? { neighbours[slice] }

    /// Number of a figure or table of the report; nil on other pages.
    package func number(_ id: String) -> Int? { numbers[id] }

    /// - Parameter values: of each page of values.
    private static func valuePaths(
        _ values: [[Slice]], _ definitions: Definitions, _ folder: String
    ) -> [Slice: String] {
        var paths: [Slice: String] = [:]
        for (page, values) in zip(definitions.edition.valuePages, values) {
            guard case .values(let name) = page.kind, let dimension = definitions.dimensions[name] else { continue }
            let names = pageNames(values.map { (dimension.value($0.key)?.label ?? $0.key, $0.key) })
            for (slice, page) in zip(values, names) { paths[slice] = "\(folder)/\(pageFolder(name))/\(page).html" }
        }
        return paths
    }

    private static func neighbours(_ values: [[Slice]]) -> [Slice: Neighbours] {
        var all: [Slice: Neighbours] = [:]
        for own in values {
            for (index, slice) in own.enumerated() {
                all[slice] = Neighbours(
                    before: index > 0 ? own[index - 1] : nil, after: index + 1 < own.count ? own[index + 1] : nil)
            }
        }
        return all
    }
}

/// The pages of a dimension that stand beside one.
package struct Neighbours: Sendable {
    package let before: Slice?
    package let after: Slice?
}

extension Slice {
    /// The one key of a page's slice.
    package var key: String {
        guard case .values(let keys) = choice else { return "" }
        return keys.first ?? ""
    }
}

/// `NN-name.md` gives `kap-name`, the same when chapters are moved; files that share a name keep their numbers.
func chapterIDs(_ files: [String]) -> [String: String] {
    let names = files.map(nameOfChapter)
    return Dictionary(
        zip(files, names).map { file, name in
            (file, "kap-" + (names.count { $0 == name } == 1 ? name : stem(file)))
        }
    ) { first, _ in first }
}

/// The file's name without the number that it begins with.
private func nameOfChapter(_ file: String) -> String {
    let rest = stem(file).drop(while: \.isNumber)
    let name = rest.first == "-" ? rest.dropFirst() : rest
    return name.isEmpty ? stem(file) : String(name)
}

private func stem(_ file: String) -> String {
    let last = file.split(separator: "/").last ?? ""
    return last.split(separator: ".").first.map(String.init) ?? file
}

package func measureID(_ name: String) -> String { "matt-" + name }

/// The numbers of figures and of tables in reading order, each from 1.
package func blockNumbers(_ pages: [Page]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    var (figures, tables) = (0, 0)
    for block in pages.flatMap(\.blocks) {
        switch block {
        case .chart(let chart):
            figures += 1
            numbers[chart.id] = figures
        case .table(let table):
            tables += 1
            numbers[table.id] = tables
        default: break
        }
    }
    return numbers
}

/// Where a file that the text links to is published.
package func attachmentPath(_ path: String, in folder: String) -> String { folder + "/filer/" + path }
