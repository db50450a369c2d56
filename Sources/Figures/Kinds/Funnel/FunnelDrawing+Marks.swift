import Language
import Markup
import Values

/// Units by where they stand: those with the same counts share a mark.
struct FunnelPlaces {
    struct Place: Hashable {
        let units: [FunnelModel.Placed]
        var counts: FunnelChart.Counts { units[0].counts }
        var zone: FunnelModel.Zone { units[0].zone }
        var isHighlighted: Bool { units.contains(where: \.unit.isHighlighted) }
    }

    /// In the order of the units; never without one.
    package let all: [Place]

    init(_ placed: [FunnelModel.Placed]) {
        var order: [FunnelChart.Counts] = []
        var groups: [FunnelChart.Counts: [FunnelModel.Placed]] = [:]
        for one in placed {
            if groups[one.counts] == nil { order.append(one.counts) }
            groups[one.counts, default: []].append(one)
        }
        all = order.map { Place(units: groups[$0] ?? []) }
    }

    /// Those whose names matter, the most important first.
    var named: [Place] {
        all.filter { $0.isHighlighted } + all.filter { $0.zone.isOuter == true && !$0.isHighlighted }
            + all.filter { $0.zone.isOuter == false && !$0.isHighlighted }
    }
}

extension FunnelDrawing {
    func place(_ place: FunnelPlaces.Place) -> Point { point(Double(place.counts.trials), place.counts.share) }

    mutating func paint(_ place: FunnelPlaces.Place) {
        let centre = self.place(place)
        let mark = canvas.mark
        defer {
            canvas.group(since: mark, tip: chart.tip(place), names: place.units.map(\.unit.label))
        }
        if place.isHighlighted { canvas.circle(centre, radius: 9, "ring") }
        FunnelDrawing.mark(place.zone, at: centre, on: &canvas)
    }

    /// A ring within the limits, a disc outside the inner ones, a diamond outside the outer ones.
    private static func mark(_ zone: FunnelModel.Zone, at centre: Point, on canvas: inout Canvas) {
        switch zone {
        case .within, .unjudged: canvas.circle(centre, radius: 4, "ring")
        case .outside(isOuter: false, _): canvas.circle(centre, radius: 4.8, "punkt")
        case .outside(isOuter: true, _):
            let (x, y, size) = (centre.x, centre.y, 7.0)
            canvas.path(
                [Point(x, y - size), Point(x + size, y), Point(x, y + size), Point(x - size, y), Point(x, y - size)],
                "punkt")
        }
    }

    /// How many stand on the same place.
    mutating func paintCount(_ place: FunnelPlaces.Place) {
        guard place.units.count > 1 else { return }
        _ = tryText([String(place.units.count)], .axis, near: self.place(place))
    }

    /// Those outside the limits and those that the author chose. Where there are none, the highest and the lowest, if
    /// one stands alone there: a reader wants to know where somebody is.
    func named(_ places: FunnelPlaces) -> [FunnelPlaces.Place] {
        guard places.named.isEmpty else { return places.named }
        let values = places.all.compactMap { place in
            place.units[0].unit.datum.exact.map { (place: place, value: $0) }
        }
        return unique(
            [values.map(\.value).max(), values.map(\.value).min()].compactMap { edge -> FunnelPlaces.Place? in
                let equal = values.filter { one in edge.map { chart.words.compare(one.value, $0) == 0 } ?? false }
                return equal.count == 1 && equal[0].place.units.count <= 2 ? equal[0].place : nil
            })
    }

    /// Whether the name has room; more than two on one place have their number.
    mutating func paintName(_ place: FunnelPlaces.Place) -> Bool {
        let own = place.units.filter(\.unit.isHighlighted)
        let kind: TextClass = own.isEmpty ? .note : .strong
        let name = name(place)
        // On one line, else on several; no name rather than one that covers something.
        return tryText([name], kind, near: self.place(place))
            || [110.0, 150, 80].contains {
                tryText(canvas.wrap(name, kind, width: $0), kind, near: self.place(place))
            }
    }

    private func name(_ place: FunnelPlaces.Place) -> String {
        let own = place.units.filter(\.unit.isHighlighted)
        let labels = (own.isEmpty ? place.units : own).map { Swedish.withoutSoftHyphens($0.unit.label) }
        return labels.count > 2 ? chart.noun.counted(labels.count) : Swedish.list(labels)
    }

    /// The names that found no room, under the key; answers the last baseline.
    mutating func paintNameless(_ places: [FunnelPlaces.Place], below y: Double) -> Double {
        guard !places.isEmpty else { return y }
        let names = places.map { place in
            "\(name(place)) (\(chart.words.drawn(place.units[0].unit.datum)))"
        }
        let lines = canvas.wrap(MarkPhrases.nameless(names), .axis, width: canvas.width - 4)
        for (index, line) in lines.enumerated() {
            canvas.text(line, at: Point(0, y + Double(index + 1) * 18), .axis)
        }
        return y + Double(lines.count) * 18
    }

    /// Tries beside, above and below; above first for a number. Clear of the lines where that can be.
    private mutating func tryText(_ lines: [String], _ kind: TextClass, near point: Point) -> Bool {
        let step = canvas.isNarrow ? 16.0 : 15
        let extra = Double(lines.count - 1) * step
        let beside: [(Double, Double, Anchor)] = [(10, 4.5 - extra / 2, .start), (-10, 4.5 - extra / 2, .end)]
        let straight: [(Double, Double, Anchor)] = [(0, -9 - extra, .middle), (0, 20, .middle)]
        let aslant: [(Double, Double, Anchor)] = [
            (8, -7 - extra, .start), (8, 16, .start), (-8, -7 - extra, .end), (-8, 16, .end),
        ]
        let near = (kind == .axis ? straight + beside : beside + straight) + aslant
        // Then a step and two further out, where a thin line leads to the mark.
        let out = kind == .axis ? [] : [4.0, 15, 30, 50]
        let places =
            near.map { ($0, 0.0) }
            + out.flatMap { way in near.map { ((sign($0.0) * way + $0.0, $0.1 + (sign($0.1 - 4.5) * way), $0.2), way) }
            }
        let spots = places.map { place, way in
            (
                way,
                lines.enumerated().map { index, line -> Spot in
                    (line, Point(point.x + place.0, point.y + place.1 + Double(index) * step), place.2)
                }
            )
        }
        let margin = kind.halo > 0 ? kind.halo : -0.2
        let found = spots.first { way, spot in
            spot.allSatisfy { isFree($0, kind, grown: margin) && isOffLines($0, kind) }
                && (leader(way, to: spot, kind, from: point).map { canvas.isOffTexts(from: point, to: $0) } ?? true)
        }
        guard let (way, spot) = found else { return false }
        if let end = leader(way, to: spot, kind, from: point) { canvas.line(point, end, "led") }
        for (line, place, anchor) in spot { canvas.text(line, at: place, kind, anchor) }
        return true
    }

    /// Where the thin line ends that leads to a text further out: at the edge of all its lines, through none of them.
    private func leader(_ way: Double, to spot: [Spot], _ kind: TextClass, from point: Point) -> Point? {
        let boxes = spot.map { canvas.box($0.text, at: $0.place, kind, $0.anchor) }
        guard way > 4, let first = boxes.first else { return nil }
        return boxes.dropFirst().reduce(first) { $0.with($1) }.nearest(to: point)
    }

    private func sign(_ value: Double) -> Double { abs(value) < 6 ? 0 : value < 0 ? -1 : 1 }

    private typealias Spot = (text: String, place: Point, anchor: Anchor)

    private func isFree(_ spot: Spot, _ kind: TextClass, grown margin: Double) -> Bool {
        let box = canvas.box(spot.text, at: spot.place, kind, spot.anchor)
        return box.x >= plot.x + 2 && box.maxX <= plot.maxX && box.y >= 1 && box.maxY <= plot.maxY - 2
            && canvas.isFree(box.grown(by: 2)) && canvas.isOffMarks(box.grown(by: margin))
    }

    private func isOffLines(_ spot: Spot, _ kind: TextClass) -> Bool {
        canvas.isOffLines(canvas.box(spot.text, at: spot.place, kind, spot.anchor).grown(by: 1))
    }

    // MARK: Key

    func legend(_ places: FunnelPlaces) -> [Legend.Entry] {
        let kinds: [(FunnelModel.Zone, String)] = [
            (.within, FunnelPhrases.within), (.outside(isOuter: false, isAbove: true), FunnelPhrases.outsideInner),
            (.outside(isOuter: true, isAbove: true), FunnelPhrases.outsideOuter),
        ]
        var entries = kinds.filter { kind in
            places.all.contains { $0.zone.isOuter == kind.0.isOuter } && model.hasLimits
        }
        .map { kind in
            Legend.Entry(kind.1) { FunnelDrawing.mark(kind.0, at: Point($1.x + 12, $1.y - 4.5), on: &$0) }
        }
        if places.all.contains(where: { $0.units.count > 1 }) {
            entries.append(
                Legend.Entry(FunnelPhrases.several) {
                    FunnelDrawing.mark(.within, at: Point($1.x + 6, $1.y - 4.5), on: &$0)
                    $0.text("2", at: Point($1.x + 14, $1.y), .axis)
                })
        }
        return entries
    }
}
