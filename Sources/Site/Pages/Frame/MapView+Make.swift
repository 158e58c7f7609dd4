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
        marks(ofPoints: indices), named: name, atLeast: 0.2, budget: MapDrawing.listBudget,
        unplaced: unplaced(ofPoints: indices), together: Self.inFewSigns))
  }

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
    unplaced: [String] = []
  ) -> MapView? {
    var marks = others
    if let own {
      let province = commune.map { catalogue.communes[$0].record.province }
      marks.insert(
        MapDrawing.Mark(place: own, name: name, href: nil, number: "", province: province),
        at: 0)
    }
    // A schematic of one place is an empty box with a dot.
    guard marks.count > 1 || !catalogue.outlines.isEmpty else { return nil }
    // With places around it the map shows how they lie to one another; alone, where it lies.
    let drawn = draw(
      marks, named: name, atLeast: others.isEmpty ? 0.06 : 0.02,
      budget: MapDrawing.recordBudget, unplaced: unplaced, together: Self.inFewSigns)
    return others.contains { !$0.number.isEmpty } ? withNumbers(drawn) : drawn
  }

  /// A map of the communes in which something is made.
  func mapOfCommunes(_ indices: [Int], named name: String) -> MapView? {
    var unplaced: [String] = []
    let marks = indices.compactMap { index -> MapDrawing.Mark? in
      let commune = catalogue.communes[index]
      let count = commune.products.count {
        catalogue.products[$0].isListed && catalogue.products[$0].rank.isRunning
      }
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
    return draw(
      marks, named: name, atLeast: 0.2, budget: MapDrawing.listBudget, unplaced: unplaced
    ) { [strings] counts in
      strings.format.number(counts.compactMap { Int($0) }.reduce(0, +))
    }
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

  private func draw(
    _ marks: [MapDrawing.Mark], named name: String, atLeast span: Double, budget: Int,
    unplaced: [String], together: @escaping ([String]) -> String
  ) -> MapView? {
    let words = MapDrawing.Words(
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
    guard
      let drawing = MapDrawing(
        marks, on: common.outlines, words: words, atLeast: span, budget: budget)
    else { return nil }
    return MapView(
      svg: Array(drawing.svg.utf8), credit: settings.mapCredit.map { properName($0) },
      isSchematic: drawing.isSchematic, unplaced: unplacedText(unplaced))
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
