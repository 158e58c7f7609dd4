internal import Diagnostics
internal import Markup
internal import Synchronization
internal import Theme

/// A kind of page, declared beside what fills it: its template, the names that this may use, the
/// section of the menu it stands in.
struct PageKind<View: Sendable>: Sendable {
  let traits: PageTraits
  let fields: Fields<View>

  /// - Parameters:
  ///   - template: the name of the theme's template.
  ///   - section: the entry of the menu whose page it is; nil for one that belongs to none.
  ///   - isIndexed: whether one would look for it: not what is not found, removed, in a frame.
  init(
    _ template: String, _ fields: Fields<View>, in section: Word? = nil,
    isIndexed: Bool = true
  ) {
    traits = PageTraits(template: template, section: section, isIndexed: isIndexed)
    self.fields = fields
  }

  /// A page of the kind.
  func showing(
    _ view: @escaping @Sendable (Edition, Site) -> (View, PageHead)
  ) -> ShownPage {
    ShownPage(traits: traits) { page, site, template in
      guard let template = template as? CompiledPage<View> else {
        preconditionFailure("a template of another view than “\(traits.template)”")
      }
      return template.bytes(of: page, traits, in: site, view)
    }
  }

  func showing(_ view: @escaping @Sendable (Edition) -> (View, PageHead)) -> ShownPage {
    showing { edition, _ in view(edition) }
  }
}

/// What there is to know of a kind of page without making one.
struct PageTraits: Sendable {
  let template: String
  let section: Word?
  let isIndexed: Bool
}

/// What shows a subject: a kind of page with what fills it.
struct ShownPage: Sendable {
  let traits: PageTraits
  /// The page's bytes, of the template that is compiled for its kind and language.
  let bytes: @Sendable (SitePlan.Page, Site, any CompiledTemplate) -> [UInt8]
}

/// A kind of page, whatever its view is.
protocol AnyPageKind: Sendable {
  var traits: PageTraits { get }
  /// The names that the kind's template may use of its own page.
  var shape: Shape { get }

  /// Compiles the theme's template for the kind, or reports what it lacks or names wrongly.
  func compile(_ compiler: PageCompiler, report: inout Report) -> (any CompiledTemplate)?
}

extension PageKind: AnyPageKind {
  var shape: Shape { fields.shape }

  func compile(_ compiler: PageCompiler, report: inout Report) -> (any CompiledTemplate)? {
    compiler.template(
      traits.template, scopes: PageCompiler.surroundings + [.object(fields.shape)], &report
    ).map { template in
      if let row = fields.shape.fields.firstIndex(where: { $0.name == ProductRow.nameOfBlank }),
        !template.reads.contains(row, of: fields.shape)
      {
        compiler.warn(.noRowForScripts(ProductRow.nameOfBlank), in: traits.template, &report)
      }
      return CompiledPage(template, fields)
    }
  }
}

/// A template compiled for the fields that fill it.
protocol CompiledTemplate: Sendable {
  /// Changes with anything it writes of the same values.
  var hash: ContentHash { get }
}

/// A kind of page's template in one language, with what writes a page and its frame into it.
final class CompiledPage<View: Sendable>: CompiledTemplate {
  private let template: Template
  private let view: FieldsWriter<View>
  private let frame: FieldsWriter<FrameView>
  var hash: ContentHash { template.hash }

  init(_ template: Template, _ fields: Fields<View>) {
    self.template = template
    view = fields.writer(for: template.reads)
    frame = FrameView.fields.writer(for: template.reads)
  }

  func bytes(
    of page: SitePlan.Page, _ traits: PageTraits, in site: Site,
    _ made: (Edition, Site) -> (View, PageHead)
  ) -> [UInt8] {
    let edition = site.edition(in: page.language)
    guard let surroundings = site.surroundings[page.language] else {
      preconditionFailure("no surroundings in \(page.language.code)")
    }
    let (view, heading) = made(edition, site)
    return site.scratch.fill { values, writer in
      values.reset(scopes: 3)
      values.set(0, surroundings.values)
      frame.put(
        FrameView(page, traits, heading, surroundings.menu, in: edition), at: 1, of: &values)
      self.view.put(view, at: 2, of: &values)
      template.render(values, scopes: 3, into: &writer)
    }
  }
}

/// Room for pages while they are made: as many as are made at once, each used again for the next.
final class PageScratch: Sendable {
  /// Room for one page, which one thread holds at a time.
  private final class Room: @unchecked Sendable {
    var values = TemplateValues(scopes: 3, reserving: 32_768)
    var writer = HTMLWriter(reserving: 32_768)
  }

  private let idle = Mutex<[Room]>([])

  func fill(_ body: (inout TemplateValues, inout HTMLWriter) -> Void) -> [UInt8] {
    let room = idle.withLock { $0.popLast() } ?? Room()
    room.writer.reset()
    body(&room.values, &room.writer)
    let bytes = room.writer.bytes
    idle.withLock { $0.append(room) }
    return bytes
  }
}

/// A template that stands alone, without a frame around it.
final class CompiledPart<View: Sendable>: CompiledTemplate {
  private let template: Template
  private let view: FieldsWriter<View>
  var hash: ContentHash { template.hash }

  init(_ template: Template, _ fields: Fields<View>) {
    self.template = template
    view = fields.writer(for: template.reads)
  }

  func bytes(of subject: View) -> [UInt8] {
    var writer = HTMLWriter(reserving: 2048)
    template.render(view.values(of: subject), scopes: 1, into: &writer)
    return writer.bytes
  }
}

/// A page that is asked field by field, and says itself what its frame shows of it.
protocol HeadedPage: Sendable {
  var head: PageHead { get }
}

extension PageKind where View: HeadedPage {
  func showing(_ page: @escaping @Sendable (Edition) -> View) -> ShownPage {
    showing { edition, _ in
      let page = page(edition)
      return (page, page.head)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func noRowForScripts(_ name: String) -> Self {
    Self(
      "no-row-for-scripts",
      vi:
        "mẫu không có {{#\(name)}} trong một <template id=\"product-row\">: kết quả tìm và lọc chỉ "
        + "hiện tên",
      en: "the template has no {{#\(name)}} in a <template id=\"product-row\">: what search and "
        + "filters find is shown by its name alone")
  }
}
