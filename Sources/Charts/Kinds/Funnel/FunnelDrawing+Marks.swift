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
    let all: [Place]

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
            canvas.group(
                since: mark, tip: chart.tip(place), name: place.units.count == 1 ? place.units[0].unit.label : nil)
        }
        if place.isHighlighted { canvas.circle(centre, radius: 9, "ring") }
        FunnelDrawing.mark(place.zone, at: centre, on: &canvas)
        taken.append(Box(x: centre.x - 6, y: centre.y - 6, width: 12, height: 12))
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
        let name = Swedish.list(units.map { withoutSoftHyphens($0.unit.label) })
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
        let places = (kind == .axis ? straight + beside : beside + straight) + aslant
        let free = places.map { dx, dy, anchor in
            lines.enumerated().map { index, line in
                (line, Point(point.x + dx, point.y + dy + Double(index) * step), anchor)
            }
        }.filter { $0.allSatisfy { isFree(canvas.box($0.0, at: $0.1, kind, $0.2)) } }
        let clear = free.first { $0.allSatisfy { isClear(canvas.box($0.0, at: $0.1, kind, $0.2)) } }
        guard let found = clear ?? free.first else { return false }
        for (line, place, anchor) in found { canvas.text(line, at: place, kind, anchor) }
        return true
    }

    private func isFree(_ box: Box) -> Bool {
        box.x >= plot.x + 2 && box.maxX <= plot.maxX && box.y >= 1 && box.maxY <= plot.maxY - 2
            && canvas.isFree(box.grown(by: 2)) && !taken.contains { $0.overlaps(box) }
    }

    private func isClear(_ box: Box) -> Bool {
        !obstacles.contains { box.grown(by: 1).isCrossed(from: $0.0, to: $0.1) }
    }

    // MARK: Key

    func legend(_ places: FunnelPlaces) -> [Legend.Entry] {
        let kinds: [(FunnelModel.Zone, String)] = [
            (.within, "Inom gränserna"), (.outside(isOuter: false, isAbove: true), "Utanför inre gräns (95 %)"),
            (.outside(isOuter: true, isAbove: true), "Utanför yttre gräns (99,8 %)"),
        ]
        var entries = kinds.filter { kind in
            places.all.contains { $0.zone.isOuter == kind.0.isOuter } && model.hasLimits
        }
        .map { kind in
            Legend.Entry(kind.1) { FunnelDrawing.mark(kind.0, at: Point($1.x + 12, $1.y - 4.5), on: &$0) }
        }
        if places.all.contains(where: { $0.units.count > 1 }) {
            entries.append(
                Legend.Entry("Flera på samma plats") {
                    FunnelDrawing.mark(.within, at: Point($1.x + 6, $1.y - 4.5), on: &$0)
                    $0.text("2", at: Point($1.x + 14, $1.y), .axis)
                })
        }
        return entries
    }
}
