package import Tables
import Values

/// Keeps the rows of one dataset that some questions ask for, while it is scanned.
package struct RowCollector: Sendable {
    private let resource: Resource
    private let settings: PlanSettings
    private let time: Int?
    private var columns: [OwnColumns]
    private var lists: [RowList]

    /// Nil for a dataset that nobody asks.
    package init?(_ dataset: String, _ plan: Plan) {
        let queries = plan.rowQueries.filter { $0.dataset == dataset }
        guard !queries.isEmpty, let shape = plan.catalogue.shape(dataset) else { return nil }
        resource = shape.resource
        settings = plan.settings
        columns = shape.own.compactMap { OwnColumns($0, shape.resource, plan.catalogue) }
        switch shape.time {
        case .periods(let column, _): time = column
        case .state(let state): time = state.start
        case .none: time = nil
        }
        lists = queries.map { RowList($0, shape, plan.catalogue) }
    }

    package mutating func consume(_ batch: borrowing Batch) {
        for index in columns.indices { columns[index].read(batch) }
        for row in 0..<batch.count where batch.lines[row] > 0 && isInTime(batch, row) {
            for index in lists.indices { lists[index].take(batch, row, columns) }
        }
    }

    /// In the order of the plan's questions to the dataset.
    package var answers: [RowAnswer] { lists.map { $0.answer(resource) } }

    /// What lies after the report's period, or after the day that the data were closed, is never used.
    private func isInTime(_ batch: borrowing Batch, _ row: Int) -> Bool {
        guard let time, let grain = resource.fields[time].grain,
            batch.columns[time].values[row] != Column.missing,
            let number = Int(exactly: batch.columns[time].values[row])
        else { return true }
        let day = Period(grain, number).firstDay
        return day <= settings.cutoff && day <= settings.period.lastDay
    }
}
