internal import Theme
internal import Catalogue
internal import Graphics
internal import Diagnostics
internal import Markup

extension Edition {
  /// A map of points in the order of a list, numbered as the list is.
  func mapOfPoints(_ indices: [Int], named name: String) -> MapView? {
    withNumbers(
      draw(
        Plan(
          marks: marks(ofPoints: indices), name: name, span: 0.2, budget: MapDrawing.listBudget,
          unplaced: unplaced(ofPoints: indices), list: Self.list), together: Self.inFewSigns))
  }

  /// The points that sell a product, small enough for its page.
  func map(ofProductSoldAt points: [Int], named name: String) -> MapView? {
    let isNumbered = points.count > 1
    let marks = points.enumerated().compactMap { number, point in
      mark(point: point, number: isNumbered ? String(number + 1) : "")
    }
    let provinces = Set(marks.compactMap(\.province))
    // Shops far apart are dots on the small map: a view of their own would be no nearer.
    let area = locator(of: provinces.count == 1 ? provinces.first : nil)
    if marks.count > 1, let area, !isNear(marks),
      let view = view(area, at: marks.map(\.place), named: name)
    {
      return mapView(nil, view, unplaced: unplaced(ofPoints: points))
    }
    let drawn = draw(
      Plan(
        marks: marks, name: name, span: marks.count > 1 ? 0.02 : 0.06,
        budget: MapDrawing.recordBudget, unplaced: unplaced(ofPoints: points), list: "#buy-heading",
        located: provinces.count == 1 ? marks.first.map { ($0.place, $0.province) } : nil),
      together: Self.inFewSigns)
    return isNumbered ? withNumbers(drawn) : drawn
  }

  /// How far from the first places may be for a view of their own, in kilometres.
  private static let nearView = 60.0

  /// Whether all marks lie near the first.
  private func isNear(_ marks: [MapDrawing.Mark]) -> Bool {
    guard let first = marks.first?.place else { return true }
    return marks.allSatisfy { first.kilometres(to: $0.place) < Self.nearView }
  }

  /// Where the list beside a map begins.
  private static let list = "#list"

  /// The names of points that no map can show; a shop on the web is nowhere.
  func unplaced(ofPoints indices: [Int]) -> [String] {
    indices.map { catalogue.points[$0].record }
      .filter { $0.coordinates == nil && $0.commune != nil }.map { text($0.name).text }
  }

  private func withNumbers(_ map: MapView?) -> MapView? {
    var map = map
    map?.isNumbered = true
    return map
  }

  /// A map of a place and of what lies around it, small enough for a record's page.
  func mapAround(
    _ own: Coordinates?, named name: String, in commune: Int?, around others: [MapDrawing.Mark],
    unplaced: [String] = [], subject: MapDrawing.Subject = MapDrawing.Subject(),
    list: String? = nil
  ) -> MapView? {
    var marks = others
    if let own {
      let province = commune.map { catalogue.communes[$0].record.province }
      marks.insert(
        MapDrawing.Mark(place: own, name: name, href: nil, number: "", province: province),
        at: 0)
    }
    // With places around it the map shows how they lie to one another; alone, where it lies.
    let drawn = draw(
      Plan(
        marks: marks, name: name, span: others.isEmpty ? 0.06 : 0.02,
        budget: MapDrawing.recordBudget, unplaced: unplaced, subject: subject, list: list,
        located: marks.first.map { ($0.place, $0.province) }), together: Self.inFewSigns)
    return others.contains { !$0.number.isEmpty } ? withNumbers(drawn) : drawn
  }

  /// A map of stops in their order with the way between them.
  ///
  /// - Parameter isGiven: whether the way is known; else straight lines say the order alone
  func mapOfWay(
    _ marks: [MapDrawing.Mark], along lines: [[Coordinates]], isGiven: Bool, named name: String,
    unplaced: [String]
  ) -> MapView? {
    var subject = MapDrawing.Subject()
    subject.ways = lines
    subject.isWayGiven = isGiven
    var map = withNumbers(
      draw(
        Plan(
          marks: marks, name: name, span: 0.02, budget: MapDrawing.listBudget, unplaced: unplaced,
          subject: subject, list: "#stops-heading",
          located: marks.first.map { ($0.place, $0.province) }), together: Self.inFewSigns))
    map?.isOrder = !isGiven && marks.count > 1
    return map
  }

  /// A map of the communes in which something is made.
  ///
  /// - Parameters:
  ///   - whole: the province it is of, which is shown whole
  ///   - list: where a mark of several communes leads
  func mapOfCommunes(
    _ indices: [Int], named name: String, whole: Province? = nil, list: String
  ) -> MapView? {
    var unplaced: [String] = []
    let marks = indices.compactMap { index -> MapDrawing.Mark? in
      let commune = catalogue.communes[index]
      let count = recognisedProducts(ofCommune: index)
      guard count > 0 else { return nil }
      guard let place = commune.record.coordinates else {
        unplaced.append(communeName(index))
        return nil
      }
      return MapDrawing.Mark(
        place: place, name: communeName(index),
        shortName: commune.record.name.value(for: language).value,
        href: href(.record(.communes, index)).string,
        number: String(count), province: commune.record.province, counts: true)
    }
    var subject = MapDrawing.Subject(province: whole)
    if whole != nil {
      for index in indices {
        let count = recognisedProducts(ofCommune: index)
        let steps = Self.shades.count { $0 <= count }
        if steps > 0 { subject.shades[catalogue.communes[index].record.id] = steps }
      }
    }
    return draw(
      Plan(
        marks: marks, name: name, span: 0.2, budget: MapDrawing.listBudget, unplaced: unplaced,
        subject: subject, list: list,
        located: whole.flatMap { province in
          ProvinceBox.centre(of: province).map { ($0, nil) }
        })
    ) { [strings] counts in
      strings.format.number(counts.compactMap { Int($0) }.reduce(0, +))
    }
  }

  /// A map with the way to the one that is moved, of the points that are chosen by a query.
  func withWay(_ map: MapView?, toPoints query: String) -> MapView? {
    var map = map
    if common.hasMapEngine, !isPartial, !catalogue.points.isEmpty {
      map?.moved = .chosen(.list(.points, page: 1), self, query: query)
    }
    return map
  }

  /// The view of the map that is moved which shows a province, or the country.
  func view(of province: Province?) -> String {
    guard let centre = province.flatMap({ ProvinceBox.centre(of: $0) }) else {
      return "view=15.8,108,6"
    }
    return "view=\(centre.latitude),\(centre.longitude),9"
  }

  /// From how many products on a commune is a shade darker.
  private static let shades = [1, 2, 5, 10]

  private func recognisedProducts(ofCommune index: Int) -> Int {
    catalogue.communes[index].products.count {
      catalogue.products[$0].isListed && catalogue.products[$0].rank.isRunning
    }
  }

  /// What the shades mean: `1 · 2–4 · 5–9 · 10+`.
  private var shadeSteps: String {
    let ends = Self.shades.dropFirst().map { $0 - 1 }
    let steps = zip(Self.shades, ends).map { $0 == $1 ? "\($0)" : "\($0)–\($1)" }
    return (steps + ["\(Self.shades[Self.shades.count - 1])+"]).joined(separator: " · ")
  }

  /// The numbers of a list, or how many there are where the numbers would be long.
  private static func inFewSigns(_ numbers: [String]) -> String {
    let known = numbers.compactMap { Int($0) }
    let ranges = ranges(known)
    return known.count == numbers.count && ranges.count <= 10 ? ranges : "×\(numbers.count)"
  }

  /// Numbers in few signs: `1–3, 5`.
  private static func ranges(_ numbers: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.map { range in
      let (first, last) = (range.lowerBound, range.upperBound)
      return first == last
        ? "\(first)" : last == first + 1 ? "\(first), \(last)" : "\(first)–\(last)"
    }.joined(separator: ", ")
  }

  func mark(point index: Int, number: String) -> MapDrawing.Mark? {
    let point = catalogue.points[index]
    guard let place = point.record.coordinates else { return nil }
    return MapDrawing.Mark(
      place: place, name: text(point.record.name).text, href: href(.record(.points, index)).string,
      number: number,
      province: point.commune.map { catalogue.communes[$0].record.province })
  }

  func mark(destination index: Int, number: String) -> MapDrawing.Mark? {
    let destination = catalogue.destinations[index]
    guard let place = destination.record.coordinates else { return nil }
    return MapDrawing.Mark(
      place: place, name: text(destination.record.name).text,
      href: href(.record(.destinations, index)).string,
      number: number,
      province: catalogue.communes[destination.commune].record.province)
  }

  // MARK: drawing

  /// What a map is to show.
  private struct Plan {
    let marks: [MapDrawing.Mark]
    let name: String
    /// The least it shows, in degrees of latitude.
    let span: Double
    let budget: Int
    var unplaced: [String] = []
    var subject = MapDrawing.Subject()
    /// Where a mark of several leads.
    var list: String?
    /// The place whose position in its province is shown beside; and that province.
    var located: (place: Coordinates, province: Province?)?
  }

  private func draw(_ plan: Plan, together: @escaping ([String]) -> String) -> MapView? {
    let library = common.outlines
    guard
      let drawing = MapDrawing(
        plan.marks, on: library, words: mapWords(plan.name, together: together),
        atLeast: plan.span, budget: plan.budget, subject: plan.subject, list: plan.list)
    else { return nil }
    let small = plan.located.flatMap { located in
      self.locator(of: located.province).flatMap {
        $0.kilometresAcross > drawing.kilometresAcross * 2
          ? view($0, at: [located.place], named: plan.name) : nil
      }
    }
    // One dot on nothing says less than the small map beside it.
    let isEmpty = drawing.isBare && plan.marks.count == 1
    guard !isEmpty || small != nil else { return nil }
    return mapView(isEmpty ? nil : drawing, small, unplaced: plan.unplaced)
  }

  private func mapView(
    _ drawing: MapDrawing?, _ small: LocatorView?, unplaced: [String]
  ) -> MapView {
    let showsCoast =
      small == nil ? drawing?.showsProgramsCoast ?? false : common.outlines.hasProgramsCoast
    return MapView(
      svg: drawing.map { Array($0.svg.utf8) }, locator: small,
      credit: settings.mapCredit.map { properName($0) },
      coastCredit: showsCoast ? strings.text(.coastCredit) : nil,
      isSchematic: drawing?.isSchematic ?? false,
      shades: drawing?.isShaded == true ? strings.text(.mapShades, ["steps": shadeSteps]) : nil,
      unplaced: unplacedText(unplaced))
  }

  /// The words of a map.
  func mapWords(
    _ name: String, together: @escaping ([String]) -> String = { _ in "" }
  ) -> MapDrawing.Words {
    MapDrawing.Words(
      title: strings.text(.mapOf, ["name": name]),
      hoangSa: strings.text(.hoangSa), truongSa: strings.text(.truongSa),
      eastSea: strings.text(.eastSea),
      kilometres: { [strings] kilometres in
        kilometres < 1
          ? strings.text(
            .mapMetres, ["n": strings.format.number(Int((kilometres * 1000).rounded()))])
          : strings.text(.mapKilometres, ["n": strings.format.number(Int(kilometres))])
      },
      several: { [strings] in strings.counted(.mapSeveral, $0) }, together: together,
      province: { [names] in names[$0] })
  }

  /// The small map for places of a province; nil where there is nothing to draw it on.
  func locator(of province: Province?) -> MapLocator? {
    common.locators[province?.code ?? ""]
  }

  /// Where a small map's file stands below the output folder.
  func path(of locator: MapLocator) -> String {
    "maps/\(language.code)/\(locator.area.name).svg"
  }

  /// A small map with the dots of places; nil where it shows none of them.
  private func view(
    _ locator: MapLocator, at places: [Coordinates], named name: String
  ) -> LocatorView? {
    let dots = Set(places).compactMap { locator.point(of: $0) }
      .sorted { ($0.x, $0.y) < ($1.x, $1.y) }.map { LocatorView.Dot(x: $0.x, y: $0.y) }
    guard !dots.isEmpty else { return nil }
    let area =
      switch locator.area {
      case .country: strings.text(.vietNam)
      case .province(let province): names[province]
      }
    return LocatorView(
      href: settings.baseURL.path + "/" + path(of: locator), width: locator.width,
      height: locator.height, dots: dots,
      alternative: strings.text(.locatorOf, ["name": name, "area": area]))
  }

  /// What is not on a map for want of coordinates, counted and named as far as a line goes.
  private func unplacedText(_ names: [String]) -> String? {
    guard !names.isEmpty else { return nil }
    let shown = names.prefix(Self.mostUnplaced).joined(separator: "; ")
    return strings.text(
      .mapUnplaced,
      [
        "n": strings.format.number(names.count),
        "names": names.count > Self.mostUnplaced ? shown + "; …" : shown,
      ])
  }

  private static let mostUnplaced = 12
}
