package import Diagnostics
internal import Markup

extension Settings {
  /// The file that holds the settings.
  package static let path = "content/catalogue.yaml"

  /// What the file may hold.
  package static var keys: [KeyDescription] { Keys.all }

  private enum Keys {
    static let title = RecordKey("title", .localizedText, [.required, .translatable])
    static let baseURL = RecordKey("base_url", .baseURL, .required)
    static let formerURLs = RecordKey("former_urls", .list(of: .baseURL))
    static let languages = RecordKey("languages", .list(of: .siteLanguage), .required)
    static let theme = RecordKey("theme", .located(.slug))
    static let publisher = RecordKey("publisher", .publisher)
    static let notice = RecordKey("notice", .localizedText, .translatable)
    static let privacy = RecordKey("privacy", .privacy)
    static let alcohol = RecordKey("alcohol", ValueType<AlcoholPolicy>.choice)
    static let map = RecordKey("map", .mapSettings)
    static let offline = RecordKey("offline", .flag)
    static let sharePictures = RecordKey("share_pictures", .located(.flag))
    static let pageSize = RecordKey("page_size", .integer(in: 5...500))
    static let addresses = RecordKey(
      "addresses", ValueType<Localized<[String: String]>>.localized(.addressWords))
    static let include = RecordKey("include", .list(of: .located(.text)))
    static let date = RecordKey("date", .day)
    static let feedID = RecordKey("feed_id", .hostName)

    static let all = [
      title.description, baseURL.description, formerURLs.description, languages.description,
      theme.description,
      publisher.description, notice.description, privacy.description, alcohol.description,
      map.description, offline.description, pageSize.description, addresses.description,
      include.description, sharePictures.description, date.description,
      feedID.description,
    ]
  }

  /// Reads the settings, or reports what keeps them from being read.
  package init?(in tree: some SourceTree, report: inout Report) {
    guard let file = tree.files.first(where: { $0.path == Self.path }) else {
      report.error(.noSettings, at: .start(of: Self.path), hint: .startWithNew)
      return nil
    }
    guard let text = SourceText(file, in: tree, report: &report),
      let node = YAMLReader.read(text.bytes[text.start...], path: file.path, report: &report)
    else { return nil }
    source = ContentHash(text.bytes)
    let record = RecordSource(id: "", span: node.span, metadata: node)

    // The languages come first: every other text is read by them.
    let languageReader = RecordReader(
      record, keys: Keys.all,
      settings: DecodingSettings(languages: [.vietnamese], day: .unset), report: &report)
    let entries = languageReader.required(Keys.languages, &report)
    let languages = entries.map { $0.map(\.language) }
    partialLanguages = Set((entries ?? []).filter(\.isPartial).map(\.language))
    languagesSpan = languageReader.span(of: Keys.languages.name)
    guard let languages, !languages.isEmpty else {
      _ = languageReader.required(Keys.title, &report)
      _ = languageReader.required(Keys.baseURL, &report)
      return nil
    }
    if partialLanguages.contains(languages[0]) {
      report.error(.partialMainLanguage, at: languagesSpan)
      return nil
    }
    for (index, language) in languages.enumerated()
    where languages[..<index].contains(language) {
      report.error(.languageTwice(language.code), at: languagesSpan)
      return nil
    }

    var ignored = Report()
    let reader = RecordReader(
      record, keys: Keys.all, settings: DecodingSettings(languages: languages, day: .unset),
      report: &ignored)
    let title = reader.required(Keys.title, &report)
    let baseURL = reader.required(Keys.baseURL, &report)
    formerURLs = reader.list(Keys.formerURLs, &report)
    self.languages = languages
    theme = reader.value(Keys.theme, &report).map { Located($0.value.text, at: $0.span) }
    publisher = reader.value(Keys.publisher, &report)
    notice = reader.value(Keys.notice, &report)
    householdNames = reader.value(Keys.privacy, &report) ?? .decision
    alcohol = reader.value(Keys.alcohol, &report)
    mapCredit = reader.value(Keys.map, &report)
    drawsProducts = reader.value(Keys.sharePictures, &report)
    keepsPages = reader.flag(Keys.offline, &report)
    pageSize = reader.value(Keys.pageSize, &report) ?? 24
    addressWords = reader.value(Keys.addresses, &report)
    included = reader.list(Keys.include, &report)
    date = reader.value(Keys.date, &report)
    feedID = reader.value(Keys.feedID, &report)
    // Without them there are errors enough not to build; the other files are looked at all the same.
    self.title = title ?? Localized("", in: languages[0])
    self.baseURL = baseURL ?? .unknown
    addressSpan = reader.span(of: Keys.baseURL.name)
  }
}

extension ValueType<String> {
  /// A name as domains have it.
  fileprivate static let hostName = ValueType(
    BilingualText(
      vi: "một tên miền, như ocop.tinh.gov.vn", en: "a domain's name, such as ocop.tinh.gov.vn")
  ) { source, settings, report in
    guard let text = ValueType<String>.text.read(source, settings, &report) else { return nil }
    let isName =
      !text.isEmpty
      && text.utf8.allSatisfy {
        (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 46
      }
    guard isName else {
      report.error(.notAHost(text), at: source.node.span)
      return nil
    }
    return text
  }
}

extension Diagnostic.Message {
  fileprivate static func notAHost(_ text: String) -> Self {
    Self(
      "host-name", vi: "“\(text)” không phải một tên miền viết thường",
      en: "“\(text)” is not a domain's name in small letters")
  }
}

extension CalendarDay {
  /// Stands where no value depends on the day.
  fileprivate static let unset = CalendarDay(daysSince1970: 0)
}

/// An entry of the settings' languages.
private struct SiteLanguage: Sendable {
  enum Coverage: String, CaseIterable, Sendable {
    case full, translated
  }

  let language: Language
  let isPartial: Bool
}

extension SiteLanguage.Coverage: NamedChoice {
  var vietnameseNames: [String] { [] }
}

extension ValueType<SiteLanguage> {
  private static let code = RecordKey("code", .language, .required)
  private static let coverage = RecordKey("coverage", ValueType<SiteLanguage.Coverage>.choice)

  private static let map = ValueType.map(
    BilingualText(
      vi: "{code: ko, coverage: translated}", en: "{code: ko, coverage: translated}"),
    [code.description, coverage.description]
  ) { reader, report in
    let coverage = reader.value(coverage, &report)
    return reader.required(code, &report).map {
      SiteLanguage(language: $0, isPartial: coverage == .translated)
    }
  }

  /// A language's code, or its code with what is published in it.
  fileprivate static let siteLanguage = ValueType(ValueType<Language>.language.name) {
    source, settings, report in
    if case .map = source.node.content { return map.read(source, settings, &report) }
    return ValueType<Language>.language.read(source, settings, &report).map {
      SiteLanguage(language: $0, isPartial: false)
    }
  }
}

extension ValueType<Language> {
  fileprivate static let language = ValueType(
    BilingualText(vi: "mã ngôn ngữ, như vi", en: "a language's code, such as en")
  ) { source, _, report in
    guard case .scalar(let text, _) = source.node.content, let language = Language(text) else {
      report.error(
        .wrongType(
          BilingualText(vi: "mã ngôn ngữ, như vi, en", en: "a language's code, such as vi, en")),
        at: source.node.span)
      return nil
    }
    return language
  }
}

extension ValueType<BaseURL> {
  fileprivate static let baseURL = ValueType(
    BilingualText(
      vi: "địa chỉ trang, như https://ocop.tinh.gov.vn",
      en: "the site's address, such as https://ocop.example.vn")
  ) { source, _, report in
    guard case .scalar(let text, _) = source.node.content, let url = BaseURL(text) else {
      report.error(
        .wrongType(
          BilingualText(
            vi: "địa chỉ trang bắt đầu bằng https://",
            en: "the site's address, beginning with https://")),
        at: source.node.span)
      return nil
    }
    return url
  }
}

extension ValueType<Settings.Publisher> {
  private static let publisherName = RecordKey("name", .localizedText, .translatable)
  private static let governingBody = RecordKey("governing_body", .localizedText, .translatable)
  private static let responsiblePerson = RecordKey("responsible_person", .text)
  private static let permit = RecordKey("permit", .text)
  private static let address = RecordKey("address", .localizedText, .translatable)
  private static let phone = RecordKey("phone", .phone)
  private static let email = RecordKey("email", .mailbox)
  private static let licence = RecordKey("licence", .text)

  fileprivate static let publisher = ValueType.map(
    BilingualText(vi: "đơn vị chủ quản: {name: …}", en: "the publisher: {name: …}"),
    [
      publisherName.description, governingBody.description, responsiblePerson.description,
      permit.description, address.description, phone.description, email.description,
      licence.description,
    ]
  ) { reader, report in
    Settings.Publisher(
      name: reader.value(publisherName, &report),
      governingBody: reader.value(governingBody, &report),
      responsiblePerson: reader.value(responsiblePerson, &report),
      permit: reader.value(permit, &report), address: reader.value(address, &report),
      phone: reader.value(phone, &report)?.text, email: reader.value(email, &report),
      licence: reader.value(licence, &report))
  }
}

extension ValueType<Settings.HouseholdNames> {
  private static let householdNames = RecordKey(
    "household_names", ValueType<Settings.HouseholdNames>.choice)

  fileprivate static let privacy = ValueType.map(
    BilingualText(
      vi: "{household_names: decision hoặc consent}", en: "{household_names: decision or consent}"),
    [householdNames.description]
  ) { reader, report in
    reader.value(householdNames, &report)
  }
}

extension ValueType<String> {
  private static let credit = RecordKey("credit", .text)

  /// The map's credit line.
  fileprivate static let mapSettings = ValueType.map(
    BilingualText(vi: "{credit: nguồn bản đồ}", en: "{credit: the map's source}"),
    [credit.description]
  ) { reader, report in
    reader.value(credit, &report)
  }
}

extension ValueType<[String: String]> {
  private static let words = AddressWord.allCases.map { RecordKey($0.rawValue, .slug) }

  /// The words of addresses that are to differ from the built-in ones.
  fileprivate static let addressWords = ValueType.map(
    BilingualText(
      vi: "các chữ trong địa chỉ: {products: san-pham}",
      en: "words of addresses: {products: products}"),
    words.map(\.description)
  ) { reader, report in
    var chosen: [String: String] = [:]
    for word in words { chosen[word.name] = reader.value(word, &report)?.text }
    return chosen
  }
}

extension BilingualText {
  fileprivate static let startWithNew = BilingualText(
    vi: "chạy “ocop new” để tạo một danh mục mới, hoặc chỉ thư mục bằng --catalogue",
    en: "run “ocop new” to start a catalogue, or name its folder with --catalogue")
}

extension Diagnostic.Message {
  fileprivate static let noSettings = Self(
    "no-settings", vi: "không thấy tệp thiết lập của danh mục",
    en: "the catalogue's settings are not there")
  fileprivate static let partialMainLanguage = Self(
    "partial-main-language", vi: "ngôn ngữ đầu tiên phải có đủ mọi trang",
    en: "the first language has to have every page")
  fileprivate static func languageTwice(_ code: String) -> Self {
    Self(
      "language-twice", vi: "ngôn ngữ “\(code)” được ghi hai lần",
      en: "the language “\(code)” is named twice")
  }
}
