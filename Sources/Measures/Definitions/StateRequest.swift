package import Diagnostics

/// A question about states with the place that asked.
package struct StateRequest: Sendable {
    package let query: StateQuery
    package let place: Place

    package init(_ query: StateQuery, at place: Place) {
        self.query = query
        self.place = place
    }
}
