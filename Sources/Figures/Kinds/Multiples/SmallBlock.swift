import Disclosure
import Edition
import Language
import Measures
import Readings
import Values

/// A block that can stand small, once in each panel of small multiples.
protocol SmallBlock: BlockContent {
    var measure: String { get }
    var filter: Filter { get }
    /// How its rows are ordered, and how many lines or rows it shows at most: in multiples it is the panels that are.
    var sort: BlockSort? { get }
    var limit: Int? { get }
    /// Whether the target is drawn.
    var target: Bool { get }
    /// Puts its questions, each split by the asker's facets too; nil when what the block names is at fault (told).
    func panels(_ asker: inout Asker) -> (any AskedPanels)?
}

/// A small block that has put its questions: it makes what stands in a panel of the readings that belong to it.
protocol AskedPanels: Sendable {
    var values: Handle<Query> { get }
    func chart(_ own: [Reading], in panels: Panels) -> any PanelChart
}

/// What all panels share: the same periods, the same rows.
struct Panels {
    let measure: Measure
    let wording: Wording
    /// The dimension that has a panel for each value.
    let facet: String
    /// That of every panel.
    let span: Period
    /// Of all panels, within the span.
    let readings: [Reading]
    let filter: Filter
    let page: PageContext

    var words: MeasureWords { page.words(measure, decimals: wording.decimals) }

    func points(_ readings: [Reading]) -> [TrendChart.Point] {
        page.points(readings, in: span, wording)
    }

    /// The values of a dimension that some panel has, in its order.
    func occurring(_ dimension: Dimension) -> [Dimension.Value] {
        let kept = filter.keeps(readings, of: dimension)
        return dimension.values.filter { value in kept.contains { $0.key(of: dimension.name) == value.key } }
    }

    package func datum(_ reading: Reading?) -> Datum { reading.map { page.datum($0, wording) } ?? .notApplicable }

    /// The target of a figure of one period.
    func goal(_ query: Query) -> NamedDatum? {
        measure.target(of: query).target.map { page.goal($0, measure, wording) }
    }
}

extension Asker {
    /// The question of a kind that stands small, split by the panels first.
    func faceted(_ query: Query) -> Query { query.slicing(query.slice, by: facets + query.by) }
}
