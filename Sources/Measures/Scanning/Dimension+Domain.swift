package import Tables
import Values

extension Dimension {
    /// The dimension as the checks of a data file know it.
    package var domain: Domain {
        let keys = values.map(\.key)
        var spellings: [String: String] = [:]
        for value in values {
            for word in value.labels + value.aliases { spellings[word] = value.key }
        }
        if let total { spellings[total.label] = total.key }
        for key in keys { spellings[key] = key }
        let dated = values.filter { !$0.validity.isEmpty }.map { ($0.key, $0.validity) }
        return Domain(
            keys: keys, total: total?.key, spellings: spellings, validity: Dictionary(dated) { first, _ in first },
            hasDefault: defaultKey != nil)
    }
}

extension Catalogue {
    /// All dimensions, by name, as the checks of a data file know them.
    package var domains: [String: Domain] {
        Dictionary(dimensions.map { ($0.name, $0.domain) }) { first, _ in first }
    }
}
