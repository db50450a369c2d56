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

    mutating func paintName(_ place: FunnelPlaces.Place) {
        let own = place.units.filter(\.unit.isHighlighted)
        let units = own.isEmpty ? place.units : own
        guard units.count <= 2 else { return }
        let kind: TextClass = own.isEmpty ? .note : .strong
        let name = Swedish.list(units.map { Swedish.withoutSoftHyphens($0.unit.label) })
        // On one line, else on several; no name rather than one that covers something.
        if !tryText([name], kind, near: self.place(place)) {
            _ = tryText(canvas.wrap(name, kind, width: 110), kind, near: self.place(place))
        }
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
        let out = kind == .axis ? [] : [4.0, 15]
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
        let clear = spots.first { $0.1.allSatisfy { isFree($0, kind) && isOffLines($0, kind) } }
        // Over a line only with a halo, which must not hide a mark either.
        let found = clear ?? spots.first { $0.1.allSatisfy { isFree($0, .note, grown: TextClass.note.halo) } }
        guard let (way, spot) = found else { return false }
        if way > 4, let box = spot.first.map({ canvas.box($0.text, at: $0.place, kind, $0.anchor) }) {
            canvas.line(point, box.nearest(to: point), "led")
        }
        for (line, place, anchor) in spot { canvas.text(line, at: place, clear == nil ? .note : kind, anchor) }
        return true
    }

    private func sign(_ value: Double) -> Double { abs(value) < 6 ? 0 : value < 0 ? -1 : 1 }

    private typealias Spot = (text: String, place: Point, anchor: Anchor)

    private func isFree(_ spot: Spot, _ kind: TextClass, grown margin: Double = -0.2) -> Bool {
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
