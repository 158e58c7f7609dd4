import Diagnostics
import Testing

@Suite struct ConcurrentMapTests {
  @Test(arguments: [1, 2, 3, 8, 64])
  func `gives the same results and reports on any number of threads`(_ jobs: Int) {
    let items = Array(0..<1000)
    var report = Report()
    let results = concurrentMap(items, jobs: jobs, report: &report) { item, report in
      if item % 100 == 0 {
        report.warning(
          Diagnostic.Message("\(item)", vi: "", en: ""), at: .start(of: "\(item)"))
      }
      return item * 2
    }
    #expect(results == items.map { $0 * 2 })
    #expect(report.diagnostics.map(\.message.id) == (0..<10).map { "\($0 * 100)" })
  }

  @Test func `does nothing with nothing`() {
    var report = Report()
    let results = concurrentMap([Int](), jobs: 4, report: &report) { item, _ in item }
    #expect(results.isEmpty)
  }
}
