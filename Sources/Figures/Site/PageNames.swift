import Edition

/// The names of the pages of a dimension's values, each its own: the label; where labels share one, the label and the
/// key, as where Windows keeps the name for itself; and a number where that too is taken. Only small letters, digits and
/// hyphens, so that no file system takes two for one.
func pageNames(_ values: [(label: String, key: String)]) -> [String] {
    let slugs = values.map { addressPart($0.label) }
    let counts = Dictionary(grouping: slugs, by: \.self).mapValues(\.count)
    // Those that stand alone keep their names, whatever the others are called.
    var taken = Set(slugs.filter { counts[$0] == 1 })
    return zip(values, slugs).map { value, slug in
        guard counts[slug] != 1 || isReservedByWindows(slug) else { return slug }
        let name = free(slug + "-" + addressPart(value.key), &taken)
        return name
    }
}

/// The folder of the pages of a dimension's values.
func pageFolder(_ dimension: String) -> String { isReservedByWindows(dimension) ? dimension + "-sidor" : dimension }

private func free(_ name: String, _ taken: inout Set<String>) -> String {
    if taken.insert(name).inserted { return name }
    var number = 2
    while !taken.insert("\(name)-\(number)").inserted { number += 1 }
    return "\(name)-\(number)"
}

/// A file's name has room for 255 bytes, of which other parts need some.
private func addressPart(_ text: String) -> String {
    let cut = String(slug(text).prefix(80))
    let whole = cut.last == "-" ? String(cut.dropLast()) : cut
    return whole.isEmpty ? "sida" : whole
}
