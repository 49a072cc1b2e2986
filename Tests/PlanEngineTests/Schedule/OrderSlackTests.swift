import PlanModel
import TestSupport
import Testing

@testable import PlanEngine

@Suite("What the order of activities leaves room for")
struct OrderSlackTests {
  private func plan(_ rows: [(code: String, time: String, after: String)]) -> Assessment {
    let text = rows.map { "\($0.code),Việc \($0.code),\($0.time),\($0.after)\n" }.joined()
    let files = PlanFiles([
      ("plan.csv", "key,value\nperiod,2018\n"), ("activities.csv", "activity,name,time,after\n" + text),
    ])
    return assess(files.read(), asOf: Day(number: 30_000))
  }

  private func slack(_ code: String, _ assessment: Assessment) -> OrderSlack? {
    assessment.plan.activities.index(of: ActivityCode(code)).flatMap { assessment.order[$0] }
  }

  @Test("a chain before a deadline has a day each, counted back from it")
  func chain() throws {
    let assessed = plan([("1", "", ""), ("2", "", "1"), ("3", "trước ngày 31/3/2018", "2"), ("4", "Quý IV/2018", "")])
    #expect(slack("3", assessed)?.latestFinish.iso == "2018-03-30")
    #expect(slack("2", assessed)?.latestFinish == nil, "nothing says when it can be over at the earliest")
    #expect(slack("4", assessed) == nil)
  }

  @Test("who is stated to work until a day leaves the days up to the deadline behind it, and begins as long before")
  func ranges() throws {
    let assessed = plan([
      ("1", "từ ngày 01/02/2018 đến ngày 10/02/2018", ""), ("2", "trước ngày 31/3/2018", "1"),
      ("3", "chậm nhất ngày 30/6/2018", "2"),
    ])
    let first = try #require(slack("1", assessed))
    #expect(first.latestFinish.iso == "2018-02-10" && first.latestStart.iso == "2018-02-01" && first.days == 0)
    let second = try #require(slack("2", assessed))
    #expect(second.earliestFinish.iso == "2018-02-11" && second.latestFinish.iso == "2018-03-30" && second.days == 47)
    #expect(slack("3", assessed)?.quarters == 1)
    #expect(assessed.order.criticalChain.map { assessed.plan.activities[$0].code.value.text } == ["1"])
  }

  @Test("a deadline that can't be met leaves less than no room, along its whole chain")
  func negative() throws {
    let assessed = plan([
      ("1", "Quý I/2018", ""), ("2", "chậm nhất ngày 30/4/2018", "1"), ("3", "chậm nhất ngày 31/3/2018", "2"),
    ])
    #expect(assessed.findings.contains(.s004))
    #expect(slack("3", assessed)?.earliestFinish.iso == "2018-04-02" && slack("3", assessed)?.days == -2)
    #expect(slack("2", assessed)?.days == -2 && slack("1", assessed)?.days == -2)
    #expect(assessed.order.criticalChain.map { assessed.plan.activities[$0].code.value.text } == ["1", "2", "3"])
  }

  @Test("In any plan the last days hold the order and every deadline, and one more day breaks one", arguments: 1...20)
  func laws(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let count = Int.random(in: 2...12, using: &random)
    let rows = (0..<count).map { number -> (code: String, time: String, after: String) in
      let day = Int.random(in: 1...28, using: &random)
      let month = Int.random(in: 1...12, using: &random)
      let time = Bool.random(using: &random) ? "chậm nhất ngày \(day)/\(month)/2018" : "từ ngày \(day)/\(month)/2018"
      let after = (0..<number).filter { _ in Int.random(in: 0..<3, using: &random) == 0 }.map { "\($0 + 1)" }
      return ("\(number + 1)", time, after.joined(separator: ";"))
    }
    let assessed = plan(rows)
    let tree = assessed.plan.activities
    for index in tree.indices {
      guard let own = assessed.order[index] else { continue }
      let deadline = tree[index].schedule?.value.kind == .deadline ? tree[index].schedule?.value.end : nil
      if let deadline { #expect(own.latestFinish <= deadline) }
      let followers = tree.indices.filter { tree[$0].after.contains { $0.value == tree[index].code.value } }
      let bounds =
        followers.compactMap { assessed.order[$0]?.latestFinish.adding(days: -1) } + [deadline].compactMap(\.self)
      #expect(bounds.allSatisfy { own.latestFinish <= $0 })
      #expect(bounds.contains(own.latestFinish), "seed \(seed): nothing binds \(tree[index].code)")
    }
    let chain = assessed.order.criticalChain
    let least = assessed.order.slacks.compactMap(\.?.days).min()
    #expect(chain.allSatisfy { assessed.order[$0]?.days == least })
    for (before, after) in zip(chain, chain.dropFirst()) {
      #expect(tree[after].after.contains { $0.value == tree[before].code.value })
    }
  }
}
