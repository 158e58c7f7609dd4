/// Finds the word an editor probably meant.
package enum NearMiss {
  /// The candidate nearest to a word, or nil where none is near enough to be of help.
  ///
  /// At most a third of the letters may differ; a candidate that only adds or drops marks wins.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(TextFolding.fold(word).utf8)
    guard !wanted.isEmpty, wanted.count <= 80 else { return nil }
    let limit = max(1, wanted.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in candidates {
      let letters = Array(TextFolding.fold(candidate).utf8)
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = self.distance(wanted, letters)
      guard distance <= limit, distance < best?.distance ?? .max else { continue }
      best = (candidate, distance)
      if distance == 0 { break }
    }
    return best?.word
  }

  /// How many letters to add, drop, change or swap with their neighbour.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    if a == b { return 0 }
    var before = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      current.reserveCapacity(b.count + 1)
      for j in b.indices {
        var cost = min(
          previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, before[j - 1] + 1)
        }
        current.append(cost)
      }
      (before, previous) = (previous, current)
    }
    return previous[b.count]
  }
}
