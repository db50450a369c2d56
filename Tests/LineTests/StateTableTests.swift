import Diagnostics
import TestProjects
import Testing

/// Tables of what each unit has and lacks.
@Suite struct StateTableTests {
    /// In Aby Ett lacks both, since 2023 and since 2025; Två in Beby lacks the chat since 2020.
    private static let edition = blockEdition.with(
        """
        -- content/2025/dimensions.yaml --
        kommun:
          label: Kommun
          values: [{key: a, label: Aby}, {key: b, label: Beby}]
        kon:
          label: Kön
          values: [{key: k, label: Kvinnor}, {key: m, label: Män}]
        enhet:
          label: Enhet
          values: [{key: e1, label: Ett, parents: {kommun: a}}, {key: e2, label: Två, parents: {kommun: b}}]
        tjanst:
          label: Tjänst
          values: [{key: c, label: Chatt}, {key: w, label: Webb}]
        lage:
          label: Läge
          values:
            - {key: ja, label: Införd, mark: done}
            - {key: nej, label: Ej införd, mark: lacking}
            - {key: okant, label: Okänt, mark: unknown}
        -- content/2025/datapackage.yaml --
        \(blockEdition.files["content/2025/datapackage.yaml"] ?? "")
          - name: lage
            path: data/lage.csv
            title: Lägen
            sources: [{title: Listan}]
            schema:
              fields:
                - {name: enhet, type: string}
                - {name: tjanst, type: string}
                - {name: lage, type: string}
                - {name: fran, type: date}
              primaryKey: [enhet, tjanst, fran]
            uppsikt:
              extracted: 2026-01-01
              state: {key: [enhet, tjanst], value: lage, valid_from: fran, missing: okant}
        -- content/2025/data/d.csv --
        ar,kommun,kon,x,n
        2025,a,k,1,2
        2025,b,k,1,2
        -- content/2025/data/lage.csv --
        enhet,tjanst,lage,fran
        e1,c,nej,2025-03-01
        e1,w,nej,2023-05-01
        e2,c,nej,2020-01-01
        e2,w,ja,2020-01-01
        """)

    private func gaps(_ keys: String...) throws -> (rows: [String], words: String) {
        let built = try StateTableTests.edition.table(
            (["kind: gaps", "dataset: lage", "filter: {lage: nej}"] + keys).joined(separator: "\n")
        ).build()
        #expect(built.errors.isEmpty, "\(built.told)")
        let file = built["2025/data/tab-t-rfc4180.csv"] ?? ""
        return (file.split(whereSeparator: \.isNewline).dropFirst().map(String.init), built.words("2025/index.html"))
    }

    /// As the manual has it: the gap that has lasted longest stands first, and is not the one that a limit leaves out.
    @Test func theLongestGapStandsFirst() throws {
        let file = try gaps().rows
        #expect(file.map { $0.prefix(3) } == ["Två", "Ett", "Ett"], "\(file)")
        #expect(file.first?.contains("Chatt") == true && file.last?.contains("2025-03-01") == true, "\(file)")
        let one = try gaps("limit: 1")
        #expect(one.words.contains("Två Chatt Ej införd 2020-01-01"), "\(one.words)")
        #expect(try gaps("sort: order", "limit: 1").words.contains("Ett Chatt Ej införd 2025-03-01"))
    }

    /// A gap has been one since its own day; that its days are counted from a later one is said where it is so.
    @Test(arguments: [("2024-01-01", true, "731"), ("2020-01-01", false, "976")])
    func theDaysAreCountedFromADayThatIsTold(since: String, isSaid: Bool, days: String) throws {
        let told = try gaps("since: \(since)")
        #expect(told.words.contains("Ett Webb Ej införd 2023-05-01 \(days)"), "\(told.words)")
        #expect(told.words.contains("Dagarna räknas från") == isSaid, "\(told.words)")
    }

    /// What the units belong to has no state of its own: an empty figure would say that nothing is known.
    @Test(arguments: [("kommun", "tjanst", true), ("tjanst", "kommun", true), ("enhet", "tjanst", false)])
    func aMatrixIsOfWhatHasAState(rows: String, columns: String, isRefused: Bool) throws {
        let built = try StateTableTests.edition.chart(
            "kind: matrix\ndataset: lage\nrows: \(rows)\ncolumns: \(columns)"
        ).build()
        #expect(built.errors.map(\.rule.id) == (isRefused ? ["block-combination"] : []), "\(built.told)")
        #expect(built.errors.first?.message.contains("kommun") ?? true)
    }

    /// The cells are the states: one that is chosen would be said and leave nothing out.
    @Test(arguments: [("lage: nej", true), ("kommun: a", false), ("tjanst: c", false)])
    func aMatrixIsNotOfChosenStates(filter: String, isRefused: Bool) throws {
        let built = try StateTableTests.edition.chart(
            "kind: matrix\ndataset: lage\nrows: enhet\ncolumns: tjanst\nfilter: {\(filter)}"
        ).build()
        #expect(built.errors.map(\.rule.id) == (isRefused ? ["block-combination"] : []), "\(built.told)")
    }
}
