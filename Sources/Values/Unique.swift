/// The elements, each once, in order.
///
/// Inlinable, so that other modules have it for their own types: without that each step asks what the type is.
@inlinable package func unique<T: Hashable>(_ items: [T]) -> [T] {
    var seen: Set<T> = []
    return items.filter { seen.insert($0).inserted }
}
