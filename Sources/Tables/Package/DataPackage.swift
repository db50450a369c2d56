/// The datasets of an edition as `datapackage.yaml` declares them (Data Package v2).
package struct DataPackage: Sendable {
    package let title: String?
    /// In the order declared; names are unique.
    package let resources: [Resource]
    /// Paths of the files that it points at with `dialect` or `schema`.
    package let sharedFiles: [String]

    package init(title: String? = nil, resources: [Resource], sharedFiles: [String] = []) {
        self.sharedFiles = sharedFiles
        self.title = title
        self.resources = resources
    }

    /// With further datasets, after those declared.
    package func adding(_ more: [Resource]) -> DataPackage {
        more.isEmpty ? self : DataPackage(title: title, resources: resources + more, sharedFiles: sharedFiles)
    }

    package func resource(_ name: String) -> Resource? { resources.first { $0.name == name } }

    /// Names of the resources that foreign keys of others point at, in the order declared: load them first.
    package var referenced: [String] {
        let targets = Set(resources.flatMap { own in own.foreignKeys.map(\.resource).filter { $0 != own.name } })
        return resources.map(\.name).filter(targets.contains)
    }
}

extension DataPackage {
    /// The tabs that its datasets are read from, by the workbook's path.
    package var sheets: [String: [WorkbookFormat.SheetChoice]] {
        resources.reduce(into: [:]) { sheets, resource in
            if case .xlsx(let format) = resource.format { sheets[resource.path, default: []].append(format.sheet) }
        }
    }
}
