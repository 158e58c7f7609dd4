/// How long each stage of a build took, in the order of execution.
package struct Timings: Sendable {
  /// What the program has used so far.
  package struct Usage: Sendable {
    package var cpuSeconds = 0.0
    /// The most memory it ever held, in bytes.
    package var peakMemory = 0

    package init(cpuSeconds: Double = 0, peakMemory: Int = 0) {
      self.cpuSeconds = cpuSeconds
      self.peakMemory = peakMemory
    }
  }

  package struct Stage: Sendable {
    package let name: String
    package let seconds: Double
    /// Of all threads together.
    package let cpuSeconds: Double
    /// The most memory held until the stage's end, in bytes.
    package let peakMemory: Int
    /// How many things the stage treated, where they can be counted.
    package let items: Int?
  }

  package private(set) var stages: [Stage] = []
  private let usage: @Sendable () -> Usage

  /// - Parameter usage: asks the system what the program has used.
  package init(usage: @escaping @Sendable () -> Usage = { Usage() }) {
    self.usage = usage
  }

  /// All stages together, in seconds.
  package var total: Double { stages.reduce(0) { $0 + $1.seconds } }

  package mutating func measure<Result>(
    _ name: String, items: (Result) -> Int? = { _ in nil }, _ stage: () throws -> Result
  ) rethrows -> Result {
    let clock = ContinuousClock()
    let before = usage()
    let start = clock.now
    let result = try stage()
    let (seconds, attoseconds) = (clock.now - start).components
    let after = usage()
    stages.append(
      Stage(
        name: name, seconds: Double(seconds) + Double(attoseconds) / 1e18,
        cpuSeconds: after.cpuSeconds - before.cpuSeconds, peakMemory: after.peakMemory,
        items: items(result)))
    return result
  }
}
