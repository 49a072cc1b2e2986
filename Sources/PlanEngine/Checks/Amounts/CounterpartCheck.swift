import PlanModel

/// Decided amounts leave less counterpart than a `match` rule asks for.
struct CounterpartCheck: Check {
  static let info = CheckInfo(
    code: .a018,
    summary: Wording(
      vi: "Vốn đối ứng thấp hơn tỷ lệ quy định.", en: "The counterpart is below the ratio that a rule asks for."),
    why: Wording(
      vi: "Không bố trí đủ vốn đối ứng thì nguồn được đối ứng có thể bị cắt giảm hoặc thu hồi.",
      en: "Where the counterpart falls short, the money that it matches may be cut or called back."),
    failing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,100\n",
      "sources.csv": "source,name,class\nNSTW,Trung ương,central\nNSDP,Địa phương,local\nTCCN,Tổ chức,private\n",
      "rules.csv": "source,method,value,of\nNSTW,share,60,\nNSDP,match,\"▶0,5\",NSTW\nTCCN,rest,,\n",
      "funding.csv": "amount,activity,source\n20,1,NSDP\n",
    ]),
    passing: Example([
      "plan.csv": "key,value\nperiod,2021\nmoney_unit,triệu đồng\n",
      "activities.csv": "activity,name,cost\n1,Tuyên truyền,100\n",
      "sources.csv": "source,name,class\nNSTW,Trung ương,central\nNSDP,Địa phương,local\nTCCN,Tổ chức,private\n",
      "rules.csv": "source,method,value,of\nNSTW,share,60,\nNSDP,match,\"0,5\",NSTW\nTCCN,rest,,\n",
      "funding.csv": "amount,activity,source\n30,1,NSDP\n",
    ]))

  static let inputs = AllocationProblem.inputs
  static let follows = Set<Code>.allocationTerms

  func run(_ assessment: Assessment, _ stages: Stages, into findings: inout Findings) {
    let problem = stages.problem
    for cut in problem.shareCuts where cut.entry.method == .match && problem.isCutByDecision(cut) {
      let words = CounterpartWords(cut, in: problem).sentence
      findings.add(
        Finding(
          .a018, at: cut.entry.stated, field: cut.entry.statedField,
          Wording(vi: "\(words.vi) do số vốn đã xác định.", en: "\(words.en), because of decided amounts."),
          help: Wording(
            vi: "Bố trí thêm vốn đối ứng trong funding.csv, hoặc sửa hệ số đối ứng trong rules.csv.",
            en: "Decide more counterpart in funding.csv, or correct the ratio in rules.csv."),
          related: cut.limits.flatMap { problem.places(of: problem.limits[$0]) }))
    }
  }
}
