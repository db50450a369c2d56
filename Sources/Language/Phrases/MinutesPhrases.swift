/// What the excerpt of the minutes says.
package enum MinutesPhrases {
    /// "Protokollsutdrag, förslag"
    package static func head(isAdopted: Bool) -> String { Heads.minutes + (isAdopted ? "" : ", förslag") }
    package static func reference(_ number: String) -> String {
        Swedish.capitalised(PagePhrases.reference(number))
    }
    /// After the status.
    package static let notTreated = " Ärendet är inte behandlat. Paragraf och justering saknas till dess."
    package static let notSet = "inte satt"
    package static let paragraph = "Paragraf"
    package static let meeting = "Sammanträde"
    package static let item = "Ärende"
    package static let recipients = "Protokollsutdrag skickas till"
    package static let certified = "Utdragets riktighet bestyrks"
    package static let approved = "Justerat den"
}
