package import Values

extension Dimension {
    /// One value of a dimension, with its history when it comes from a dated register.
    package struct Value: Sendable {
        package let key: String
        /// The label as it is; for a register the last one.
        package let label: String
        package let aliases: [String]
        /// Parent dimension → key; for a register the last ones.
        package let parents: [String: String]
        /// The days on which the value exists; empty = always. Inclusive, in order, not touching.
        package let validity: [ClosedRange<Day>]
        /// Key of the value that took over, when the register says so.
        package let replacedBy: String?
        /// What the value was and when, in order; empty when it never changed.
        package let versions: [Version]
        /// Bounds of a class, both inclusive.
        package let lower: Exact?
        package let upper: Exact?
        /// Row and column in the tile map.
        package let tile: Tile?
        /// Keys of the neighbours.
        package let neighbours: [String]
        /// What a state means to whoever follows it up: the shape in a matrix.
        package let mark: Mark?

        package enum Mark: String, CaseIterable, Sendable {
            case done, partly, lacking
            case notApplicable = "not_applicable"
            case unknown
        }

        package struct Version: Sendable {
            package let days: ClosedRange<Day>
            package let label: String
            package let parents: [String: String]
        }

        package struct Tile: Hashable, Sendable {
            package let row: Int
            package let column: Int
        }

        package init(
            key: String, label: String, aliases: [String] = [], parents: [String: String] = [:],
            validity: [ClosedRange<Day>] = [], replacedBy: String? = nil, versions: [Version] = [],
            lower: Exact? = nil, upper: Exact? = nil, tile: Tile? = nil, neighbours: [String] = [],
            mark: Mark? = nil
        ) {
            self.key = key
            self.label = label
            self.aliases = aliases
            self.parents = parents
            self.validity = validity
            self.replacedBy = replacedBy
            self.versions = versions
            self.lower = lower
            self.upper = upper
            self.tile = tile
            self.neighbours = neighbours
            self.mark = mark
        }

        package func isValid(on day: Day) -> Bool { validity.isEmpty || validity.contains { $0.contains(day) } }

        package func isValid(throughout period: Period) -> Bool {
            validity.isEmpty || validity.contains { $0.contains(period.firstDay) && $0.contains(period.lastDay) }
        }

        package func isValid(within period: Period) -> Bool {
            validity.isEmpty || validity.contains { $0.overlaps(period.firstDay...period.lastDay) }
        }

        /// The parents as they were on a day.
        package func parents(on day: Day) -> [String: String] {
            versions.first { $0.days.contains(day) }?.parents ?? parents
        }

        /// Every label that it has had, the present one first.
        var labels: [String] {
            var result = [label]
            for version in versions where !result.contains(version.label) { result.append(version.label) }
            return result
        }
    }
}
