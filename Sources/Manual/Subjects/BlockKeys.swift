package import Declarations
package import Edition

/// The keys of a kind, those that it needs first.
package func keys(of kind: BlockKind) -> [KeyHelp] {
    kind.keys.filter(\.isRequired) + kind.keys.filter { !$0.isRequired } + (kind.takesDecimals ? [decimalsKey] : [])
}

private let decimalsKey = KeyHelp(
    "decimals", "0 till 6", absent: "måttets", "Antalet decimaler.", example: "decimals: 2")
