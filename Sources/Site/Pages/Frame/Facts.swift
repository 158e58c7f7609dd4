internal import Theme

/// What stands before a fact in a table of facts.
enum FactWord: String, CaseIterable, Sendable {
  case set
  case ingredients
  case shelfLife = "shelf_life"
  case season
  case alcohol
  case localMaterial = "local_material"
  case localLabour = "local_labour"
  case code
  case printedName = "printed_name"
  case signedAddress = "signed_address"
  case traceability
  case capacity
  case wholesale
  case minimumOrder = "minimum_order"
  case exportReady = "export_ready"
  case markets
  case distributors
  case founded
  case address
  case person
  case legalName = "legal_name"
  case phone
  case email
  case zalo
  case website
  case facebook
  case visits
  case appointment
  case hours
  case holidays
  case languages
  case hostVenue = "host_venue"
  case `operator`
  case payment
  case approval
  case checked
  case coordinates
  case unitToday = "unit_today"
  case way
  case duration
  case cost
  case facilities
  case group
  case leadTime = "lead_time"
  case yes
  case taxonomy
  case governingBody = "governing_body"
  case responsiblePerson = "responsible_person"
  case permit
  case licence
  case level
  case round
  case document
  case venue
  case commune
  case organiser
  case edition
  case number
  case issued
  case authority
  case inForce = "in_force"
  case endsOn = "ends_on"
  case area
  case place
  case size
  case lead
  case helpers
  case period
  case funding
  case plan
  case keyProduct = "key_product"
  case inspected
  case restsOn = "rests_on"
  case recognisedBy = "recognised_by"
}

/// Gathers the lines of a table of facts; what is not known makes none.
struct Facts {
  private let edition: Edition
  private(set) var views: [FactView] = []

  init(_ edition: Edition) {
    self.edition = edition
  }

  mutating func add(_ key: FactWord, _ value: TextView?, href: Href? = nil) {
    if let value { views.append(edition.fact(key, value, href: href)) }
  }

  /// A value that is its own address.
  mutating func add(link key: FactWord, _ address: String?) {
    if let address { add(key, edition.plain(address), href: .text(address)) }
  }

  mutating func add(telephone number: String?) {
    if let number {
      add(.phone, edition.plain(number), href: .text(edition.telephone(number)))
    }
  }
}
