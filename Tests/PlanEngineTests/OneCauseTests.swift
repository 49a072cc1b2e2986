import PlanModel
import Testing

@testable import PlanEngine

@Suite("One cause, one finding")
struct OneCauseTests {
  private static let plan = "key,value\nperiod,2026\nmoney_unit,triệu đồng\n"
  private static let costs = "activity,name,cost\n1,Tuyên truyền,300\n2,Tập huấn,500\n"
  private static let sources =
    "source,name,class,total\nTW,Trung ương,central,500\nDP,Địa phương,local,200\n"
    + "TN,Tổ chức,private,100\n"
  private static let ranks = "source,method,value\nTW,priority,1\nDP,priority,2\nTN,priority,3\n"

  private func found(_ files: (name: String, text: String)...) -> [Finding] {
    assess(PlanFiles(files).read(), asOf: Day(number: 30_000)).findings.sorted
  }

  private func errors(_ findings: [Finding]) -> [String] {
    findings.filter { $0.severity == .error }.map {
      "\($0.code.rawValue) \($0.place?.file.text ?? ""):\($0.place?.line ?? 0):\($0.place?.column ?? 0)"
    }
  }

  @Test("a total that neither the sources nor the costs give is one error, and within the tolerance one warning")
  func total() {
    func plan(_ total: String) -> [Finding] {
      found(
        ("plan.csv", Self.plan + "tolerance,1\n" + total), ("activities.csv", Self.costs), ("sources.csv", Self.sources)
      )
    }
    #expect(errors(plan("total,810\n")) == ["A001 plan.csv:5:2"])
    let near = plan("total,801\n")
    #expect(errors(near) == [])
    #expect(near.filter { $0.code == .a017 }.count == 1)
  }

  @Test(
    "a wrong sum is told at its own row, and not at those above that foot with it",
    arguments: [
      ("1,A,800\n1.1,B,800\n1.1.1,C,300\n1.1.2,D,501\n", ["A009 activities.csv:3:3"]),
      ("1,A,801\n1.1,B,800\n1.1.1,C,300\n1.1.2,D,501\n", ["A009 activities.csv:3:3"]),
      ("1,A,800\n1.1,B,\n1.1.1,C,300\n1.1.2,D,501\n", ["A009 activities.csv:2:3"]),
      ("1,A,800\n1.1,B,801\n1.1.1,C,300\n1.1.2,D,501\n", ["A009 activities.csv:2:3"]),
      ("1,A,\n1.1,B,\n1.1.1,C,300\n1.1.2,D,501\n", []),
    ])
  func subtotals(rows: String, expected: [String]) {
    #expect(errors(found(("plan.csv", Self.plan), ("activities.csv", "activity,name,cost\n" + rows))) == expected)
  }

  @Test("a year's wrong sum is told at its own row, too")
  func yearSubtotals() {
    let rows = "activity,name,cost_2025,cost_2026\n1,A,300,500\n1.1,B,300,500\n1.1.1,C,200,500\n1.1.2,D,101,-1\n"
    let plan = "key,value\nperiod,2025-2026\n"
    #expect(
      errors(found(("plan.csv", plan), ("activities.csv", rows.replacing("101,-1", with: "101,"))))
        == ["A009 activities.csv:3:3"])
    #expect(
      errors(found(("plan.csv", plan), ("activities.csv", rows.replacing("200,500\n1.1.2,D,101,-1", with: "299,501"))))
        == ["A009 activities.csv:3:3"])
  }

  @Test(
    "a missing sources.csv is told once, at the first code that wants it; an unknown code in one that is there stands")
  func missingSources() {
    let without = found(
      ("plan.csv", Self.plan), ("activities.csv", Self.costs), ("funding.csv", "amount,activity,source\n150,1,TN\n"),
      ("rules.csv", Self.ranks))
    #expect(errors(without) == ["A011 funding.csv:2:3"])
    #expect(
      without.first?.message.vi == "Nguồn “TN” và 2 mã nguồn khác chưa được khai báo: chưa có tệp sources.csv.")
    let with = found(
      ("plan.csv", Self.plan), ("activities.csv", Self.costs), ("sources.csv", Self.sources),
      ("rules.csv", Self.ranks.replacing("TN", with: "TM").replacing("DP", with: "DQ")))
    #expect(errors(with) == ["A011 rules.csv:3:1", "A011 rules.csv:4:1"])
  }

  @Test("more decided than a source has is one error: neither what others lack then, nor the same again in all years")
  func beyondTotal() {
    func errors(_ funding: String) -> [String] {
      self.errors(
        found(
          ("plan.csv", Self.plan), ("activities.csv", Self.costs), ("sources.csv", Self.sources),
          ("rules.csv", Self.ranks), ("funding.csv", "amount,activity,source,year\n" + funding)))
    }
    #expect(errors("150,1,TN,\n") == ["A002 sources.csv:4:4"])
    #expect(errors("100,,TN,2026\n150,1,TN,2026\n") == ["A002 funding.csv:2:1"])
  }

  @Test("an amount in the wrong unit is one warning beside the one error that it causes, and alone where nothing asks")
  func moneyUnit() {
    func codes(_ identity: String, _ costs: String, _ sources: String) -> [String] {
      found(
        ("plan.csv", Self.plan + identity), ("activities.csv", costs),
        ("sources.csv", "source,name,class,total,percent,limit\n" + sources)
      ).filter { $0.code != .a010 && $0.code.rawValue.hasPrefix("A") }.map {
        "\($0.code.rawValue) \($0.place?.file.text ?? ""):\($0.place?.line ?? 0)"
      }
    }
    let sources = "TW,A,central,600,75,ceiling\nDP,B,local,200,25,ceiling\n"
    let wrong = sources.replacing("600", with: "600000")
    #expect(codes("total,800\n", Self.costs, sources) == [])
    #expect(codes("total,800\n", Self.costs, wrong) == ["A001 plan.csv:4", "A012 sources.csv:2"])
    #expect(
      codes("total,800\n", Self.costs.replacing("300", with: "300000"), sources) == [
        "A014 plan.csv:4", "A012 activities.csv:2",
      ])
    #expect(codes("", Self.costs, wrong) == ["A012 sources.csv:2"])
    #expect(codes("", Self.costs.replacing("500", with: "\"0,5\""), sources) == ["A012 activities.csv:3"])
    #expect(codes("total,\"0,8\"\n", Self.costs, sources) == ["A001 plan.csv:4", "A012 plan.csv:4"])
    #expect(
      codes("", "activity,name,cost\n1,A,\"0,3\"\n2,B,\"0,5\"\n", sources) == ["A012 sources.csv:2"])
  }

  @Test("a note on the step does not ask for what is written")
  func finerStep() {
    func help(_ identity: String) -> String? {
      found(
        ("plan.csv", Self.plan + identity), ("activities.csv", "activity,name,cost\n1,A,\"100,5\"\n"),
        ("sources.csv", "source,name,class\nTW,Trung ương,central\n"),
        ("rules.csv", "source,method,value\nTW,priority,1\n")
      ).first { $0.code == .a020 }?.help.vi
    }
    #expect(help("")?.contains("(round_to)") == true)
    #expect(help("round_to,1\n")?.contains("(round_to)") == false)
  }

  @Test("the code that is hinted at begins alike where one does; a single letter is like nothing")
  func hints() {
    var hints = CodeHint(among: ["NTW", "DTX", "A", "NSDP"])
    #expect(hints.hint(for: "DTW").vi == " Gần giống nhất là DTX.")
    #expect(hints.hint(for: "MTW").en == " The nearest is “NTW”.")
    #expect(hints.hint(for: "a") == .empty && hints.hint(for: "B") == .empty)
  }
}
