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
    jobs: Int
  ) {
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
    let files = site.files
    let (kept, changed) = times.measure("compare", items: { _ in files.count }) {
      last.map { keep(files, $0) } ?? ([], files)
    }
    // One after the other: what each kind of file shares fills a third of the memory.
    var made: [Part] = []
    var drawn = site
    for shared in Site.Shared.allCases {
      let files = changed.filter { $0.shared == shared }
      drawn = times.measure("draw \(shared)") {
        drawn.drawn(for: files.count, of: shared, jobs: jobs)
      }
      made += try make(files, shared, of: drawn, &times)
      FileSystem.returnMemory()
    }
    guard !site.hasChangedSources else {
      output.abandon()
      throw DiskError(
        vi: "nội dung vừa được sửa trong lúc dựng; trang đã đăng vẫn nguyên như cũ, hãy dựng lại",
        en: "the content was changed while the site was built; the published site is as it was, "
          + "build again")
    }
    if let failure = site.mediaFailure {
      output.abandon()
      throw DiskError(
        vi: "\(failure.vietnamese); trang đã đăng vẫn nguyên như cũ",
        en: "\(failure.english); the published site is as it was")
    }
    let parts = kept + made
    let changes = try times.measure("publish") { try output.publish(parts.flatMap(\.files)) }
    try times.measure("state") {
      let reads = BuildState.bytes(foundation: foundation, keys: keys, parts.map(\.reads))
      if reads != known { try state.write(reads: reads) }
    }
    return changes
  }

  /// The files that need not be made again, and the others.
  private func keep(_ files: [Site.File], _ last: BuildState) -> ([Part], [Site.File]) {
    var report = Report()
    let results = concurrentChunks(of: files, jobs: jobs, report: &report) { files, _ in
      var part = Part()
      var changed: [Site.File] = []
      for file in files {
        if let entry = last.unchanged(
          ContentHash(Array(file.path.utf8)), site.identity(of: file)),
          let kept = output.keep(file.path, entry.bytes)
        {
          part.files.append(kept)
          part.reads.add(entry)
        } else {
          changed.append(file)
        }
      }
      return (part, changed)
    }
    return (results.map(\.0), results.flatMap(\.1))
  }

  /// Makes files that share something, which is let go of when they are made.
  private func make(
    _ files: [Site.File], _ shared: Site.Shared, of site: Site, _ times: inout Timings
  ) throws -> [Part] {
    let ready = times.measure("prepare \(shared)") {
      site.ready(for: files.count, of: shared, jobs: jobs)
    }
    return try times.measure("make \(shared)", items: { _ in files.count }) {
      try make(files, of: ready)
    }
  }

  /// Makes files, a run at a time on each thread; those that take long come first, for no thread to
  /// be left alone with them at the end.
  private func make(_ files: [Site.File], of site: Site) throws(DiskError) -> [Part] {
    let progress = Progress(total: files.count)
    var report = Report()
    let long = files.filter(\.isWhole).map { [$0][...] }
    let rest = files.filter { !$0.isWhole }
    let runs =
      long
      + stride(from: 0, to: rest.count, by: Self.run).map { start in
        rest[start..<min(start + Self.run, rest.count)]
      }
    let results = concurrentMap(runs, jobs: jobs, atOnce: 1, report: &report) { files, _ in
      let part = self.part(files, of: site)
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

  private func part(_ files: ArraySlice<Site.File>, of site: Site) -> Result<Part, DiskError> {
    var part = Part()
    part.files.reserveCapacity(files.count)
    let reader = site.reader()
    for file in files {
      let made = reader.bytes(of: file)
      let hash = ContentHash(made.bytes)
      do throws(DiskError) {
        part.files.append(try output.put(file.path, made.bytes, hash))
      } catch {
        return .failure(error)
      }
      part.reads.add(
        BuildState.Made(
          path: ContentHash(Array(file.path.utf8)), identity: site.identity(of: file),
          bytes: hash, keys: made.keys))
    }
    return .success(part)
  }
}
