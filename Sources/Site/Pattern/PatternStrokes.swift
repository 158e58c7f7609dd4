/// The strokes of a path, in whole numbers.
struct PatternStrokes {
  private(set) var path = ""

  mutating func move(_ x: Int, _ y: Int) { path += "M\(x) \(y)" }

  mutating func line(_ x: Int, _ y: Int) { path += "l\(x)\(y < 0 ? "" : " ")\(y)" }

  mutating func across(_ length: Int) { path += "h\(length)" }

  mutating func down(_ length: Int) { path += "v\(length)" }

  /// A curve over one point to another, both counted from where the last stroke ended.
  mutating func curve(_ x1: Int, _ y1: Int, _ x: Int, _ y: Int) {
    path += "q\(x1)\(y1 < 0 ? "" : " ")\(y1) \(x)\(y < 0 ? "" : " ")\(y)"
  }

  mutating func arc(_ radius: Int, _ x: Int, sweeps: Bool = true) {
    path += "a\(radius) \(radius) 0 0 \(sweeps ? 1 : 0) \(x) 0"
  }

  mutating func close() { path += "z" }

  mutating func circle(_ x: Int, _ y: Int, _ radius: Int) {
    move(x - radius, y)
    arc(radius, radius * 2)
    arc(radius, -radius * 2)
  }
}
