internal import Catalogue
internal import Diagnostics
internal import Markup
internal import Theme

/// A theme's templates, compiled for what fills them, in one language.
///
/// A class, for every page asks for it.
final class PageTemplates: Sendable {
  private let pages: [String: any CompiledTemplate]
  let redirect: CompiledPart<RedirectView>
  /// Where small maps are drawn.
  let locator: CompiledPart<LocatorDrawing>
  /// Where pictures of products are drawn.
  let share: CompiledPart<ShareView>?

  /// Compiles every template a site needs; reports what a theme lacks or names wrongly.
  init?(_ theme: Theme, _ settings: Settings, in language: Language, report: inout Report) {
    let compiler = PageCompiler(theme, settings, language)
    var pages: [String: any CompiledTemplate] = [:]
    var local = Report()
    for kind in PageSubject.kinds where pages[kind.traits.template] == nil {
      pages[kind.traits.template] = kind.compile(compiler, report: &local)
    }
    let redirect = compiler.part("redirect", RedirectView.fields, &local)
    // Its colours are the styles': a theme with styles of its own need not have them for nothing.
    share =
      settings.drawsProducts?.value == true
      ? compiler.part("share", ShareView.fields, &local) : nil
    let locator = compiler.part("locator", LocatorDrawing.fields, &local)
    report.append(local)
    guard let redirect, let locator, !local.hasErrors else { return nil }
    self.locator = locator
    self.pages = pages
    self.redirect = redirect
  }

  /// The templates that a theme has to have.
  static var names: [String] {
    var names: [String] = []
    for kind in PageSubject.kinds where !names.contains(kind.traits.template) {
      names.append(kind.traits.template)
    }
    return names + ["redirect", "locator", "share"]
  }

  subscript(page: PageTraits) -> any CompiledTemplate {
    guard let template = pages[page.template] else {
      preconditionFailure("“\(page.template)” is missing among the kinds of page")
    }
    return template
  }
}

/// Compiles a theme's templates for one language.
struct PageCompiler {
  private let theme: Theme
  private let language: Language
  /// What the addresses of assets begin with.
  private let base: String

  init(_ theme: Theme, _ settings: Settings, _ language: Language) {
    self.theme = theme
    self.language = language
    base = settings.baseURL.path + theme.assetsAddress
  }

  /// What the templates of pages see around their own view.
  static let surroundings: [FieldKind] = [
    .object(SiteView.fields.shape), .object(FrameView.fields.shape),
  ]

  func template(_ name: String, scopes: [FieldKind], _ report: inout Report) -> Template? {
    theme.compile(
      name, in: language, scopes: scopes, assetAddress: { base + $0 }, report: &report)
  }

  /// Warns of a template, at its beginning.
  func warn(_ message: Diagnostic.Message, in template: String, _ report: inout Report) {
    if let path = theme.templates.path(of: template) {
      report.warning(message, at: .start(of: path))
    }
  }

  /// A template without a frame.
  func part<View>(
    _ name: String, _ fields: Fields<View>, _ report: inout Report
  ) -> CompiledPart<View>? {
    template(name, scopes: [.object(fields.shape)], &report).map { CompiledPart($0, fields) }
  }
}

extension Theme {
  /// The folder of this state of the assets: a new state has new addresses.
  var assetsAddress: String { "/assets/\(assetsHash.text)/" }
}
