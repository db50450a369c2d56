import Edition
import Measures
import Tables
import Values

extension Asker {
    /// Asks for the states on the last day of the period; a condition on the state itself is left to the rows.
    mutating func ask(states dataset: String, _ period: Period?, _ filter: Filter) -> Handle<StateQuery> {
        let state = definitions.data.resource(dataset)?.meaning.state?.value
        let day = (period ?? scope.period).lastDay
        let slice = select(filter).filter { $0.dimension != state }
        return ask(StateQuery(dataset: dataset, day: day, slice: slice))
    }
}
