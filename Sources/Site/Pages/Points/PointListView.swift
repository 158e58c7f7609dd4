internal import Catalogue
internal import Theme

/// All sales points: a list by province, and their map.
struct PointListView: Sendable {
  struct Group: Sendable {
    let heading: String?
    let points: [PointRow]

    static let fields = Fields<Group>(
      "point_group",
      [
        .text("heading", optional: { $0.heading }),
        .list("points", PointRow.fields) { $0.points },
      ])
  }

  let title: String
  let count: String
  let groups: [Group]
  let map: MapView?
  /// The map that is moved; nil where there is nothing to lay on it, or the theme has no engine.
  let movedMap: MovedMapView?

  static let kind = PageKind("points", fields, in: .pointsTitle)

  static let fields = Fields<PointListView>(
    "point_list",
    [
      .text("title") { $0.title }, .text("count") { $0.count },
      .list("groups", Group.fields) { $0.groups }, .object("map", MapView.fields) { $0.map },
      .object("moved_map", MovedMapView.fields) { $0.movedMap },
    ])
}

extension Edition {
  func pointList() -> (PointListView, PageHead) {
    let ordered = Array(lists.points)
    var groups: [PointListView.Group] = []
    var start = 0
    while start < ordered.count {
      let code = catalogue.provinceCode(ofPoint: ordered[start])
      let end = ordered[start...].firstIndex { catalogue.provinceCode(ofPoint: $0) != code }
      let range = start..<(end ?? ordered.count)
      let heading = catalogue.points[ordered[start]].commune.map {
        names[catalogue.communes[$0].record.province]
      }
      groups.append(
        PointListView.Group(
          heading: heading ?? string(WordGroups.pointKinds, SalesPoint.Kind.online),
          points: range.map { PointRow(edition: self, index: ordered[$0], number: $0 + 1) }))
      start = range.upperBound
    }
    let title = strings.text(.pointsTitle)
    let total = counted(ordered, of: .points)
    let all = strings.counted(.pointCount, total)
    let open = ordered.count {
      catalogue.points[$0].record.status == .open && counts(RecordRef(.points, $0))
    }
    return (
      PointListView(
        title: title,
        count: open == total
          ? all : all + " · " + strings.counted(.openPointCount, open),
        groups: groups,
        map: mapOfPoints(ordered, named: title),
        movedMap: common.hasMapEngine
          && ordered.contains { catalogue.points[$0].record.coordinates != nil }
          ? MovedMapView(edition: self) : nil),
      PageHead(title: title)
    )
  }
}
