import Declarations
import Testing

@testable import Edition
@testable import Figures

/// What the manual says of the kinds of figure and table.
@Suite struct KindsTests {
    @Test(arguments: chartKinds + tableKinds)
    func eachKindAndKeyExplainsItself(kind: BlockKind) {
        #expect(kind.summary.hasSuffix("."))
        #expect(Set(kind.keys.map(\.name)).count == kind.keys.count)
        for key in kind.keys {
            #expect(key.meaning.hasSuffix(".") && !key.type.isEmpty, "\(key.name)")
            #expect(key.example.hasPrefix(key.name + ": "), "\(key.name)")
            #expect(!key.isRequired || key.absent == nil, "\(key.name)")
        }
    }
}
