/// How long each stage of a build took, in the order of execution.
package struct Timings: Sendable {
  /// A stage's name and its time in seconds.
  package private(set) var stages: [(name: String, seconds: Double)] = []

  package init() {}

  package mutating func measure<Result>(_ name: String, _ stage: () throws -> Result) rethrows
    -> Result
  {
    let clock = ContinuousClock()
    let start = clock.now
    defer {
      let (seconds, attoseconds) = (clock.now - start).components
      stages.append((name, Double(seconds) + Double(attoseconds) / 1e18))
    }
    return try stage()
  }
}
