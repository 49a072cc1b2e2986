import PlanEngine
import PlanModel
import TestSupport
import Testing

@Suite("What is found is said in English")
struct EnglishTests {
  private static let plan = "key,value\nperiod,2018-2019\nmoney_unit,triệu đồng\n"

  /// The English messages of a code's findings.
  private func messages(_ code: Code, _ files: [(name: String, text: String)]) -> [String] {
    let found = assess(PlanFiles(files).read(), asOf: Day(number: 30_000)).findings.sorted.filter { $0.code == code }
    for finding in found {
      for text in [finding.message, finding.help] { #expect(Sentences.faults(vi: text.vi, en: text.en) == []) }
      for text in finding.related.map(\.message) {
        #expect(Sentences.faults(vi: text.vi + ".", en: text.en + ".") == [])
      }
    }
    return found.map(\.message.en)
  }

  @Test("one other thing is singular, two are plural")
  func counts() {
    func unfunded(_ rows: String) -> [String] {
      messages(
        .a010,
        [
          ("plan.csv", Self.plan), ("activities.csv", "activity,name,cost\n1,A,\"2.500,5\"\n" + rows),
          ("sources.csv", "source,name,class\nTW,Trung ương,central\n"),
        ])
    }
    let end =
      "for 2,500.5 million đồng of its cost of 2,500.5 million đồng: no rule and no amount is given for the activity."
    #expect(unfunded("") == ["Activity 1 has no source \(end)"])
    #expect(unfunded("2,B,1\n") == ["Activity 1 (like 1 other activity) has no source \(end)"])
    #expect(unfunded("2,B,1\n3,C,1\n") == ["Activity 1 (like 2 other activities) has no source \(end)"])
  }

  @Test("a share that is cut says what it asks, what is left, what is missing and why")
  func cutShares() {
    let found = messages(
      .a004,
      [
        ("plan.csv", Self.plan), ("activities.csv", "activity,name,cost\n1,A,200\n2,B,500\n"),
        ("sources.csv", "source,name,class,total,limit\nTN,A,private,100,ceiling\nTW,B,central,,\n"),
        ("rules.csv", "source,method,value\nTN,share,\"62,5\"\nTW,priority,1\n"),
        ("funding.csv", "amount,activity,source,year,limit\n90,1,TN,2018,ceiling\n"),
      ])
    #expect(
      found == [
        "Source TN must pay 62.5% of the cost of activity 1, which is 125 million đồng, but has only 100 million đồng left:"
          + " short by 25 million đồng (with 1 other share, by 338 million đồng in all); limits used up: source TN, 100"
          + " million đồng."
      ])
  }

  @Test("a floor names its source, activity and year; a total its source and year")
  func limits() {
    func files(_ funding: String) -> [(name: String, text: String)] {
      [
        ("plan.csv", Self.plan), ("activities.csv", "activity,name,cost_2018,cost_2019\n1,A,100,100\n"),
        ("sources.csv", "source,name,class\nTN,A,private\nTW,B,central\n"),
        ("rules.csv", "source,method,value\nTN,priority,1\nTW,priority,2\n"),
        ("funding.csv", "amount,activity,source,year,limit\n" + funding),
      ]
    }
    #expect(
      messages(.a004, files("130,1,TN,2018,floor\n")) == [
        "At least 130 million đồng must be allocated from source TN for activity 1 in 2018, but only 100 million đồng"
          + " could be: short by 30 million đồng."
      ])
    #expect(
      messages(.a002, files("130,,TN,2018,exact\n")) == [
        "Exactly 130 million đồng must be allocated from source TN in 2018, but the allocation is 100 million đồng: 30"
          + " million đồng is not allocated yet."
      ])
    #expect(
      messages(.a003, files("30,1,TN,2018,ceiling\n50,1,TN,2018,exact\n")) == [
        "The amounts decided from source TN for activity 1 in 2018 come to 50 million đồng, but the limit is 30 million"
          + " đồng: 20 million đồng too much."
      ])
    #expect(
      messages(.a007, files("30,1,TN,2018,exact\n") + [("records.csv", "date,amount,source\n1/2/2018,-5,TN\n")]) == [
        "The amount of the record is negative: -5 million đồng."
      ])
    let cut = "amount,activity,source,kind\n30,1,TN,initial\n-50,1,TN,cut\n"
    #expect(
      messages(.a007, files("").dropLast() + [("funding.csv", cut)]) == [
        "50 million đồng is taken away, but only 30 million đồng was given: 20 million đồng too much."
      ])
  }

  @Test("days stand as data files have them, and the words of the plan as they are written")
  func days() {
    func times(_ code: Code, _ rows: String) -> [String] {
      messages(
        code, [("plan.csv", "key,value\nperiod,2018\n"), ("activities.csv", "activity,name,time,after\n" + rows)])
    }
    #expect(
      times(.s004, "1,A,trước ngày 30/6/2018,\n2,B,quý I/2018,1\n3,C,trước 02/01/2018,4\n4,D,ngày 01/01/2018,\n") == [
        "Activity 2 ends on 2018-03-31, before even the deadline (2018-06-29) of activity 1, which must come first.",
        "Activity 3 must be done by 2018-01-01, but activity 4, which must come first, ends only on 2018-01-01 too (no day"
          + " is left to follow it).",
      ])
    #expect(
      times(.s015, "1,A,quý I/2018,\n2,B,quý I/2018,\n3,C,quý I/2018,1;2\n") == [
        "Activity 3 has the same time (2018-01-01 to 2018-03-31) as activities 1, 2, which must come before it; the plan"
          + " does not say on which day the earlier work is done."
      ])
    #expect(
      times(.s007, "1,A,Quý IV/2019,\n") == [
        "The time of activity 1, “Quý IV/2019” (2019-10-01 to 2019-12-31), lies outside the plan's year 2018; in 2018 it"
          + " would be 2018-10-01 to 2018-12-31, within the plan."
      ])
    #expect(times(.s001, "1,A,,\n") == ["Of 1 activity none has a time."])
  }
}
