import Diagnostics
import TestProjects
import Testing

/// "In time" is by the first deadline, wherever it is said: text, timeline, card and files.
@Suite struct InTimeTests {
    private let edition = smallEdition.with(
        """
        -- content/2025/report.yaml --
        title: Prov
        publisher: Region Exempel
        period: 2025
        cutoff: 2025-12-31
        -- content/2025/recommendations.yaml --
        review: {title: Granskning, year: 2021}
        recommendations:
          - id: R1
            text: Mät
            status: in_progress
            actions:
              - {id: a, text: Mät, deadline: 2023-12-31, revised_deadline: 2024-03-31, completed: 2024-03-20, status: done, evidence: [{measure: n}]}
              - {id: b, text: Följ, deadline: 2023-12-31, completed: 2023-12-31, status: done, evidence: [{measure: n}]}
              - {id: c, text: Sprid, deadline: 2024-12-31, revised_deadline: 2025-08-31, status: in_progress}
          - id: R2
            text: Lär
            status: in_progress
            actions:
              - {id: d, text: Lär, deadline: 2025-06-30, revised_deadline: 2026-06-30, status: in_progress}
        -- content/2025/01-prov.md --
        # Prov

        R1: `=R1.status`, till `=R1.deadline`. R2: `=R2.status`.

        Nu är R2 `=R2.status`. R2 är `=R2.status`, och den `=R2.status`. `=R2.status` på R2.

        ```chart
        kind: timeline
        id: tid
        ```

        ```table
        kind: recommendations
        id: kort
        ```
        """)

    @Test func whatWasMovedIsNamedAsMoved() throws {
        let built = try edition.build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        let words = built.words("2025/index.html").replacing("\u{A0}", with: " ")
        #expect(
            words.contains(
                "R1: Pågår, försenad 12 månader från den första tiden, till 31 augusti 2025, flyttad från 31 december 2024. R2: Pågår, flyttad tid."
            ))
        #expect(
            words.contains(
                "Nu är R2 pågår, flyttad tid. R2 är pågående, flyttad tid, och den pågår, flyttad tid. Pågår, flyttad tid på R2."
            ))
        #expect(words.contains("Två av fyra åtgärder är klara: en i tid och en efter flyttad tid."))
        #expect(words.contains("skulle ha varit klar den 31 december 2024"))
        #expect(words.contains("Klar efter flyttad tid. Första tidplanen: 31 december 2023."))
        let file = try #require(built["2025/data/fig-tid.csv"]).replacing("\u{A0}", with: " ")
        #expect(file.contains("Klar 20 mars 2024, efter flyttad tid"))
        #expect(file.contains("Klar 31 december 2023, i tid"))
        #expect(!words.contains("försenad 4 månader"))
    }
}
