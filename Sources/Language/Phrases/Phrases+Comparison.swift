extension Phrases {
    /// What a value did since an earlier one. The author's subject is unknown here, so no word bends after it: "andelen",
    /// "antalet" and "ärendena" may all stand before each of them.
    ///
    /// - Parameter isNearly: a change is printed, but it is less than the relevant one.
    package static func changed(_ way: Way, isNearly: Bool) -> String {
        switch way {
        case .up: "ökade"
        case .down: "minskade"
        case .level: isNearly ? "låg på i stort sett oförändrad nivå" : "låg på oförändrad nivå"
        }
    }

    /// "ökade med 5,3 procentenheter".
    package static func changed(_ way: Way, by size: String) -> String {
        changed(way, isNearly: false) + " med " + size
    }

    /// "en ökning med ", before its size.
    package static func change(_ way: Way, isNearly: Bool = false) -> String {
        switch way {
        case .up: "en ökning med "
        case .down: "en minskning med "
        case .level: isNearly ? "i stort sett ingen förändring" : "ingen förändring"
        }
    }

    /// `över målet`; `name` is the target as it is called there: "målet 85 procent".
    package static func stands(_ way: Way, to name: String = "målet") -> String {
        switch way {
        case .up: "över " + name
        case .down: "under " + name
        case .level: "på " + name
        }
    }

    /// `högre`, `lägre`, `lika`.
    package static func compared(_ way: Way) -> String {
        switch way {
        case .up: "högre"
        case .down: "lägre"
        case .level: "lika"
        }
    }

    /// `10,8 procentenheter lägre än riket`, `lika med riket`.
    package static func compared(_ way: Way, by size: String, to name: String) -> String {
        way == .level ? "lika med " + name : size + " " + compared(way) + " än " + name
    }

    /// The words of the steering model.
    package static let onTrack = "I fas"
    package static let watch = "Bevaka"
    package static let offTrack = "Avvikelse"
    package static let notAssessable = "Kan inte bedömas"
    package static let cannotBeJudged = "kan inte bedömas"

    /// The phrases beside a mark.
    package static let reaches = "Når målet"
    package static let isNear = "Nära målet"
    package static let doesNotReach = "Når inte målet"
    package static let noTarget = "Inget mål"

    package static let better = "Bättre"
    package static let worse = "Sämre"
    package static let unchanged = "Oförändrad"
}
