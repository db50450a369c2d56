import Tables
import Values

/// A time that a number is asked for, by the name under which it is carried through the statement.
struct SQLTime {
    let name: String
    let period: Period
}

extension SQLScript {
    /// The base periods of an input for each time: `del` (the time asked for), `tid` (as the file writes it), and the
    /// first and last day. Of dates by the day they are those that the file has.
    mutating func baseTimes(_ times: [SQLTime], _ plan: InputPlan) throws(SQLRefusal) -> String {
        if plan.shape.state != nil {
            return table(
                "tid", ["del", "tid", "forsta", "sista"],
                SQLText.values(times.map { row($0.name, Period(.day, $0.period.lastDay.ordinal)) }))
        }
        if plan.baseGrain == .day { return try days(times, plan) }
        let isLast = plan.combination == .last
        let rows = times.flatMap { time in
            let numbers = Array(plan.baseNumbers(time.period))
            return (isLast ? Array(numbers.suffix(1)) : numbers).map { row(time.name, Period(plan.baseGrain, $0)) }
        }
        return table("tid", ["del", "tid", "forsta", "sista"], SQLText.values(rows))
    }

    private func row(_ name: String, _ period: Period) -> [String] {
        [name, period.description, period.firstDay.description, period.lastDay.description].map(SQLText.text)
    }

    private mutating func days(_ times: [SQLTime], _ plan: InputPlan) throws(SQLRefusal) -> String {
        let asked = table(
            "asked", ["del", "forsta", "sista"],
            SQLText.values(
                times.map {
                    [$0.name, $0.period.firstDay.description, $0.period.lastDay.description].map(SQLText.text)
                }))
        let source = try plan.shape.sqlSource()
        let own = "SELECT DISTINCT \(source.time) AS dag FROM \(source.table) d WHERE \(source.time) <= \(cutoff)"
        var on = "d.dag BETWEEN a.forsta AND a.sista"
        if plan.combination == .last {
            on += " AND NOT EXISTS (SELECT 1 FROM (\(own)) e WHERE e.dag > d.dag AND e.dag <= a.sista)"
        }
        return table(
            "tid", ["del", "tid", "forsta", "sista"],
            "SELECT a.del, d.dag, d.dag, d.dag FROM \(asked) a LEFT JOIN (\(own)) d ON \(on)")
    }

    var cutoff: String { SQLText.text(settings.cutoff.description) }
}

/// The table that a data file is loaded as.
struct SQLSource {
    let table: String
    /// The column of time of the alias `d`, as text.
    let time: String
    let grain: Grain
}

extension DatasetShape {
    func sqlSource() throws(SQLRefusal) -> SQLSource {
        try beAsInTheFile()
        guard case .periods(let column, let grain) = time else {
            throw SQLRefusal(sentence: "«\(resource.name)» har ingen tid för sina rader.")
        }
        return SQLSource(
            table: SQLText.name(resource.name), time: "d." + SQLText.name(resource.fields[column].name), grain: grain)
    }

    /// Rows that the program makes are in no file.
    func beAsInTheFile() throws(SQLRefusal) {
        guard !isFollowUp else {
            throw SQLRefusal(sentence: "«\(resource.name)» är rekommendationerna, som inte är någon datafil.")
        }
        guard !resource.isReshaped, resource.meaning.complete == nil else {
            throw SQLRefusal(
                sentence:
                    "Raderna i «\(resource.name)» görs om eller fylls ut innan de räknas, så filen kan inte frågas som den är."
            )
        }
    }
}
