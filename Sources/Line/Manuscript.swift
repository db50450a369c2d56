package import Declarations
package import Diagnostics
package import Edition
import Figures
package import Files
package import Measures
package import Tables
import Values

/// Everything that the author wrote about an edition, read and typed; no data file but the registers has been opened.
package struct Manuscript {
    package let name: String
    /// `content/2025`
    package let folder: String
    package let report: Report
    package let package: DataPackage
    package let catalogue: Catalogue
    package let measures: [Measure]
    package let edition: Edition
    /// Paths of its files that are neither Markdown nor YAML, relative to the folder.
    package let otherPaths: Set<String>
    /// The registers' rows, which foreign keys point at.
    package let registers: [String: Table]
    /// Markdown and YAML as written.
    package let sources: [SourceText]
    /// The recommendations as datasets.
    package let followUp: FollowUp
}

extension Project {
    /// Reads an edition; nil without a report. All faults are told.
    package func manuscript(_ name: String, _ findings: Findings) throws(FileError) -> Manuscript? {
        let files = try edition(name, findings)
        let texts = EditionTexts(files: files, findings: findings)
        if !files.hasChapters {
            findings.add(
                .noChapters, "utgåvan har inget kapitel", at: Place(path: files.folder),
                hint: "skriv texten i en fil som heter 01-namn.md")
        }
        // Without a report nothing can be computed, but the faults of everything else are still told.
        let report = files.report(findings)
        let written = texts.package
        let declarations = texts.dimensions
        let registers = try registers(declarations, written, files.folder, findings)
        let dimensions = loadDimensions(declarations, package: written, tables: registers, findings)
        let followUp = FollowUp(files, report, beside: written)
        let whole = Catalogue(dimensions: dimensions, package: written.adding(followUp.resources), findings)
        let measures = texts.measures(whole, report?.defaults ?? MeasureDefaults())
        // What no measure counts is no dataset of the report.
        let package = written.adding(followUp.used(by: measures))
        let catalogue = Catalogue(dimensions: dimensions, package: package, Findings())
        checkSharedNames(measures, dimensions, findings)
        SameLabels(measures, findings).tell()
        let vocabulary = Vocabulary(
            measures: measures, dimensions: dimensions, data: package, catalogue: catalogue, kinds: .all)
        let edition = files.edition(report, vocabulary, findings)
        files.tellUnusedData(package, findings)
        files.tellUnusedTexts(package, findings)
        if let report {
            try check(report, of: name, findings)
            MeasureTimes(report: report, findings: findings).check(measures)
        }
        guard let report, let edition, !findings.isHole(.dimension(nil)), !findings.isHole(.dataset(nil)) else {
            // Without a period, dimensions or datasets nothing can be asked, but the data can be checked.
            let plan = Plan([], measures: [], catalogue: catalogue, settings: .ofAllTime, findings)
            _ = try scan(registers, files.folder, plan, .none, findings)
            return nil
        }
        return Manuscript(
            name: name, folder: files.folder, report: report, package: package, catalogue: catalogue,
            measures: measures,
            edition: edition, otherPaths: Set(files.otherPaths), registers: registers,
            sources: files.sources, followUp: followUp)
    }

    /// The edition that a report carries on must be there, with a report of its own.
    private func check(_ report: Report, of name: String, _ findings: Findings) throws(FileError) {
        guard let previous = report.previous, let place = report.previousPlace else { return }
        let others = try editions(Findings()).filter { $0 != name }
        var withReport: [String] = []
        for other in others {
            let root = Project.contentFolder + "/" + other
            if try folder.list(root).files.contains(root + "/report.yaml") { withReport.append(other) }
        }
        guard !withReport.contains(previous) else { return }
        findings.add(
            .missingFile, "utgåvan «\(previous)», som den här fortsätter på, finns inte", at: place,
            hint: didYouMean(previous, among: withReport)
                ?? (withReport.isEmpty
                    ? "ta bort previous, eller lägg den förra utgåvan i content"
                    : "välj bland \(withReport.joined(separator: ", "))"))
    }

    /// The tables that dimensions are made of, and those that foreign keys point at.
    private func registers(
        _ declarations: [DimensionDeclaration], _ package: DataPackage, _ folder: String, _ findings: Findings
    ) throws(FileError) -> [String: Table] {
        let names = declarations.compactMap(\.dataset) + package.referenced
        var tables: [String: Table] = [:]
        for resource in package.resources where names.contains(resource.name) {
            guard let file = try data(resource, folder, findings) else { continue }
            tables[resource.name] = try load(
                resource, at: file.path, from: FileSource(file),
                in: ScanContext(
                    references: tables.filter { !findings.isMisread($0.value.path) }, sheets: package.sheets),
                findings)
            try lookThrough(resource, file, findings)
        }
        return tables
    }

    /// Opens a data file; nil when there is none (told).
    package func data(_ resource: Resource, _ folder: String, _ findings: Findings) throws(FileError) -> InputFile? {
        do {
            return try self.folder.open(folder + "/" + resource.path)
        } catch {
            guard error.isFaultOfContent else { throw error }
            findings.add(
                .missingDataFile, "datafilen \(resource.path) går inte att läsa: \(error.reason)",
                at: resource.pathPlace,
                hint: try meantData(resource.path, in: folder)
                    ?? "lägg filen i \(folder), eller ändra path i datapackage.yaml")
            return nil
        }
    }
}

/// The YAML files of an edition as nodes.
package struct EditionTexts {
    package let files: EditionFiles
    package let findings: Findings

    package func node(_ path: String) -> Node? { source(path).flatMap { YAML.read($0, findings) } }

    private func source(_ path: String) -> SourceText? {
        files.files.first { $0.path == path }.map { SourceText(path: files.folder + "/" + $0.path, bytes: $0.bytes) }
    }

    package var package: DataPackage {
        guard let node = node("datapackage.yaml") else {
            if !hasFile("datapackage.yaml"), hasMeasures { tellMissing("datapackage.yaml", "beskriver datafilerna") }
            if hasFile("datapackage.yaml") || hasMeasures { findings.leave(.dataset(nil)) }
            return DataPackage(resources: [])
        }
        return DataPackage.read(node, findings, shared: self.node)
    }

    package var dimensions: [DimensionDeclaration] {
        guard let node = node("dimensions.yaml") else {
            if !hasFile("dimensions.yaml"), namesDimensions {
                tellMissing("dimensions.yaml", "säger vilka kommuner, enheter och grupper som finns")
            }
            if hasFile("dimensions.yaml") || namesDimensions { findings.leave(.dimension(nil)) }
            return []
        }
        return DimensionDeclaration.read(node, language: "sv", findings)
    }

    private var hasMeasures: Bool { files.files.contains { $0.path.hasPrefix("measures/") } }

    /// Whether something is split: a page for each value, or a measure with dimensions of its own.
    private var namesDimensions: Bool {
        files.files.contains { file in
            file.path.hasSuffix("].md")
                || file.path.hasPrefix("measures/")
                    && String(decoding: file.bytes, as: UTF8.self).contains("dimensions:")
        }
    }

    /// A declaration that everything else needs; told as another name of it where that lies there.
    private func tellMissing(_ name: String, _ what: String) {
        let stem = name.dropLast(".yaml".count)
        guard !files.otherPaths.contains(where: { $0.lowercased().hasPrefix(stem) }) else { return }
        findings.add(
            .missingFile, "filen \(name) saknas", at: Place(path: files.folder),
            hint: "lägg tillbaka den: den \(what)")
    }

    private func hasFile(_ path: String) -> Bool { files.files.contains { $0.path == path } }

    package func measures(_ catalogue: Catalogue, _ defaults: MeasureDefaults) -> [Measure] {
        let paths = files.files.map(\.path).filter { $0.hasPrefix("measures/") && $0.hasSuffix(".yaml") }.sorted()
        let read = paths.compactMap { path in
            let name = String(path.dropFirst("measures/".count).dropLast(".yaml".count))
            let measure = node(path).flatMap {
                Measure.read($0, name: name, in: catalogue, defaults: defaults, findings)
            }
            if measure == nil { findings.leave(.measure(name)) }
            return measure
        }
        return linked(read, in: catalogue, findings)
    }
}

extension PlanSettings {
    /// No row is too late: for checking data without a report.
    fileprivate static var ofAllTime: PlanSettings { PlanSettings(period: .year(2999)) }
}
