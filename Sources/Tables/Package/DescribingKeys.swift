import Declarations

/// Keys of Data Package v2 that are read past: they describe the package to other programs, and neither the report nor
/// any check of it uses them. For the manual, by what they describe.
package enum DescribingKeys: String, CaseIterable, Sendable {
    case package, resource, schema, field, dialect, source

    /// What has them, in Swedish.
    package var subject: String {
        switch self {
        case .package: "datapackage.yaml"
        case .resource: "en datamängd"
        case .schema: "ett schema"
        case .field: "ett fält"
        case .dialect: "en dialekt"
        case .source: "en källa"
        }
    }

    package var keys: [String] {
        switch self {
        case .package:
            [
                "$schema", "profile", "name", "id", "description", "homepage", "version", "created", "keywords",
                "contributors", "image",
            ]
        case .resource: ["$schema", "profile", "homepage", "id"]
        case .schema: ["$schema", "name", "title", "description", "homepage", "version"]
        case .field: ["rdfType", "example"]
        case .dialect: ["$schema", "name", "title", "description", "csvddfVersion"]
        case .source: ["email", "version"]
        }
    }
}

extension Fields {
    mutating func pass(_ describing: DescribingKeys) { pass(describing.keys) }
}
