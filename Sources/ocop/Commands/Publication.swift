internal import Diagnostics
internal import Markup
internal import Site

/// Makes the files of a site that have to be made, and publishes what changed.
struct Publication {
  private let site: Site
  private let output: OutputFolder
  private let state: StateFolder
  private let program: ContentHash
  private let jobs: Int

  /// - Parameter program: a hash of what program this is.
  init(
    of site: Site, to output: OutputFolder, _ state: StateFolder, by program: ContentHash,
    jobs: Int, _ times: inout Timings
  ) {
    var site = site
    times.measure("prepare") { site.prepare(jobs: jobs) }
    self.site = site
    self.output = output
    self.state = state
    self.program = program
    self.jobs = jobs
  }

  /// What came of a run of neighbouring files.
  private struct Part: Sendable {
    var files: [OutputFolder.Put] = []
    var reads = BuildState.Writer()
  }

  /// How many files a thread takes at a time.
  private static let run = 64

  func publish(_ times: inout Timings) throws -> OutputFolder.Changes {
    var common = Fingerprint()
    common.add(program)
    common.add(site.foundation)
    let foundation = common.hash
    let keys = times.measure("keys") { site.keys() }
    let known = state.readReads()
    let last = times.measure("reads") {
      known.flatMap { BuildState($0, foundation: foundation, keys: keys) }
    }
    let parts = try times.measure("render", items: { _ in site.files.count }) { try render(last) }
    guard !site.hasChangedSources else {
      output.abandon()
      throw DiskError(
        vi: "nội dung vừa được sửa trong lúc dựng; trang đã đăng vẫn nguyên như cũ, hãy dựng lại",
        en: "the content was changed while the site was built; the published site is as it was, "
          + "build again")
    }
    let changes = try times.measure("publish") { try output.publish(parts.flatMap(\.files)) }
    try times.measure("state") {
      let reads = BuildState.bytes(foundation: foundation, keys: keys, parts.map(\.reads))
      if reads != known { try state.write(reads: reads) }
    }
    return changes
  }

  /// Goes through the files, a run at a time on each thread; those that take long come first, for
  /// no thread to be left alone with them at the end.
  private func render(_ last: BuildState?) throws(DiskError) -> [Part] {
    let progress = Progress(total: site.files.count)
    var report = Report()
    let long = site.files.filter(\.isWhole).map { [$0][...] }
    let rest = site.files.filter { !$0.isWhole }
    let runs =
      long
      + stride(from: 0, to: rest.count, by: Self.run).map { start in
        rest[start..<min(start + Self.run, rest.count)]
      }
    let results = concurrentMap(runs, jobs: jobs, atOnce: 1, report: &report) { files, _ in
      let part = self.part(files, last)
      progress.advance(by: files.count)
      return part
    }
    progress.finish()
    var parts: [Part] = []
    for result in results {
      switch result {
      case .success(let part): parts.append(part)
      case .failure(let error):
        output.abandon()
        throw error
      }
    }
    return parts
  }

  private func part(
    _ files: ArraySlice<Site.File>, _ last: BuildState?
  ) -> Result<Part, DiskError> {
    var part = Part()
    part.files.reserveCapacity(files.count)
    let reader = site.reader()
    for file in files {
      let path = ContentHash(Array(file.path.utf8))
      let identity = site.identity(of: file)
      if let entry = last?.unchanged(path, identity),
        let kept = output.keep(file.path, entry.bytes)
      {
        part.files.append(kept)
        part.reads.add(entry)
        continue
      }
      let made = reader.bytes(of: file)
      let hash = ContentHash(made.bytes)
      do throws(DiskError) {
        part.files.append(try output.put(file.path, made.bytes, hash))
      } catch {
        return .failure(error)
      }
      part.reads.add(
        BuildState.Entry(path: path, identity: identity, bytes: hash, keys: made.keys))
    }
    return .success(part)
  }
}
