import PlanEngine
import PlanModel
import TestSupport
import Testing

@Suite("Changes of a plan: what holds for every two versions")
struct ChangesLawTests {
  /// A random plan, and the same with activities dropped, put in, renumbered, renamed, moved in the file, and with other
  /// costs, times, leads and sources.
  static func versions(_ random: inout SplitMix64) -> (before: Assessment, after: Assessment) {
    let plan = AllocationLawTests.randomPlan(&random)
    var changed = plan
    var activities: [Activity] = []
    for activity in plan.activities.rows {
      var activity = activity
      switch Int.random(in: 0...8, using: &random) {
      case 0: continue
      case 1: activity.code = Make.at(ActivityCode("9\(activity.code.value.text)"), .activities, 2)
      case 2: activity.name += " mở rộng"
      case 3:
        activity.yearCosts = activity.yearCosts.map { ($0.year, Make.money(.random(in: 0...500, using: &random))) }
      case 4: activity.lead = [Make.at(UnitName("Sở Công Thương"), .activities, 2)]
      case 5: activities.append(Make.activity("8\(activity.code.value.text)", years: [(2021, 70)]))
      case 6: activity.schedule = Make.at(Schedule(text: "Quý II", kind: .range, windows: []), .activities, 2)
      default: break
      }
      activities.append(activity)
    }
    if Bool.random(using: &random) { activities.shuffle(using: &random) }
    changed.activities = ActivityTree(activities)
    if Bool.random(using: &random) {
      let sources = plan.sources.rows.dropFirst() + [Make.source("D", of: .local)]
      changed.sources = SourceTree(Array(sources))
      changed.rules = plan.rules + [Make.rule("D", .priority, nil, 1)]
    }
    return (plan.assessed(), changed.assessed())
  }

  @Test("each row, each source and the whole: before + increase − decrease = after", arguments: 1...120)
  func rowsFoot(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let versions = Self.versions(&random)
    let changes = changes(from: versions.before, to: versions.after)
    for amount in changes.amounts {
      #expect(amount.before + amount.increase - amount.decrease == amount.after, "seed \(seed)")
      #expect(amount.increase >= .zero && amount.decrease >= .zero, "seed \(seed)")
      #expect(amount.increase.isZero || amount.decrease.isZero, "seed \(seed)")
    }
    let groups = Dictionary(grouping: changes.amounts, by: \.source).values + [changes.amounts]
    for amounts in groups {
      let totals = ChangeTotals(amounts)
      #expect(totals.before + totals.increase - totals.decrease == totals.after, "seed \(seed)")
    }
  }

  @Test("the sums before and after are those of the two plans, by source and in all", arguments: 1...120)
  func sumsArePlans(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let versions = Self.versions(&random)
    let changes = changes(from: versions.before, to: versions.after)
    let totals = ChangeTotals(changes.amounts)
    switch changes.basis {
    case .allocation:
      #expect(totals.before == versions.before.allocation.sum { _ in true }, "seed \(seed)")
      #expect(totals.after == versions.after.allocation.sum { _ in true }, "seed \(seed)")
      for source in changes.sources {
        let totals = ChangeTotals(changes.amounts.filter { $0.source == source })
        #expect(totals.before == versions.before.allocation.sum { $0.source == source.before }, "seed \(seed)")
        #expect(totals.after == versions.after.allocation.sum { $0.source == source.after }, "seed \(seed)")
      }
    case .cost:
      #expect(totals.before == versions.before.wholeCost && totals.after == versions.after.wholeCost, "seed \(seed)")
    }
  }

  @Test("a plan does not differ from itself", arguments: 1...60)
  func sameIsEmpty(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let assessment = Self.versions(&random).after
    let changes = changes(from: assessment, to: assessment)
    #expect(changes.isEmpty && changes.others.isEmpty && changes.amounts.allSatisfy { !$0.isChanged }, "seed \(seed)")
  }

  @Test("the other way round before and after, increase and decrease change places", arguments: 1...120)
  func mirrored(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let versions = Self.versions(&random)
    let there = changes(from: versions.before, to: versions.after)
    let back = changes(from: versions.after, to: versions.before)
    #expect(Set(there.activities.map(\.mirrored)) == Set(back.activities), "seed \(seed)")
    #expect(Set(there.sources.map(\.mirrored)) == Set(back.sources), "seed \(seed)")
    #expect(Set(there.amounts.map(\.mirrored)) == Set(back.amounts), "seed \(seed)")
    #expect(Set(there.others.map(\.mirrored)) == Set(back.others), "seed \(seed)")
    let (sums, mirrored) = (ChangeTotals(there.amounts), ChangeTotals(back.amounts))
    #expect(sums.increase == mirrored.decrease && sums.decrease == mirrored.increase, "seed \(seed)")
  }

  @Test("every activity of either version stands once, in the order of the later one", arguments: 1...120)
  func activitiesStandOnce(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let versions = Self.versions(&random)
    let activities = changes(from: versions.before, to: versions.after).activities
    #expect(activities.compactMap(\.after) == versions.after.plan.activities.inTableOrder, "seed \(seed)")
    #expect(activities.compactMap(\.before).sorted() == versions.before.plan.activities.indices, "seed \(seed)")
  }

  @Test("the summary is said in both languages, in sentences", arguments: 1...60)
  func summaryReads(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let versions = Self.versions(&random)
    let summary = changes(from: versions.before, to: versions.after).summary
    #expect(Sentences.faults(vi: summary.vi, en: summary.en) == [], "seed \(seed)")
  }
}

extension Assessment {
  fileprivate var wholeCost: Money {
    plan.activities.roots.reduce(.zero) { $0 + (cost(of: $1).total ?? .zero) }
  }
}

extension Versions {
  fileprivate var mirrored: Versions { Versions(before: after, after: before) }
}

extension AmountChange {
  fileprivate var mirrored: AmountChange {
    AmountChange(activity: activity.mirrored, source: source?.mirrored, year: year, before: after, after: before)
  }
}

extension Change {
  fileprivate var mirrored: Change {
    let subject: Subject =
      switch subject {
      case .plan: .plan
      case .activity(let versions): .activity(versions.mirrored)
      case .source(let versions): .source(versions.mirrored)
      }
    let aspect: Aspect =
      switch aspect {
      case .added: .dropped
      case .dropped: .added
      case .code, .name, .cost, .time, .lead, .total, .period: aspect
      }
    return Change(subject, aspect, before: after, after: before)
  }
}
