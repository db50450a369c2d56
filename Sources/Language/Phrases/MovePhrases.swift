/// What is said of units that have belonged to one thing and then to another.
package enum MovePhrases {
    /// So many are named; more are counted.
    package static let mostNamed = 3

    /// "Granen räknas till Norra från 1 januari 2025, före det till Södra."
    package static func moved(_ label: String, from: String?, to: String?, _ day: String) -> String {
        let who = Swedish.withoutSoftHyphens(label)
        switch (from, to) {
        case (let from?, let to?): return "\(who) räknas till \(to) från \(day), före det till \(from)."
        case (nil, let to?): return "\(who) räknas till \(to) från \(day)."
        case (let from?, nil): return "\(who) räknas inte till \(from) från \(day)."
        case (nil, nil): return ""
        }
    }

    /// "Fem mottagningar har flyttats mellan dem under tiden, och räknas där de var."
    package static func moved(_ counted: String) -> String {
        "\(Swedish.capitalised(counted)) har bytt tillhörighet under tiden, och räknas dit de hörde."
    }
}
