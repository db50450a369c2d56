/// Union and find with path halving.
struct DisjointSets {
    private var parents: [Int]

    init(_ count: Int) { parents = Array(0..<count) }

    mutating func root(_ item: Int) -> Int {
        var item = item
        while parents[item] != item {
            parents[item] = parents[parents[item]]
            item = parents[item]
        }
        return item
    }

    mutating func join(_ items: [Int]) {
        guard let first = items.first else { return }
        for item in items.dropFirst() {
            let (a, b) = (root(first), root(item))
            if a != b { parents[max(a, b)] = min(a, b) }
        }
    }
}
