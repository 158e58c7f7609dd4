internal import Markup

/// The strokes of a path, in whole numbers.
struct PatternStrokes {
  private(set) var path: [UInt8] = []

  init() {
    path.reserveCapacity(768)
  }

  mutating func move(_ x: Int, _ y: Int) {
    path.append(UInt8(ascii: "M"))
    path.add(x)
    path.append(UInt8(ascii: " "))
    path.add(y)
  }

  mutating func line(_ x: Int, _ y: Int) {
    path.append(UInt8(ascii: "l"))
    pair(x, y)
  }

  mutating func across(_ length: Int) {
    path.append(UInt8(ascii: "h"))
    path.add(length)
  }

  mutating func down(_ length: Int) {
    path.append(UInt8(ascii: "v"))
    path.add(length)
  }

  /// A curve over one point to another, both counted from where the last stroke ended.
  mutating func curve(_ x1: Int, _ y1: Int, _ x: Int, _ y: Int) {
    path.append(UInt8(ascii: "q"))
    pair(x1, y1)
    path.append(UInt8(ascii: " "))
    pair(x, y)
  }

  mutating func arc(_ radius: Int, _ x: Int, sweeps: Bool = true) {
    path.append(UInt8(ascii: "a"))
    path.add(radius)
    path.append(UInt8(ascii: " "))
    path.add(radius)
    path.add(sweeps ? " 0 0 1 " : " 0 0 0 ")
    path.add(x)
    path.add(" 0")
  }

  mutating func close() { path.append(UInt8(ascii: "z")) }

  mutating func circle(_ x: Int, _ y: Int, _ radius: Int) {
    move(x - radius, y)
    arc(radius, radius * 2)
    arc(radius, -radius * 2)
  }

  /// Two numbers; a minus parts them as well as a blank.
  private mutating func pair(_ x: Int, _ y: Int) {
    path.add(x)
    if y >= 0 { path.append(UInt8(ascii: " ")) }
    path.add(y)
  }
}
