import PlanModel
import TestSupport
import Testing

@testable import PlanEngine

@Suite("The link that breaks most of what waits for each other")
struct CycleCutTests {
  private static let place = SourcePlace(file: FileName(.activities), line: 2, column: 4)

  /// A graph of activities in which each comes after some others, told by their places.
  private func graph(_ after: [[Int]]) -> OrderGraph {
    OrderGraph(
      ActivityTree(
        after.enumerated().map { number, before in
          var activity = Activity(code: Located(ActivityCode("\(number)"), at: Self.place, text: ""), name: "")
          activity.after = before.map { Located(ActivityCode("\($0)"), at: Self.place, text: "\($0)") }
          return activity
        }))
  }

  /// What comes before an activity, found by going every way.
  private func before(_ start: Int, _ after: [[Int]]) -> Set<Int> {
    var (seen, open) = (Set<Int>(), after[start])
    while let next = open.popLast() {
      if seen.insert(next).inserted { open += after[next] }
    }
    return seen
  }

  /// The activities that come before themselves.
  private func waiting(_ after: [[Int]]) -> Set<Int> {
    Set(after.indices.filter { before($0, after).contains($0) })
  }

  @Test("two cycles that share a link are both broken there, and the help names its place")
  func sharedLink() throws {
    let findings = scheduleFindings(
      in: plan2018([
        ("1", "quý I/2018", "3;4"), ("2", "quý I/2018", "1"), ("3", "quý I/2018", "2"), ("4", "quý I/2018", "2"),
      ])
    ).filter { $0.code == .s008 }
    #expect(findings.count == 1)
    let help = try #require(findings.first?.help)
    #expect(
      help.vi
        == "Ở cột Sau nhiệm vụ (after), bỏ mã 1 của nhiệm vụ 2 (activities.csv:3:4) thì không còn vòng nào; nếu mã ấy đúng "
        + "với thứ tự thực tế thì bỏ mã khác trong vòng.")
    #expect(
      help.en
        == "In the column “after”, remove 1 from activity 2 (activities.csv:3:4): no circle is left; if that is the real "
        + "order, remove another code of the circle.")
  }

  @Test("where one link can't break all, the help says how many are left, and where it breaks nothing, that too")
  func whatIsLeft() throws {
    func help(_ rows: [(String, String, String)]) throws -> String {
      let findings = scheduleFindings(in: plan2018(rows.map { (code: $0.0, time: $0.1, after: $0.2) }))
      return try #require(findings.first { $0.code == .s008 }).help.vi
    }
    // Two circles that meet in an activity: the larger is worth more.
    let meeting = try help([("1", "", "2;3"), ("2", "", "1"), ("3", "", "4"), ("4", "", "1")])
    #expect(meeting.contains("bỏ mã 3 của nhiệm vụ 1") && meeting.contains("từ 4 chỉ còn 2 nhiệm vụ chờ nhau, ít nhất"))
    let all = try help([("1", "", "2;3"), ("2", "", "1;3"), ("3", "", "1;2")])
    #expect(all.contains("bỏ một mã là chưa đủ (3 nhiệm vụ vẫn chờ nhau)"))
  }

  @Test("In any order no link of a group leaves fewer waiting than the named one", arguments: 1...40)
  func fewest(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 2...9, using: &random)
    let rarity = Int.random(in: 2...5, using: &random)
    let after = (0..<count).map { _ in (0..<count).filter { _ in Int.random(in: 0..<rarity, using: &random) == 0 } }
    let graph = graph(after)
    let all = waiting(after)
    for cycle in graph.cycles {
      let cut = cycle.cut
      func left(without link: OrderGraph.Link) -> Set<Int> {
        var fewer = after
        fewer[link.activity.offset].removeAll { $0 == link.predecessor.offset }
        return waiting(fewer)
      }
      let best = left(without: cut.link).count
      #expect(cycle.links.allSatisfy { best <= left(without: $0).count }, "seed \(seed)")
      #expect(all.count - best == cut.count - cut.left && cut.isBest, "seed \(seed)")
      // Nor does any other link among those that wait for each other; ties go to the first in file order.
      let member = cut.link.activity.offset
      let group = before(member, after).filter { before($0, after).contains(member) }
      let links = graph.links.joined().filter {
        group.contains($0.activity.offset) && group.contains($0.predecessor.offset)
      }
      #expect(links.first { left(without: $0).count <= best } == cut.link, "seed \(seed)")
      #expect(group.count == cut.count, "seed \(seed)")
    }
    #expect(graph.cycles.map(\.cut.count).reduce(0, +) == all.count, "seed \(seed)")
  }

  @Test("a group too large to try every link of has one named all the same, and says nothing of the best")
  func bounded() throws {
    // Each of 3.000 waits for the one before it and the one behind it: no link breaks it all.
    let count = 3_000
    let cycle = try #require(graph((0..<count).map { [($0 + count - 1) % count, ($0 + 1) % count] }).cycles.first)
    #expect(cycle.links.count == 2 && !cycle.cut.isBest && cycle.links.contains(cycle.cut.link))
  }
}
