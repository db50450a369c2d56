import Tables

/// The datasets that every edition with recommendations has by itself.
package enum FollowUpDatasets {
    package static let names = ["recommendations", "actions"]
    /// The file that their rows come from.
    package static let path = "recommendations.yaml"
}

extension DatasetShape {
    /// Whether the rows say how things stand when the report's period ends, and nothing of the months before.
    var isFollowUp: Bool { FollowUpDatasets.names.contains(resource.name) && resource.path == FollowUpDatasets.path }
}
