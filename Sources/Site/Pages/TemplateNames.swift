package import Diagnostics
internal import Theme

/// What a template may use: the names that pages are filled from, for whoever makes a theme.
package struct TemplateNames: Sendable {
  /// A name, and those inside it where it is a list or an object.
  package struct Name: Sendable {
    package let name: String
    /// What stands there, in words.
    package let kind: BilingualText
    package let inner: [Name]
    /// Whether what is inside was told above, at another name of the same kind.
    package let isToldAbove: Bool
  }

  /// The templates that pages are made of.
  package static var templates: [String] { PageTemplates.names }

  /// The names of the page itself.
  package let own: [Name]
  /// The names that every page has: of the site and of the frame around the page.
  package let everywhere: [Name]

  /// The names for a template; nil where no page is made of it.
  package init?(of template: String) {
    let shape: Shape
    var surroundings: [Shape] = []
    switch template {
    case "redirect": shape = RedirectView.fields.shape
    case "locator": shape = LocatorDrawing.fields.shape
    case "share": shape = ShareView.fields.shape
    default:
      guard let kind = PageSubject.kinds.first(where: { $0.traits.template == template }) else {
        return nil
      }
      shape = kind.shape
      surroundings = [FrameView.fields.shape, SiteView.fields.shape]
    }
    var told: Set<ObjectIdentifier> = []
    own = Self.names(of: shape, &told)
    everywhere = surroundings.flatMap { Self.names(of: $0, &told) }
  }

  private static func names(of shape: Shape, _ told: inout Set<ObjectIdentifier>) -> [Name] {
    shape.fields.map { field in
      var inner: Shape?
      if case .object(let shape) = field.kind { inner = shape }
      if case .list(.object(let shape)) = field.kind { inner = shape }
      let isNew = inner.map { told.insert(ObjectIdentifier($0)).inserted } ?? true
      return Name(
        name: field.name, kind: words(for: field.kind),
        inner: isNew ? inner.map { names(of: $0, &told) } ?? [] : [], isToldAbove: !isNew)
    }
  }

  private static func words(for kind: FieldKind) -> BilingualText {
    switch kind {
    case .text: BilingualText(vi: "chữ", en: "text")
    case .markup: BilingualText(vi: "mã HTML", en: "markup")
    case .flag: BilingualText(vi: "có hoặc không", en: "yes or no")
    case .list(.object(let shape)):
      BilingualText(vi: "danh sách “\(shape.name)”", en: "list of “\(shape.name)”")
    case .list: BilingualText(vi: "danh sách", en: "list")
    case .object(let shape):
      BilingualText(vi: "nhóm “\(shape.name)”", en: "group “\(shape.name)”")
    }
  }
}
