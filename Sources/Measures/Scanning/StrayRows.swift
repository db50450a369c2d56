import Diagnostics
import Tables

/// Rows that no number may use, counted, with the place of the first.
struct StrayRows: Sendable {
    var untimed = Group()
    var late = Group()
    var outsiders: [Outsider] = []
    private var seen: [String: Set<Int>] = [:]

    struct Group: Sendable {
        private(set) var rows = 0
        var place: Place?

        /// Counts a row; true for the first.
        mutating func isNew() -> Bool {
            rows += 1
            return rows == 1
        }
    }

    struct Outsider: Sendable {
        let value: String
        let dimension: String
        /// Label of the value that took over, when the register says so.
        let successor: String?
        let place: Place

        var hint: String {
            let taken = successor.map { "«\(value)» ersattes av «\($0)»: " } ?? ""
            return taken + "rätta raden, eller giltigheten i registret för dimensionen «\(dimension)»"
        }
    }

    mutating func isNewOutsider(_ dimension: String, _ position: Int) -> Bool {
        seen[dimension, default: []].insert(position).inserted
    }

    func report(_ resource: Resource, _ findings: Findings) {
        if let place = untimed.place {
            findings.add(
                .missingTime, "\(counted(untimed.rows)) saknar tid", at: place,
                hint: "fyll i tiden")
        }
        if let place = late.place {
            findings.add(
                .afterCutoff, "\(counted(late.rows)) i «\(resource.name)» ligger efter brytdatumet och används inte",
                at: place, hint: "ändra cutoff i report.yaml om de ska med")
        }
        for outsider in outsiders {
            findings.add(
                .outsideValidity, "«\(outsider.value)» finns inte i registret vid den här tiden", at: outsider.place,
                hint: outsider.hint)
        }
    }
}

func counted(_ rows: Int) -> String { rows == 1 ? "en rad" : "\(rows) rader" }
