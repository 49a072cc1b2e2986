import PlanModel

/// Decodes `activities.csv`.
func decodeActivities(
  _ table: TextTable<ActivityColumn>, unit: MoneyUnit?, period: Period?, calendar: WorkCalendar, log: inout ReadingLog
) -> ActivityTree {
  let numbers = ActivityNumbers(table, unit: unit, log: &log)
  let period = period ?? periodOfYears(table)
  let codes = Set(table.fields(.activity).map(\.text))
  var keys = RowKeys<String>()
  var known = KnownTexts(period: period, calendar: calendar)
  var activities: [Activity] = []
  var links: [ParentLinks.Row] = []
  var hasDroppedRows = table.hasDroppedRows
  for row in table.rows {
    guard let code = table[row, .activity] else {
      hasDroppedRows = true
      continue
    }
    if let first = keys.take(code.text, at: code.place) {
      let hint = DuplicateKeyCheck.excelHint(code: code.text, among: codes)
      log.add(.f015, in: code.kind) {
        let name = Wording(vi: "Mã “\(code.text)”", en: "The code “\(code.text)”")
        return DuplicateKeyCheck.finding(at: code, key: name, first: first, hint: hint)
      }
      continue
    }
    var activity = Activity(code: code.located(ActivityCode(code.text)), name: table.text(row, .name) ?? "")
    activity.schedule = schedule(of: row, in: table, &known, log: &log)
    activity.after = table[row, .after].map { field in field.list.map { field.located(ActivityCode($0)) } } ?? []
    activity.lead = known.units(table[row, .lead])
    activity.partners = known.units(table[row, .partners])
    activity.supporters = known.units(table[row, .supporters])
    activity.onBehalfOf = known.units(table[row, .onBehalfOf])
    activity.content = table.text(row, .content)
    activity.output = table.text(row, .output)
    activity.category = table.text(row, .category)
    activity.measure = table.text(row, .measure)
    activity.note = table.text(row, .note)
    activity.extras = table.header.extras.compactMap { extra in
      table[row, extra.index, extra.name].map { (extra.name, $0.text) }
    }
    numbers.fill(&activity, from: row, log: &log)
    activities.append(activity)
    links.append(ParentLinks.Row(code: code.text, parent: table[row, .parent]))
  }
  imply(&links)
  let parents = ParentLinks(links, hasDroppedRows: hasDroppedRows, log: &log).parents
  for index in activities.indices { activities[index].parent = parents[index].map { ActivityIndex($0) } }
  return ActivityTree(activities)
}

/// The years that costs are stated for: the plan's period where it states none.
private func periodOfYears(_ table: TextTable<ActivityColumn>) -> Period? {
  let years = table.header.years.filter { year, slot in
    table.rows.contains { table[$0, slot.index, "cost_\(year)"] != nil }
  }
  guard let first = years.first?.year, let last = years.last?.year else { return nil }
  return Period(firstYear: first, lastYear: last)
}

/// The units that a cell lists.
func units(_ field: Field?) -> [Located<UnitName>] {
  guard let field else { return [] }
  return field.list.map { field.located(UnitName($0)) }
}

/// What was read from the texts of the rows so far: hundreds of activities name the same few times and units.
private struct KnownTexts {
  let period: Period?
  let calendar: WorkCalendar
  private var schedules: [String: Schedule] = [:]
  private var lists: [String: [UnitName]] = [:]

  init(period: Period?, calendar: WorkCalendar) {
    self.period = period
    self.calendar = calendar
  }

  /// The schedule in a field; what is wrong with one that can't be read is found each time.
  mutating func schedule(_ field: Field?, log: inout ReadingLog) -> Located<Schedule>? {
    guard let field else { return nil }
    if let schedule = schedules[field.text] { return field.located(schedule) }
    let read = log.schedule(field, period: period, calendar: calendar)
    schedules[field.text] = read?.value
    return read
  }

  /// The units that a cell lists.
  mutating func units(_ field: Field?) -> [Located<UnitName>] {
    guard let field else { return [] }
    let names = lists[field.text] ?? field.list.map { UnitName($0) }
    lists[field.text] = names
    return names.map { field.located($0) }
  }
}

/// The parent of a row that states none: the code less its last part, where such an activity exists.
private func imply(_ links: inout [ParentLinks.Row]) {
  func parts(_ code: String) -> [Substring] { code.split(separator: ".").map { $0 } }
  var byParts: [[Substring]: Int] = [:]
  for (index, link) in links.enumerated() where byParts[parts(link.code)] == nil { byParts[parts(link.code)] = index }
  for index in links.indices where links[index].parent == nil {
    let above = parts(links[index].code).dropLast()
    if !above.isEmpty { links[index].implied = byParts[Array(above)] }
  }
}

/// The number columns of `activities.csv`.
private struct ActivityNumbers {
  let table: TextTable<ActivityColumn>
  let unit: MoneyUnit?
  let quantity: NumberColumn
  let unitCost: NumberColumn
  let cost: NumberColumn
  let years: [NumberColumn]

  init(_ table: TextTable<ActivityColumn>, unit: MoneyUnit?, log: inout ReadingLog) {
    self.table = table
    self.unit = unit
    quantity = NumberColumn(table.fields(.quantity), log: &log)
    unitCost = NumberColumn(table.fields(.unitCost), log: &log)
    cost = NumberColumn(table.fields(.cost), log: &log)
    var columns: [NumberColumn] = []
    for (year, slot) in table.header.years {
      columns.append(NumberColumn(table.rows.compactMap { table[$0, slot.index, "cost_\(year)"] }, log: &log))
    }
    years = columns
  }

  func fill(_ activity: inout Activity, from row: TextRow, log: inout ReadingLog) {
    activity.quantity = quantity.quantity(table[row, .quantity], log: &log)
    activity.unitCost = amount(unitCost, row, .unitCost, log: &log)
    activity.cost = amount(cost, row, .cost, log: &log)
    for ((year, slot), column) in zip(table.header.years, years) {
      let field = table[row, slot.index, "cost_\(year)"]
      if let cost = column.amount(field, unit: slot.unit ?? unit, log: &log) { activity.yearCosts.append((year, cost)) }
    }
  }

  private func amount(
    _ numbers: NumberColumn, _ row: TextRow, _ column: ActivityColumn, log: inout ReadingLog
  ) -> Located<Money>? {
    numbers.amount(table[row, column], unit: table.header.slots[column]?.unit ?? unit, log: &log)
  }
}

/// When a row says that it happens: `start` and `end` win over `time`; where only one is given, `time` tells the other.
private func schedule(
  of row: TextRow, in table: TextTable<ActivityColumn>, _ known: inout KnownTexts, log: inout ReadingLog
) -> Located<Schedule>? {
  let stated = known.schedule(table[row, .time], log: &log)
  let (startField, endField) = (table[row, .start], table[row, .end])
  let (start, end) = (log.day(startField), log.day(endField))
  guard let field = start == nil ? endField : startField, start != nil || end != nil else { return stated }
  let from = start?.value ?? stated?.value.start
  let to = end?.value ?? stated?.value.end
  if let from, let to, to < from {
    let place = end == nil ? field : endField ?? field
    let words = Wording(vi: "thời gian đã ghi ở đây", en: "the time stated here")
    let related = [start?.place, stated?.place].compactMap { other in
      other == place.place ? nil : other.map { RelatedPlace($0, words) }
    }
    log.add(.s006, in: place.kind) {
      ReversedTimeCheck.finding(at: place, start: from, end: to, related: Array(related.prefix(1)))
    }
    return nil
  }
  let kind: TimeKind = from == nil ? .deadline : from == to ? .point : .range
  let isExact = start != nil && end != nil
  return field.located(
    Schedule(
      text: table.text(row, .time) ?? "", kind: kind, windows: [DayInterval(start: from, end: to)],
      assumptions: isExact ? [] : stated?.value.assumptions ?? [], dueDays: [end?.value].compactMap(\.self)))
}
