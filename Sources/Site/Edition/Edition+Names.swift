internal import Catalogue
internal import Diagnostics
internal import Markup
internal import Theme

// What records are called, and what stands below their names.
extension Edition {
  /// A text in this language, or the main one's with a mark of its language.
  func text(_ localized: Localized<String>) -> TextView {
    let (text, language) = localized.value(for: self.language)
    return TextView(text: text, language: language == self.language ? nil : language)
  }

  /// Text of the content's main language, such as a proper name.
  func properName(_ text: String) -> TextView {
    TextView(
      text: text, language: settings.mainLanguage == language ? nil : settings.mainLanguage)
  }

  /// A name the program knows in two languages.
  func text(_ text: BilingualText) -> String {
    Self.text(text, in: language)
  }

  private static func text(_ text: BilingualText, in language: Language) -> String {
    language == .vietnamese ? text.vietnamese : text.english
  }

  func string<Case>(_ group: WordGroup<Case>, _ value: Case) -> String {
    strings.text(group, value)
  }

  /// The name of a commune with its kind: `Xã Bát Tràng`.
  func communeName(_ index: Int) -> String {
    recordNames.communes[index]
  }

  /// A commune with its province: `Xã Bát Tràng, Hà Nội`; short names do not break.
  func place(_ index: Int) -> String {
    recordNames.places[index]
  }

  /// The same for machines, with ordinary spaces.
  func placeData(_ index: Int) -> String {
    place(index).replacing("\u{A0}", with: " ")
  }

  /// A producer's trading name, or what stands for a closed one.
  func producerName(_ index: Int) -> TextView {
    if let name = catalogue.producers[index].record.name { return properName(name) }
    let commune = catalogue.communes[catalogue.producers[index].commune].record
    let place = RecordNames.name(
      of: commune, language, strings, .communeNameInText, WordGroups.communeKindsInText)
    return TextView(text: strings.text(.householdAt, ["place": place]), language: nil)
  }

  /// What a record is called.
  func name(of reference: RecordRef) -> TextView {
    let index = reference.index
    return switch reference.kind {
    case .products: text(catalogue.products[index].record.name)
    case .producers: producerName(index)
    case .communes: plain(communeName(index))
    case .destinations: text(catalogue.destinations[index].record.name)
    case .trails: text(catalogue.trails[index].record.name)
    case .points: text(catalogue.points[index].record.name)
    case .decisions: properName(catalogue.decisions[index].record.number)
    default:
      catalogue.record(reference).heading.map { text($0) }
        ?? plain(catalogue.id(of: reference))
    }
  }

  /// What kind of producer or place a record is, in words; nil where its kind says all.
  func nature(of reference: RecordRef) -> String? {
    let index = reference.index
    return switch reference.kind {
    case .producers: string(WordGroups.producerKinds, catalogue.producers[index].record.kind)
    case .destinations:
      string(WordGroups.destinationKinds, catalogue.destinations[index].record.kind)
    case .points: string(WordGroups.pointKinds, catalogue.points[index].record.kind)
    case .projects: string(WordGroups.projectKinds, catalogue.projects[index].record.kind)
    default: nil
    }
  }

  /// What stands below a record's name where it is shown in small: what it is, who makes it, where.
  func detail(of reference: RecordRef) -> String {
    if reference.kind == .communes {
      return names[catalogue.communes[reference.index].record.province]
    }
    let makers =
      reference.kind == .products
      ? catalogue.products[reference.index].producers.map { producerName($0).text } : []
    let place = catalogue.commune(of: reference).map { self.place($0) } ?? whenOrWho(reference)
    return (makers + [nature(of: reference), place].compactMap { $0 }).joined(separator: " · ")
  }

  /// What stands for the place of a record that is nowhere: who decided, when it is.
  private func whenOrWho(_ reference: RecordRef) -> String? {
    switch reference.kind {
    case .decisions: catalogue.decisions[reference.index].record.authority
    case .fairs: days(of: catalogue.fairs[reference.index].record)
    case .news: strings.day(catalogue.news[reference.index].date)
    case .plans:
      strings.days(
        from: catalogue.plans[reference.index].record.begins,
        to: catalogue.plans[reference.index].record.ends)
    case .rounds:
      strings.days(
        from: catalogue.rounds[reference.index].record.begins,
        to: catalogue.rounds[reference.index].record.ends)
    case .projects: projectLink(reference.index).detail
    case .trails: trailLink(reference.index).detail
    case .documents:
      [
        catalogue.papers[reference.index].record.number,
        string(WordGroups.paperStandings, catalogue.papers[reference.index].standing),
      ].compactMap { $0 }.joined(separator: " · ")
    case .offices:
      catalogue.offices[reference.index].provinceCode.flatMap { Province(named: $0) }
        .map { names[$0] }
    default: nil
    }
  }

  /// The days on which a point is open, for a script; nil where nobody can tell, or it is not open at all.
  func openDays(ofPoint index: Int) -> String? {
    let point = catalogue.points[index].record
    guard point.status == .open, let hours = point.hours else { return nil }
    // Dated ones hang on the year and on what was announced.
    if hours.rules.contains(where: \.isDated) { _ = catalogue.calendar }
    return recordNames.openDays[index]
  }

  /// A point's opening hours, unless it is closed or still planned.
  func hours(ofPoint index: Int) -> String? {
    catalogue.points[index].record.status == .open ? recordNames.hours[index] : nil
  }
}
