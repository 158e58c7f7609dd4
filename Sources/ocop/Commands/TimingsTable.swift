internal import ArgumentParser
internal import Site

/// What each stage of a build took, for people or for a benchmark.
struct TimingsTable {
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case table, json
  }

  private let timings: Timings

  init(_ timings: Timings) {
    self.timings = timings
  }

  func text(_ form: Form) -> String {
    switch form {
    case .table: table
    case .json: json
    }
  }

  private var table: String {
    var lines = Self.line(["", "ms", "CPU ms", "MB", "/s"])
    for stage in timings.stages {
      lines += Self.line([
        stage.name, Self.whole(stage.seconds * 1000), Self.whole(stage.cpuSeconds * 1000),
        Self.whole(Double(stage.peakMemory) / 1_000_000), Self.rate(stage).map(String.init) ?? "",
      ])
    }
    return lines
  }

  private var json: String {
    let stages = timings.stages.map { stage in
      var fields = [
        "\"stage\":\"\(stage.name)\"", "\"ms\":\(Self.whole(stage.seconds * 1000))",
        "\"cpu_ms\":\(Self.whole(stage.cpuSeconds * 1000))",
        "\"peak_bytes\":\(stage.peakMemory)",
      ]
      if let items = stage.items { fields.append("\"items\":\(items)") }
      return "{" + fields.joined(separator: ",") + "}"
    }
    return "[" + stages.joined(separator: ",") + "]\n"
  }

  /// How many items the stage treated in a second.
  private static func rate(_ stage: Timings.Stage) -> Int? {
    guard let items = stage.items, stage.seconds > 0 else { return nil }
    return Int(Double(items) / stage.seconds)
  }

  private static func whole(_ number: Double) -> String { String(Int(number.rounded())) }

  private static func line(_ cells: [String]) -> String {
    let name = cells[0] + String(repeating: " ", count: max(0, 10 - cells[0].count))
    let numbers = cells.dropFirst().map { cell in
      String(repeating: " ", count: max(1, 9 - cell.count)) + cell
    }
    return name + numbers.joined() + "\n"
  }
}

extension Timings {
  /// Timings that ask the system what this program used.
  static var ofProgram: Timings {
    Timings {
      let usage = FileSystem.usage
      return Usage(cpuSeconds: usage.cpuSeconds, peakMemory: usage.peakMemory)
    }
  }
}
