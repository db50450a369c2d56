/// What the cards of the auditors' recommendations say, and their table in the files.
package enum RecommendationPhrases {
    package static let title = "Åtgärder och läge"
    package static func subtitle(_ date: String) -> [String] {
        ["Läget den \(date). Citaten är revisorernas.", "Ett mått kan röra sig av andra skäl än åtgärderna."]
    }
    package static func head(_ id: String) -> String { "\(Heads.recommendation) \(id)" }

    /// "Granskningen: Revisionens granskning av arbetet (Revisorerna, 2021, ärende 17-2021)."
    package static func review(_ title: String, _ more: [String]) -> String {
        "Granskningen: \(title)" + (more.isEmpty ? "." : " (\(more.joined(separator: ", "))).")
    }

    // MARK: What was done

    package static let noActions = "Inga åtgärder är beslutade."
    package static let done = "Det här har gjorts"
    /// Before the first deadline; of what is done after how it was in time.
    package static let firstPlan = " Första tidplanen: "
    package static func done(_ punctuality: String) -> String { " Klar \(punctuality)." + firstPlan }

    // MARK: What happened to the measures

    package static func outcome(_ measures: Int) -> String {
        measures > 1 ? "Det här har hänt med måtten" : "Det här har hänt med måttet"
    }
    package static let notMeasured = "\(Phrases.notAssessable) \(Swedish.enDash) mätning saknas"
    package static let noMeasure = "Inget mått är kopplat till rekommendationen."

    package static let noDecisionDate = "Inget beslut är daterat att jämföra med."
    package static func noValue(_ year: String) -> String { "Värde saknas för \(year), då styrelsen beslutade." }
    package static func noChange(_ year: String, _ why: String) -> String {
        "Förändringen sedan beslutet \(year) \(Phrases.cannotBeJudged): \(why)."
    }
    /// Between the size of the change and the value then.
    package static func since(_ year: String) -> String { " sedan beslutsåret \(year), då värdet var " }

    // MARK: Facts

    package static let nobody = "Ingen utsedd"
    package static let evidence = "Belägg"
    package static let noEvidence = "Inget än"
    package static let remaining = "Återstår"
    package static let notTold = "Inget angivet"
    package static let stateDecided = "Läget bestämt"
    package static let noDecision = "Inget"
    package static let noDate = "Inget datum"
    /// Before the deadline that was moved.
    package static let earlier = ", tidigare "
    package static let closedBy = "Avslutad av"

    // MARK: The auditors' four questions

    package static let audit = "Revisorernas fyra frågor"
    package static let measuresDecided = "Åtgärder beslutade"
    package static let reportedBack = "Återrapporterat"
    package static let decisionOnReport = "Beslut om rapporten"
    package static let remainingExamined = "Kvarstående behov prövat"
    package static let notAnswered = "ej besvarad"

    // MARK: The file

    package static let caption = "Rekommendationer"
    package static let id = "Id"
    package static let plan = "Tidplan"
    package static let newPlan = "Ny tidplan"
    package static let statusDate = "Statusdatum"
    package static let remainingNeed = "Kvarstående behov"
}
