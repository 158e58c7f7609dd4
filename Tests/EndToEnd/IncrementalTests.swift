import Foundation
import Support
import Testing

/// Whatever happens between two builds, the second makes what a clean one would.
///
/// `make soak` runs the same with more edits on a larger catalogue, and the program as it is
/// released: `OCOP_SOAK_EDITS`, `OCOP_SOAK_CATALOGUE`, `OCOP_SOAK_SEED`, `OCOP_PROGRAM`.
@Suite struct IncrementalTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let edits = environment["OCOP_SOAK_EDITS"].flatMap { Int($0) } ?? 24
  private static let seed = environment["OCOP_SOAK_SEED"].flatMap { UInt64($0) } ?? 20_261_124

  /// A catalogue with a theme of its own, built once.
  private func start() throws -> Folder {
    let folder = try Folder()
    if let catalogue = Self.environment["OCOP_SOAK_CATALOGUE"] {
      try FileManager.default.copyItem(
        atPath: catalogue + "/content", toPath: folder.path + "/content")
    } else {
      try folder.write(Repository.part)
      for (path, text) in RandomEdit.others { try folder.write(path, text) }
    }
    try folder.write(Repository.theme)
    try #require(try build(folder, day: 24) == 0)
    return folder
  }

  @discardableResult
  private func build(_ folder: Folder, day: Int, _ output: String = "site") throws -> Int32 {
    try Program.run([
      "build", "--catalogue", folder.path, "--date", "2026-11-\(day)", "--output",
      folder.path + "/" + output,
    ]).status
  }

  /// Builds with nothing that earlier builds kept, and leaves that as it was.
  private func buildAnew(_ folder: Folder, day: Int, _ output: String) throws {
    let parsed = ".ocop/parsed"
    let kept = folder.exists(parsed) ? Array(try folder.data(parsed)) : nil
    if kept != nil { try folder.remove(parsed) }
    try build(folder, day: day, output)
    if let kept { try folder.write(parsed, kept) }
  }

  /// Does edits one by one, each followed by a build; says after how many the site is not what a
  /// clean build makes.
  private func failure(of edits: [RandomEdit], everywhere: Bool) throws -> Int? {
    let folder = try start()
    var day = 24
    for (count, edit) in edits.enumerated() {
      let before = folder.files(in: "content")
      let dayBefore = day
      try edit.apply(to: folder, day: &day)
      if try build(folder, day: day) != 0 {
        // What is wrong is not built, by either way: as if it had not been done.
        try FileManager.default.removeItem(atPath: folder.path + "/content")
        for (path, bytes) in before { try folder.write("content/" + path, bytes) }
        day = dayBefore
        try build(folder, day: day)
      }
      guard everywhere || count == edits.count - 1 else { continue }
      let clean = "clean-\(count)"
      try buildAnew(folder, day: day, clean)
      if folder.files(in: "site") != folder.files(in: clean) { return count + 1 }
      try folder.remove(clean)
    }
    return nil
  }

  /// Leaves out what is not needed to fail.
  private func shrunk(_ edits: [RandomEdit]) throws -> [RandomEdit] {
    var needed = edits
    for edit in edits.dropLast() {
      let fewer = needed.filter { $0.seed != edit.seed }
      if try failure(of: fewer, everywhere: false) != nil { needed = fewer }
    }
    return needed
  }

  @Test func `after any edit, a build makes what a clean one would`() throws {
    var random = Random(Self.seed)
    // Each kind comes about as often as any other.
    let edits = (0..<Self.edits).map { index in
      let kinds = RandomEdit.Kind.allCases
      return RandomEdit(
        kind: kinds[(index * 7 + Int(Self.seed % 16)) % kinds.count],
        seed: random.next() % 1_000_000)
    }
    guard let count = try failure(of: edits, everywhere: true) else { return }
    let smallest = try shrunk(Array(edits.prefix(count)))
    Issue.record("seed \(Self.seed), after \(count) edits; the fewest that fail: \(smallest)")
  }
}
