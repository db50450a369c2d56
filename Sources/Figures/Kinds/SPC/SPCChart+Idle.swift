import Language
import Values

extension SPCChart {
    /// The keys of the author's that change nothing in it.
    var idle: [IdleKey] {
        let outside = rebase.filter { trend.number($0) <= span.first || trend.number($0) > span.last }
        // Who fixes at the last value of today has the effect of it with the next.
        let isFixedInVain = fixed.map { fixed in segments.allSatisfy { $0.count < fixed } } ?? false
        return outside.map {
            IdleKey(
                message: "rebase \($0) har ingen verkan: serien börjar \(Period(span.grain, span.first)) och slutar "
                    + "\(Period(span.grain, span.last))",
                hint: "ange en tid inom serien, efter den första, eller ta bort den")
        }
            + (isFixedInVain
                ? [
                    IdleKey(
                        message: "fix_after_n_points har ingen verkan: serien har högst "
                            + "\(segments.map(\.count).max() ?? 0) värden i följd",
                        hint: "ange färre värden, eller ta bort fix_after_n_points")
                ] : [])
    }
}
