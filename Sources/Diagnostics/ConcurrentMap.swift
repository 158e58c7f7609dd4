private import Dispatch
private import Synchronization

/// Transforms items on several threads; the results are the same on any number of them.
///
/// The items are cut into chunks of at most some number; each has a report of its own, merged in the items' order.
/// This is the only place where the program uses more than one thread.
package func concurrentMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], jobs: Int, atOnce most: Int = 256, report: inout Report,
  _ transform: @Sendable (Item, inout Report) -> Result
) -> [Result] {
  concurrentChunks(of: items, jobs: jobs, atOnce: most, report: &report) { chunk, report in
    var results: [Result] = []
    results.reserveCapacity(chunk.count)
    for item in chunk { results.append(transform(item, &report)) }
    return results
  }.flatMap { $0 }
}

/// Gives each thread a run of neighbouring items at a time; the results are in the items' order.
package func concurrentChunks<Item: Sendable, Result: Sendable>(
  of items: [Item], jobs: Int, atOnce most: Int = 256, report: inout Report,
  _ transform: @Sendable (ArraySlice<Item>, inout Report) -> Result
) -> [Result] {
  let chunkSize = max(1, min(most, items.count / (max(1, jobs) * 4)))
  let chunkCount = (items.count + chunkSize - 1) / chunkSize
  @Sendable func run(_ chunk: Int) -> (Result, Report) {
    var local = Report()
    let range = chunk * chunkSize..<min(items.count, (chunk + 1) * chunkSize)
    let result = transform(items[range], &local)
    return (result, local)
  }
  var finished: [(Result, Report)?]
  if jobs <= 1 || chunkCount <= 1 {
    finished = (0..<chunkCount).map { run($0) }
  } else {
    let shared = Mutex([(Result, Report)?](repeating: nil, count: chunkCount))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(jobs, chunkCount)) { _ in
      while true {
        let chunk = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard chunk < chunkCount else { return }
        let outcome = run(chunk)
        shared.withLock { $0[chunk] = outcome }
      }
    }
    finished = shared.withLock { $0 }
  }
  var results: [Result] = []
  results.reserveCapacity(chunkCount)
  for case let (result, local)? in finished {
    report.append(local)
    results.append(result)
  }
  return results
}
