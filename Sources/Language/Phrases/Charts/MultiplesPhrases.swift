/// What small charts side by side say.
package enum MultiplesPhrases {
    package static let kind = "Smådiagram"

    /// "ett tidigare värde", "3 tidigare värden"
    package static func earlier(_ count: Int) -> String {
        count == 1 ? "ett tidigare värde" : "\(count) tidigare värden"
    }

    /// In a hover text, before the last value.
    package static func since(_ first: String) -> String { "från \(first) till " }
}
