import Declarations

extension Node {
    /// The entry of a key; nil when this is no mapping or has no such key.
    func entry(_ key: String) -> Entry? { entries?.first { $0.key == key } }

    /// The value of a key.
    func value(_ key: String) -> Node? { entry(key)?.value }
}
