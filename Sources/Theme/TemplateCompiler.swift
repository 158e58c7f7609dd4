internal import Diagnostics
internal import Markup

/// What happens when a template names something that no scope offers.
package enum NamePolicy: Sendable {
  /// It is an error with its place; text may not be written unescaped.
  case strict
  /// It is empty, as Mustache's specification has it: for that specification's cases only.
  case empty
}

/// Compiles templates for the shapes of the values that will fill them.
///
/// Names are looked up once, here, from the innermost scope outwards. A partial is compiled for
/// each list of scopes that it is called with, so that it may call itself.
struct TemplateCompiler {
  /// Finds the tree of a template by name.
  let template: (String) -> [TemplateNode]?
  let templateNames: [String]
  /// The bytes of a name that the theme itself answers, such as `t.search`; nil for others.
  let constant: (Located<String>, inout Report) -> [UInt8]??
  let policy: NamePolicy

  private var pool: [UInt8] = []
  private var procedures: [[Template.Operation]] = []
  /// The scopes that calls hand on.
  private var wanted: [Int] = []
  private var reads = TemplateReads()
  private var compiled: [ProcedureKey: Int] = [:]
  /// The partials that are being compiled, the outermost first.
  private var open: [String] = []
  /// The templates that are being inherited from, the outermost first.
  private var openParents: [String] = []
  /// How much of a template is left to write, in nodes: inheritance can double what it holds with
  /// every template.
  private var nodesLeft = 200_000
  private var hasOutgrown = false

  init(
    template: @escaping (String) -> [TemplateNode]?, templateNames: [String],
    constant: @escaping (Located<String>, inout Report) -> [UInt8]??, policy: NamePolicy
  ) {
    self.template = template
    self.templateNames = templateNames
    self.constant = constant
    self.policy = policy
  }

  private struct ProcedureKey: Hashable {
    let name: String
    let indentation: [UInt8]
    let scopes: [ScopeIdentity]
  }

  private enum ScopeIdentity: Hashable {
    case shape(ObjectIdentifier)
    case plain
    case list
  }

  /// What surrounds the nodes being compiled.
  private struct Surroundings {
    var scopes: [FieldKind]
    /// How many blanks to take from the start of each line, and what to put there.
    var strip = 0
    var indentation: [UInt8] = []
    /// The blocks of heirs, by name.
    var overrides: [String: TemplateBlock] = [:]
    var inheritanceDepth = 0

    func indented(_ blanks: ArraySlice<UInt8>) -> [UInt8] {
      indentation + blanks.dropFirst(strip)
    }
  }

  /// A procedure's operations as they grow.
  private struct Emission {
    var operations: [Template.Operation] = []
    /// Where the last section ended: runs on both sides of it stay apart.
    var sectionEnd = 0
  }

  /// Compiles nodes for scopes given from the outermost to the innermost.
  mutating func compile(
    _ nodes: [TemplateNode], scopes: [FieldKind], report: inout Report
  ) -> Template {
    _ = procedure(for: nodes, Surroundings(scopes: scopes), &report)
    return Template(pool: pool, procedures: procedures, wanted: wanted, reads: reads)
  }

  private mutating func procedure(
    for nodes: [TemplateNode], _ surroundings: Surroundings, _ report: inout Report,
    key: ProcedureKey? = nil
  ) -> Int {
    let number = procedures.count
    procedures.append([])
    if let key { compiled[key] = number }
    var output = Emission()
    emit(nodes, surroundings, &output, &report)
    procedures[number] = output.operations
    return number
  }

  private mutating func emit(
    _ nodes: [TemplateNode], _ surroundings: Surroundings,
    _ output: inout Emission, _ report: inout Report
  ) {
    for node in nodes {
      nodesLeft -= 1
      switch node {
      case .lineStart(let blanks): addRun(surroundings.indented(blanks), &output)
      case .text(let text): addRun(Array(text), &output)
      case .variable(let name, let isRaw):
        emitVariable(name, isRaw, surroundings, &output, &report)
      case .section(let name, let isInverted, let children):
        emitSection(name, isInverted, children, surroundings, &output, &report)
      case .partial(let name, let alone):
        emitPartial(name, alone, surroundings, &output, &report)
      case .parent(let name, let blocks, let alone):
        emitParent(name, blocks, alone, surroundings, &output, &report)
      case .block(let block): emitBlock(block, surroundings, &output, &report)
      }
    }
  }

  private mutating func addRun(_ bytes: [UInt8], _ output: inout Emission) {
    guard !bytes.isEmpty else { return }
    let start = pool.count
    pool += bytes
    if output.operations.count > output.sectionEnd,
      case .run(let last)? = output.operations.last, last.upperBound == start
    {
      output.operations[output.operations.count - 1] = .run(last.lowerBound..<pool.count)
    } else {
      output.operations.append(.run(start..<pool.count))
    }
  }

  private mutating func emitVariable(
    _ name: Located<String>, _ isRaw: Bool, _ surroundings: Surroundings,
    _ output: inout Emission, _ report: inout Report
  ) {
    if let constant = constant(name, &report) {
      addRun(constant ?? [], &output)
      return
    }
    guard let (path, kind) = resolve(name, surroundings.scopes, &report) else { return }
    switch (kind, policy) {
    case (.text, .strict):
      if isRaw { report.error(.unescapedText(name.value), at: name.span) }
      output.operations.append(.text(path))
    case (.markup, .strict):
      if !isRaw { report.error(.escapedMarkup(name.value), at: name.span) }
      output.operations.append(.raw(path))
    case (.flag, .strict), (.list, .strict), (.object, .strict):
      report.error(.notText(name.value), at: name.span, hint: .useSection(name.value))
    case (_, .empty):
      output.operations.append(isRaw ? .raw(path) : .text(path))
    }
  }

  private mutating func emitSection(
    _ name: Located<String>, _ isInverted: Bool, _ children: [TemplateNode],
    _ surroundings: Surroundings, _ output: inout Emission,
    _ report: inout Report
  ) {
    guard let (path, kind) = resolve(name, surroundings.scopes, &report) else {
      if isInverted, policy == .empty { emit(children, surroundings, &output, &report) }
      return
    }
    let start = output.operations.count
    output.operations.append(.inverted(path, end: 0))
    output.sectionEnd = start + 1
    var inner = surroundings
    var opensScope = false
    if !isInverted {
      switch kind {
      case .list(let item): inner.scopes.append(item)
      case .object, .text, .markup:
        inner.scopes.append(kind)
        opensScope = true
      case .flag: break
      }
    }
    emit(children, inner, &output, &report)
    let end = output.operations.count
    output.sectionEnd = end
    output.operations[start] =
      isInverted
      ? .inverted(path, end: end) : .section(path, opensScope: opensScope, end: end)
  }

  private mutating func emitPartial(
    _ name: Located<String>, _ alone: ArraySlice<UInt8>?, _ surroundings: Surroundings,
    _ output: inout Emission, _ report: inout Report
  ) {
    guard let nodes = find(name, &report) else { return }
    let indentation = alone.map { surroundings.indented($0) } ?? []
    if policy == .strict, open.contains(name.value) {
      // No view nests without end, so a template that calls itself would never stop.
      report.error(.callsItself(name.value), at: name.span)
      return
    }
    open.append(name.value)
    defer { open.removeLast() }
    let wanted = Self.visible(surroundings.scopes)
    let scopes = wanted.map { surroundings.scopes[$0] }
    let key = ProcedureKey(
      name: name.value, indentation: indentation, scopes: scopes.map(Self.identity))
    let number =
      compiled[key]
      ?? procedure(
        for: nodes, Surroundings(scopes: scopes, indentation: indentation), &report, key: key)
    let start = self.wanted.count
    self.wanted += wanted
    output.operations.append(.call(number, scopes: start..<self.wanted.count))
  }

  private mutating func emitParent(
    _ name: Located<String>, _ blocks: [TemplateBlock], _ alone: ArraySlice<UInt8>?,
    _ surroundings: Surroundings, _ output: inout Emission,
    _ report: inout Report
  ) {
    guard let nodes = find(name, &report) else { return }
    let isOpen = policy == .strict && openParents.contains(name.value)
    guard !isOpen, surroundings.inheritanceDepth < 32, nodesLeft > 0 else {
      if !hasOutgrown { report.error(.endlessInheritance(name.value), at: name.span) }
      hasOutgrown = hasOutgrown || nodesLeft <= 0
      return
    }
    var inner = Surroundings(scopes: surroundings.scopes)
    inner.indentation = alone.map { surroundings.indented($0) } ?? []
    inner.inheritanceDepth = surroundings.inheritanceDepth + 1
    inner.overrides = surroundings.overrides
    for block in blocks where inner.overrides[block.name] == nil {
      inner.overrides[block.name] = block
    }
    openParents.append(name.value)
    defer { openParents.removeLast() }
    emit(nodes, inner, &output, &report)
  }

  /// Writes a block: its own content, or an heir's at the block's indentation.
  private mutating func emitBlock(
    _ block: TemplateBlock, _ surroundings: Surroundings,
    _ output: inout Emission, _ report: inout Report
  ) {
    guard let heir = surroundings.overrides[block.name] else {
      emit(block.children, surroundings, &output, &report)
      return
    }
    var inner = surroundings
    // In the heir's own content the block is no longer replaced: it may use the name again.
    inner.overrides[block.name] = nil
    let intrinsic = heir.firstIndentation
    inner.strip = intrinsic?.count ?? 0
    switch block.layout {
    case .inline: inner.indentation = []
    case .ownLine(let blanks): inner.indentation = surroundings.indented(blanks)
    case .lines(let blanks):
      inner.indentation = surroundings.indented(block.firstIndentation ?? blanks)
    }
    if intrinsic == nil { addRun(inner.indentation, &output) }
    emit(heir.children, inner, &output, &report)
  }

  private func find(_ name: Located<String>, _ report: inout Report) -> [TemplateNode]? {
    if let nodes = template(name.value) { return nodes }
    if policy == .strict {
      let near = NearMiss.nearest(to: name.value, among: templateNames)
      report.error(
        .unknownTemplate(name.value), at: name.span, hint: near.map { .didYouMean($0) })
    }
    return nil
  }

  /// The nearest scope that offers a name, and the value's place in it.
  private mutating func resolve(
    _ name: Located<String>, _ scopes: [FieldKind], _ report: inout Report
  ) -> (Template.Path, FieldKind)? {
    if name.value == ".", let innermost = scopes.last {
      return (Template.Path(scope: scopes.count - 1), innermost)
    }
    let parts = name.value.split(separator: ".", omittingEmptySubsequences: false)
      .map(String.init)
    for (scope, kind) in scopes.enumerated().reversed() {
      guard case .object(let shape) = kind, let first = shape.slot(of: parts[0]) else { continue }
      var path = Template.Path(scope: scope).appending(first.index)
      var found = first.kind
      reads.add(first.index, of: shape)
      for part in parts.dropFirst() {
        guard case .object(let inner) = found, let next = inner.slot(of: part),
          path.count < Template.Path.longest
        else {
          reportUnknown(name, offered: [found], &report)
          return nil
        }
        path = path.appending(next.index)
        reads.add(next.index, of: inner)
        found = next.kind
      }
      return (path, found)
    }
    reportUnknown(name, offered: scopes, &report)
    return nil
  }

  private func reportUnknown(
    _ name: Located<String>, offered scopes: [FieldKind], _ report: inout Report
  ) {
    guard policy == .strict else { return }
    var names: [String] = []
    for case .object(let shape) in scopes.reversed() { names += shape.fields.map(\.name) }
    let near = NearMiss.nearest(to: name.value, among: names)
    let innermost = names.prefix(40).joined(separator: ", ")
    report.error(
      .unknownName(name.value), at: name.span,
      hint: near.map { .didYouMean($0) }
        ?? BilingualText(vi: "ở đây có: \(innermost)", en: "offered here: \(innermost)"))
  }

  /// The scopes a partial can see: objects not hidden by a nearer one of the same shape, and the
  /// innermost.
  private static func visible(_ scopes: [FieldKind]) -> [Int] {
    var seen: Set<ScopeIdentity> = []
    var indices: [Int] = []
    for index in scopes.indices.reversed() {
      let identity = identity(scopes[index])
      let isObject = if case .shape = identity { true } else { false }
      guard isObject || index == scopes.count - 1, seen.insert(identity).inserted else { continue }
      indices.append(index)
    }
    return indices.reversed()
  }

  private static func identity(_ kind: FieldKind) -> ScopeIdentity {
    switch kind {
    case .object(let shape): .shape(ObjectIdentifier(shape))
    case .list: .list
    case .text, .markup, .flag: .plain
    }
  }
}

extension BilingualText {
  fileprivate static func useSection(_ name: String) -> BilingualText {
    BilingualText(vi: "viết {{#\(name)}}…{{/\(name)}}", en: "write {{#\(name)}}…{{/\(name)}}")
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownName(_ name: String) -> Self {
    Self(
      "unknown-name", vi: "ở đây không có gì tên “\(name)”", en: "nothing here is named “\(name)”")
  }
  fileprivate static func unknownTemplate(_ name: String) -> Self {
    Self(
      "unknown-template", vi: "không có mẫu nào tên “\(name)”", en: "no template is named “\(name)”"
    )
  }
  fileprivate static func unescapedText(_ name: String) -> Self {
    Self(
      "unescaped-text", vi: "“\(name)” là chữ: viết {{\(name)}}",
      en: "“\(name)” is text: write {{\(name)}}")
  }
  fileprivate static func escapedMarkup(_ name: String) -> Self {
    Self(
      "escaped-markup", vi: "“\(name)” là mã HTML: viết {{{\(name)}}}",
      en: "“\(name)” is markup: write {{{\(name)}}}")
  }
  fileprivate static func notText(_ name: String) -> Self {
    Self("not-text", vi: "“\(name)” không phải là chữ", en: "“\(name)” is not text")
  }
  fileprivate static func callsItself(_ name: String) -> Self {
    Self(
      "calls-itself", vi: "mẫu “\(name)” gọi chính nó",
      en: "the template “\(name)” calls itself")
  }
  fileprivate static func endlessInheritance(_ name: String) -> Self {
    Self(
      "endless-inheritance", vi: "mẫu “\(name)” kế thừa vòng quanh",
      en: "the template “\(name)” inherits from itself without end")
  }
}
