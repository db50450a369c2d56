import Declarations
import Edition
import FigureSamples
import TestSupport
import Testing

@testable import Figures

/// Each list of kinds names all that its folder holds, each once, and each explains itself and its keys.
@Suite struct KindListTests {
    private func kinds(in folder: String) throws -> [String] {
        let files = try sourceFiles("Sources/Figures/" + folder)
        return (names(/BlockKind\(\s*"(\w+)"/, in: files) + names(/BlockKind\(\s*repeating: "(\w+)"/, in: files))
            .sorted()
    }

    @Test func chartsAreTheFolder() throws {
        #expect(try kinds(in: "Kinds") == chartKinds.map(\.name).sorted())
    }

    @Test func tablesAreTheFolder() throws {
        #expect(try kinds(in: "Tables") == tableKinds.map(\.name).sorted())
        #expect(Set(tableKinds.map(\.name)).isDisjoint(with: BlockKinds.all.comingTables.map(\.name)))
    }

    @Test func everyKindAsks() {
        #expect((figureBlocks + tableBlocks).allSatisfy { $0 is any Asking.Type })
    }

    @Test func everyFigureHasDrawnSamples() {
        #expect(chartKinds.map(\.name).sorted() == allSamples.map(\.name).sorted())
    }

    @Test(arguments: chartKinds + tableKinds)
    func eachKindAndKeyExplainsItself(kind: BlockKind) {
        #expect(kind.summary.hasSuffix(".") && kind.summary.first?.isUppercase == true)
        #expect(Set(kind.keys.map(\.name)).count == kind.keys.count)
        for key in kind.keys {
            #expect(key.meaning.hasSuffix(".") && !key.type.isEmpty, "\(key.name)")
            #expect(key.example.hasPrefix(key.name + ": "), "\(key.name)")
            #expect(!key.isRequired || key.absent == nil, "\(key.name)")
        }
    }
}
