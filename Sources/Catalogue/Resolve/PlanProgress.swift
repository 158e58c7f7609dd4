internal import Diagnostics
package import Markup

/// What was reached of a target.
package struct PlanProgress: Sendable {
  package let value: Double
  /// The day up to which the catalogue itself counted it; nil where somebody reported it.
  package let countedOn: CalendarDay?
  /// When and by whom it was reported.
  package let reportedOn: CalendarDay?
  package let source: Localized<String>?

  init(_ report: Plan.Reported) {
    (value, countedOn) = (report.value, nil)
    (reportedOn, source) = (report.date, report.source)
  }

  init(counted value: Int, on day: CalendarDay) {
    (self.value, countedOn) = (Double(value), day)
    (reportedOn, source) = (nil, nil)
  }
}

extension Catalogue {
  /// What was reached of a plan's targets: as reported, or counted up to the plan's last day.
  ///
  /// - Parameter years: to count in the same time so many years before.
  func progress(
    of plan: Plan, yearsBack years: Int = 0
  ) -> [(whole: PlanProgress?, parts: [PlanProgress?])] {
    plan.targets.map { target in
      func progress(_ report: Plan.Reported?, _ communes: [Reference]) -> PlanProgress? {
        if years == 0, let report { return PlanProgress(report) }
        return target.counts.flatMap { count($0, target, communes, plan, years * 12) }
      }
      return (
        whole: progress(target.reached, target.communes),
        parts: target.parts.map { part in
          // Without its communes nobody knows what is a part's.
          part.reached == nil && (part.communes.isEmpty || part.isEach)
            ? nil : progress(part.reached, part.communes)
        }
      )
    }
  }

  private func count(
    _ counted: Plan.Counted, _ target: Plan.Target, _ communes: [Reference], _ plan: Plan,
    _ months: Int
  ) -> PlanProgress? {
    // Points, producers and villages are as they are today: of a time that is over nobody can count them.
    guard plan.begins <= day, counted.isDated || months == 0 && plan.ends >= day else { return nil }
    let first = plan.begins.adding(months: -months)
    let last = min(day, plan.ends).adding(months: -months)
    let codes = Set(communes.map(\.value))
    func isThere(_ commune: Int?) -> Bool {
      guard let commune else { return codes.isEmpty && plan.province == nil }
      let record = self.communes[commune].record
      return codes.isEmpty
        ? plan.province.map { $0.code == record.province.code } ?? true : codes.contains(record.id)
    }
    let count =
      switch counted {
      case .recognised:
        products.count { entry in
          isThere(entry.commune)
            && Rank.granted(from: first, to: last, of: entry.recognitions)
              .contains { $0 >= target.stars ?? 3 }
        }
      case .valid:
        products.count { entry in
          let rank = Rank(of: entry.recognitions, on: last)
          return isThere(entry.commune) && rank.isRunning && rank.stars ?? 0 >= target.stars ?? 3
        }
      case .producers: producers.count { isThere($0.commune) }
      case .villages:
        destinations.count { entry in
          let kinds: [Destination.Kind] = [
            .craftVillage, .cultureTourismVillage, .communityTourism,
          ]
          return isThere(entry.commune) && kinds.contains(entry.record.kind)
        }
      case .points: points.count { isThere($0.commune) && $0.record.status == .open }
      case .fairs:
        fairs.count { entry in
          isThere(entry.commune) && !entry.record.isCancelled
            && (first...last).contains(entry.record.starts)
        }
      }
    return PlanProgress(counted: count, on: last)
  }
}
