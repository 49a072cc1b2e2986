import PlanEngine
import PlanModel
import Testing

@Suite("Changes of a plan: cases")
struct ChangesCaseTests {
  /// Activities of codes and names, below the code less its last part.
  static func activities(_ rows: [(code: String, name: String)]) -> [Activity] {
    rows.enumerated().map { place, row in
      var activity = Make.activity(row.code, line: place + 2)
      activity.name = row.name
      activity.parent = ActivityCode(row.code).parent.flatMap { parent in
        rows.firstIndex { $0.code == parent.text }.map(ActivityIndex.init)
      }
      return activity
    }
  }

  /// The activities of two versions as `code before → code after`, in order.
  static func matched(_ before: [(String, String)], _ after: [(String, String)]) -> [String] {
    let changes = changes(
      from: Make.plan(activities(before)).assessed(), to: Make.plan(activities(after)).assessed())
    return changes.activities.map { versions in
      let old = versions.before.map { changes.before.plan.activities[$0].code.value.text }
      let new = versions.after.map { changes.after.plan.activities[$0].code.value.text }
      return "\(old ?? "-") → \(new ?? "-")"
    }
  }

  @Test("an activity put in does not make those behind it look renamed")
  func putIn() {
    let matched = Self.matched(
      [("1", "Khảo sát"), ("2", "Tập huấn"), ("3", "Hội chợ")],
      [("1", "Khảo sát"), ("2", "Truyền thông"), ("3", "Tập huấn"), ("4", "Hội chợ")])
    #expect(matched == ["1 → 1", "- → 2", "2 → 3", "3 → 4"])
  }

  @Test("what keeps its code under another name is renamed, where the name stands nowhere else")
  func renamed() {
    let matched = Self.matched([("1", "Tập huấn"), ("2", "Hội chợ")], [("1", "Đào tạo"), ("2", "Hội chợ")])
    #expect(matched == ["1 → 1", "2 → 2"])
  }

  @Test("a renumbered chapter takes along what stands below it, though other chapters have the same names")
  func renumberedChapter() {
    let matched = Self.matched(
      [("1", "A"), ("1.1", "Hội nghị"), ("1.2", "In ấn"), ("2", "B"), ("2.1", "Hội nghị"), ("2.2", "In ấn")],
      [("3", "B"), ("3.1", "Hội nghị"), ("3.2", "In ấn"), ("4", "A"), ("4.1", "Hội nghị"), ("4.2", "In ấn")])
    #expect(Set(matched) == ["1 → 4", "1.1 → 4.1", "1.2 → 4.2", "2 → 3", "2.1 → 3.1", "2.2 → 3.2"])
  }

  @Test("a code that follows its parent's is not said again; one that leaves its parent is")
  func codesOfOneCause() {
    let before = Self.activities([("1", "A"), ("1.1", "Hội nghị"), ("1.2", "In ấn"), ("2", "B")])
    let after = Self.activities([("3", "A"), ("3.1", "Hội nghị"), ("2", "B"), ("2.2", "In ấn")])
    let changes = changes(from: Make.plan(before).assessed(), to: Make.plan(after).assessed())
    #expect(changes.others.map(\.aspect) == [.code, .code])
    #expect(changes.others.map(\.before?.vi) == ["1", "1.2"] && changes.others.map(\.after?.vi) == ["3", "2.2"])
  }

  @Test("a name that several have is no match, and what was dropped stands behind what stood before it")
  func ambiguousAndDropped() {
    let matched = Self.matched(
      [("1", "Khảo sát"), ("2", "Hội nghị"), ("3", "Hội nghị"), ("4", "Hội chợ")],
      [("1", "Khảo sát"), ("5", "Hội nghị"), ("4", "Hội chợ")])
    #expect(matched == ["1 → 1", "2 → -", "3 → -", "- → 5", "4 → 4"])
  }

  @Test("where one version allocates nothing, costs are compared and not said a second time")
  func costsAreCompared() {
    var before = Make.plan([Make.activity("1", years: [(2021, 100), (2022, 50)])])
    let after = Make.plan(
      [Make.activity("1", years: [(2021, 70), (2022, 90)])], sources: [Make.source("A")],
      rules: [Make.rule("A", .share, nil, 100)])
    before.sources = after.sources
    let changes = changes(from: before.assessed(), to: after.assessed())
    #expect(changes.basis == .cost)
    #expect(changes.amounts.map(\.source) == [nil, nil])
    #expect(changes.amounts.map(\.increase.dong) == [0, 40] && changes.amounts.map(\.decrease.dong) == [30, 0])
    #expect(changes.others.map(\.aspect) == [])
    #expect(changes.summary.vi.hasSuffix("So sánh nhu cầu, vì bản trước chưa phân bổ kinh phí."))
  }

  @Test("the same words are the same time, whatever the period makes of them; other words for the same days too")
  func times() {
    func plan(_ text: String, _ kind: TimeKind, _ days: (Int32, Int32)?, to lastYear: Int = 2025) -> Assessment {
      var activity = Make.activity("1")
      let windows = days.map { [DayInterval(start: Day(number: $0.0), end: Day(number: $0.1))] } ?? []
      activity.schedule = Make.at(Schedule(text: text, kind: kind, windows: windows), .activities, 2)
      return Make.plan([activity], period: (2021, lastYear)).assessed()
    }
    func aspects(_ before: Assessment, _ after: Assessment) -> [Change.Aspect] {
      changes(from: before, to: after).others.map(\.aspect)
    }
    #expect(aspects(plan("thường xuyên", .cont, (1, 9)), plan("Thường  xuyên", .cont, (1, 20), to: 2026)) == [.period])
    #expect(aspects(plan("Quý II/2021", .range, (1, 9)), plan("quý 2 năm 2021", .range, (1, 9))).isEmpty)
    #expect(aspects(plan("Quý II/2021", .range, (1, 9)), plan("Quý III/2021", .range, (11, 19))) == [.time])
    #expect(aspects(plan("khi có yêu cầu", .unsched, nil), plan("đột xuất", .unsched, nil)) == [.time])
  }

  @Test("totals of the plan and of its sources are said, and a cost that moves between years by its years")
  func totalsAndYears() {
    func plan(_ years: [(Int, Int64)], total: Int64) -> Assessment {
      var plan = Make.plan(
        [Make.activity("1", years: years)], sources: [Make.source("A", total: total, limit: .ceiling)],
        rules: [Make.rule("A", .share, nil, 100)])
      plan.identity.total = Make.money(total, .plan)
      return plan.assessed()
    }
    let others = changes(
      from: plan([(2021, 60), (2022, 40)], total: 100), to: plan([(2021, 50), (2022, 50)], total: 120)
    ).others
    #expect(others.map(\.aspect) == [.total, .total, .cost])
    #expect(others.map(\.before?.vi) == ["100 đồng", "100 đồng", "2021: 60 đồng; 2022: 40 đồng"])
    #expect(others.map(\.after?.en) == ["120 đồng", "120 đồng", "2021: 50 đồng; 2022: 50 đồng"])
  }
}
