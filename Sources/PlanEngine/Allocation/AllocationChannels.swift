import PlanModel

// By which channels money comes to a line, and which of them a rule speaks for.
extension AllocationProblem {
  /// The channels by which money may come to a line.
  func channels(of line: Int) -> Range<Int> { 0..<plan.sources.rows.count + lines[line].unitChannels.count }

  /// The source of a channel, and the unit that gets the money; no unit in the channels of the sources as such.
  func channel(_ channel: Int, of line: Int) -> Channel {
    channel < plan.sources.rows.count
      ? Channel(source: SourceIndex(channel), unit: nil)
      : lines[line].unitChannels[channel - plan.sources.rows.count]
  }

  /// The channel of a line from a source to a unit.
  func channel(of line: Int, source: SourceIndex, unit: UnitName?) -> Int? {
    guard let unit else { return source.offset }
    return lines[line].unitChannels.firstIndex(of: Channel(source: source, unit: unit)).map {
      plan.sources.rows.count + $0
    }
  }

  /// The channels of a line whose money comes from a source or one below it, to a unit where one is given.
  func channels(of line: Int, from source: SourceIndex, to unit: UnitName?) -> [Int] {
    channels(of: line).filter { number in
      let channel = channel(number, of: line)
      return isWithin[channel.source.offset][source.offset] && (unit == nil || channel.unit == unit)
    }
  }

  /// The channels for whose money a rule of a line speaks: its own, and those of parts of its source, or of units, for which
  /// no other rule speaks.
  func channels(of line: Int, for entry: RuleBook.Entry) -> [Int] {
    if lines[line].unitChannels.isEmpty, plan.sources[entry.source].children.isEmpty { return [entry.channel] }
    let others = Set(lines[line].rules.map(\.channel)).subtracting([entry.channel])
    return channels(of: line, from: entry.source, to: entry.unit).filter { !others.contains($0) }
  }

  /// What comes to a line for which a rule speaks, so far.
  func drawn(line: Int, for entry: RuleBook.Entry) -> Int64 {
    channels(of: line, for: entry).reduce(0) { $0 + drawn(line: line, channel: $1) }
  }

  /// Whether a source is another one or stands below it.
  func isSource(_ source: SourceIndex, within outer: SourceIndex) -> Bool { isWithin[source.offset][outer.offset] }
}
