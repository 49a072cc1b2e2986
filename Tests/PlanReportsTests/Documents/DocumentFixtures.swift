import Foundation
import PlanModel
import TestSupport

@testable import PlanReports

/// Small plans made by hand, so that a test shows all that its document is made from.
enum Fixture {
  static func located<Value>(_ value: Value, _ text: String = "", in file: PlanFileKind = .plan) -> Located<Value> {
    Located(value, at: SourcePlace(file: FileName(file), line: 2, column: 1), text: text)
  }

  static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

  static func million(_ amount: Int64) -> Money { Money(dong: amount * 1_000_000) }

  /// A plan with a head, without tasks and money.
  static func plan(_ change: (inout Plan) -> Void = { _ in }) -> Plan {
    var plan = Plan(name: "ke-hoach")
    plan.identity.number = "129/KH-UBND"
    plan.identity.kind = "kế hoạch"
    plan.identity.title = "Thực hiện Đề án Chương trình mỗi xã một sản phẩm"
    plan.identity.issuer = "Ủy ban nhân dân tỉnh Lạng Sơn"
    plan.identity.place = "Lạng Sơn"
    plan.identity.date = located(day("2021-06-05"))
    plan.identity.period = Period(firstYear: 2021, lastYear: 2022).map { located($0) }
    plan.identity.moneyUnit = .million
    plan.identity.signerAuthority = ["KT. CHỦ TỊCH"]
    plan.identity.signerTitle = "PHÓ CHỦ TỊCH"
    plan.identity.signerName = "Lương Trọng Quỳnh"
    plan.identity.recipients = ["Thường trực HĐND tỉnh; (b/c)", "UBND các huyện, thành phố", "Lưu: VT"]
    change(&plan)
    return plan
  }

  static func activity(_ code: String, _ name: String, _ change: (inout Activity) -> Void = { _ in }) -> Activity {
    var activity = Activity(code: located(ActivityCode(code), code, in: .activities), name: name)
    change(&activity)
    return activity
  }

  static func units(_ names: String...) -> [Located<UnitName>] { names.map { located(UnitName($0), $0) } }

  static func time(_ text: String, _ from: String? = nil, _ to: String? = nil) -> Located<Schedule> {
    let window = DayInterval(start: from.map(day), end: to.map(day))
    return located(Schedule(text: text, kind: .range, windows: from == nil && to == nil ? [] : [window]), text)
  }

  static func source(_ code: String, _ name: String, _ kind: SourceClass, _ amount: Int64? = nil) -> FundingSource {
    var source = FundingSource(code: located(SourceCode(code), code, in: .sources), name: name, sourceClass: kind)
    source.total = amount.map { located(million($0)) }
    return source
  }

  static func section(_ number: String, _ heading: String? = nil, _ text: String? = nil) -> Section {
    var section = Section(number: located(number, number, in: .sections))
    section.heading = heading
    section.text = text.map { located($0, $0, in: .sections) }
    return section
  }

  static func duty(_ unit: String, _ text: String) -> Duty {
    var duty = Duty(units: [located(UnitName(unit), unit, in: .duties)])
    duty.text = text
    return duty
  }

  /// The three sources of Lạng Sơn.
  static let langSonSources = SourceTree([
    source("NSTW", "Ngân sách trung ương", .central, 52_150), source("NSDP", "Ngân sách địa phương", .local, 1_000),
    source("TCCN", "Vốn của các tổ chức, cá nhân", .private, 62_200),
  ])

  static func assessment(
    _ plan: Plan, allocation: Allocation = Allocation(), ledger: Ledger = Ledger(), asOf: String = "2021-12-31",
    costs: [ActivityCost]? = nil, findings: Findings = Findings()
  ) -> Assessment {
    Assessment(
      plan: plan, asOf: day(asOf), costs: costs ?? plan.activities.rows.map { _ in ActivityCost() },
      schedules: plan.activities.rows.map { $0.schedule?.value }, allocation: allocation, ledger: ledger,
      progress: plan.progress(asOf: day(asOf)), findings: findings)
  }

  /// A template of the project, by its id.
  static func template(_ id: String) throws -> (id: String, text: String) {
    (id, try Repository.text("Templates/documents/\(id).mustache"))
  }

  /// A document of the project's templates for a plan; none where it is left out.
  static func document(
    _ id: String, of assessment: Assessment, isDraft: Bool = false
  ) throws -> String? {
    try renderDocuments(
      assessment, templates: [template(id)], options: BuildOptions(isDraft: isDraft, version: "0")
    ).first?.text
  }

  /// What a template of one's own makes of a plan.
  static func render(_ template: String, _ assessment: Assessment) throws -> String {
    try renderDocuments(assessment, templates: [("mau", template)], options: BuildOptions(version: "0")).first?.text
      ?? ""
  }
}
