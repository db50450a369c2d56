/// A character that should not stand in text that people read, wherever it comes from: the file's bytes, an entity of
/// Markdown or an escape of YAML.
package enum CharacterFault: Hashable, Sendable {
    /// C0, C1 and non-characters, which HTML and XML forbid; tab and line breaks are not among them.
    case control
    /// Turns the direction of text: UAX 9 §2, embeddings, overrides and isolates.
    case direction
    /// U+FFFD, where a letter was lost.
    case lost
    /// Has no width, and is not a soft hyphen.
    case invisible

    /// Nil for a character that may stand in text.
    package init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E: return nil
        case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: self = .control
        case 0x202A...0x202E, 0x2066...0x2069: self = .direction
        case 0xFFFD: self = .lost
        case 0x061C, 0x180E, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF, 0xFFF9...0xFFFB: self = .invisible
        case let value where value & 0xFFFE == 0xFFFE: self = .control
        default: return nil
        }
    }

    package var rule: Rule {
        switch self {
        case .control: .controlCharacter
        case .direction: .directionMark
        case .lost: .lostCharacter
        case .invisible: .invisibleCharacter
        }
    }

    var message: String {
        switch self {
        case .control: "ett styrtecken står i texten"
        case .direction: "ett osynligt tecken vänder textens riktning"
        case .lost: "ett tecken har gått förlorat: här står �"
        case .invisible: "ett tecken utan bredd står i texten"
        }
    }

    var hint: String {
        switch self {
        case .control: "stryk tecknet; ofta följer det med från en PDF eller ett kalkylblad"
        case .direction: "stryk tecknet och skriv om ordet för hand"
        case .lost: "skriv dit bokstaven som ska stå där"
        case .invisible: "stryk tecknet; ofta följer det med från en webbsida"
        }
    }
}
