import Declarations
import Foundation
import Testing

@testable import Measures

/// A type of measure is one file and one line.
@Suite struct MeasureTypeTests {
    @Test func theListIsTheFolder() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Sources/Measures/Types")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        let listed = allMeasureTypes.map { "\($0).swift" } + ["AllMeasureTypes.swift"]
        #expect(files == listed.sorted())
        for type in allMeasureTypes {
            #expect("\(type)" == type.word.prefix(1).uppercased() + type.word.dropFirst() + "Measure")
        }
    }

    @Test func everyKeyIsToldOf() {
        for (word, help, keys) in measureTypeHelp {
            #expect(help.hasSuffix("."), "\(word)")
            #expect(Set(keys.map(\.name)).count == keys.count, "\(word)")
            #expect(
                keys.allSatisfy {
                    $0.meaning.hasSuffix(".") && !$0.type.isEmpty && $0.example.hasPrefix($0.name + ":")
                }, "\(word)")
        }
    }
}
