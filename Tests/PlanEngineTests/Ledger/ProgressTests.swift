import PlanEngine
import PlanModel
import Testing

@Suite("What is done, and what is owed")
struct ProgressTests {
  private func assessed(_ files: KeyValuePairs<String, String>, asOf: String) throws -> Assessment {
    assess(PlanFiles(files.map { (name: $0.key, text: $0.value) }).read(), asOf: try #require(Day(iso: asOf)))
  }

  @Test("an activity is done by its record, by its quantity, by all below it, or as a part of what is done")
  func completion() throws {
    let assessment = try assessed(
      [
        "plan.csv": "key,value\nperiod,2021\n",
        "activities.csv": "activity,name,quantity\n1,A,\n1.1,B,\n1.2,C,3\n2,D,\n2.1,E,\n2.2,F,\n3,G,\n3.1,H,\n",
        "records.csv": """
        date,activity,kind,quantity
        01/3/2021,1.1,completion,
        02/3/2021,1.2,progress,1
        05/3/2021,1.2,progress,"2,0"
        06/3/2021,2.1,completion,
        07/3/2021,3,completion,
        01/9/2021,2.2,completion,

        """,
      ], asOf: "2021-06-30")
    let done = assessment.plan.activities.indices.map { assessment.progress(of: $0).completedOn?.iso }
    #expect(
      done == [
        "2021-03-05", "2021-03-01", "2021-03-05", nil, "2021-03-06", nil, "2021-03-07", "2021-03-07",
      ])
  }

  private let obligations = """
    obligation,name,unit,time
    BC,Báo cáo năm,"UBND các huyện, thành phố",trước 30/11

    """
  private let units = """
    unit,name,kind,parent
    HTP,"UBND các huyện, thành phố",group,
    A,UBND huyện A,,HTP
    B,UBND huyện B,,HTP

    """

  @Test("each member of a group owes each report, and a report sent meets the earliest unmet one after the one before")
  func members() throws {
    let assessment = try assessed(
      [
        "plan.csv": "key,value\nperiod,2021-2023\n", "obligations.csv": obligations, "units.csv": units,
        "activities.csv": "activity,name\n1,A\n",
        "submissions.csv": "obligation,unit,date\nBC,A,20/11/2021\nBC,UBND huyện A,05/12/2022\nBC,B,30/11/2021\n",
      ], asOf: "2022-12-31")
    let states = assessment.owedReports.map {
      "\($0.unit?.text ?? "") \($0.due.iso) \($0.state(asOf: assessment.asOf))"
    }
    #expect(
      states == [
        "UBND huyện A 2021-11-29 met", "UBND huyện A 2022-11-29 late(days: 5)", "UBND huyện A 2023-11-29 open",
        "UBND huyện B 2021-11-29 late(days: 0)", "UBND huyện B 2022-11-29 missing(days: 31)",
        "UBND huyện B 2023-11-29 open",
      ])
    #expect(assessment.findings.sorted.filter { $0.code == .d001 }.count == 3)
  }

  @Test("where nobody records what was sent, nobody is told to be late")
  func silent() throws {
    let assessment = try assessed(
      [
        "plan.csv": "key,value\nperiod,2021-2023\n", "obligations.csv": obligations, "units.csv": units,
        "activities.csv": "activity,name\n1,A\n",
      ], asOf: "2023-12-31")
    #expect(!assessment.findings.contains(.d001) && assessment.owedReports.count == 6)
  }
}
