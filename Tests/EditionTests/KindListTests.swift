import TestSupport
import Testing

@testable import Edition

/// Each list of kinds names all that its folder holds, each once.
@Suite struct KindListTests {
    private func kinds(in folder: String) throws -> [String] {
        names(/static let kind = BlockKind<\w+>\(\s*"(\w+)"/, in: try sourceFiles("Sources/Edition/Blocks/" + folder))
    }

    @Test func chartsAreTheFolder() throws {
        #expect(try kinds(in: "Charts") == chartKinds.map(\.name).sorted())
        #expect(Set(chartKinds.map(\.name)).isDisjoint(with: comingCharts))
    }

    @Test func tablesAreTheFolder() throws {
        #expect(try kinds(in: "Tables") == tableKinds.map(\.name).sorted())
        #expect(Set(tableKinds.map(\.name)).isDisjoint(with: comingTables))
    }

    @Test func eachKindExplainsItselfAndItsKeysOnce() {
        let kinds =
            chartKinds.map { ($0.name, $0.summary, $0.required + $0.optional) }
            + tableKinds.map { ($0.name, $0.summary, $0.required + $0.optional) }
        for (name, summary, keys) in kinds {
            #expect(summary.hasSuffix(".") && summary.first?.isUppercase == true, "\(name)")
            #expect(Set(keys).count == keys.count, "\(name)")
        }
    }
}
