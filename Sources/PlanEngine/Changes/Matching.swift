import PlanModel

/// The activities of two versions, each with its counterpart, in the order of a table.
///
/// Matched by code and name; what is left over by its name below the same parent, then by its name anywhere, where that
/// is told apart on both sides (renumbered, so that one activity put in does not make all behind it look renamed); at
/// last by code alone (renamed).
func matchedActivities(_ before: ActivityTree, _ after: ActivityTree) -> [Versions<ActivityIndex>] {
  var matching = Matching(before: before.inTableOrder, after: after.inTableOrder)
  let (old, new) = (ActivityKeys(before), ActivityKeys(after))
  matching.match(old.codeAndName, new.codeAndName)
  // From the top down, so that a renumbered chapter takes along what stands below it.
  matching.match(before.roots, after.roots, old.name, new.name)
  for index in before.inTableOrder {
    if let counterpart = matching.counterpart(of: index) {
      matching.match(before[index].children, after[counterpart].children, old.name, new.name)
    }
  }
  matching.match(old.name, new.name)
  matching.match(old.code, new.code)
  return matching.versions
}

/// The sources of two versions, each with its counterpart by code, in the order of the file.
func matchedSources(_ before: SourceTree, _ after: SourceTree) -> [Versions<SourceIndex>] {
  var matching = Matching(before: before.indices, after: after.indices)
  matching.match({ before[$0].code.value }, { after[$0].code.value })
  return matching.versions
}

/// By what the activities of a plan are known again.
private struct ActivityKeys {
  private let tree: ActivityTree
  private let names: [NameKey]

  init(_ tree: ActivityTree) {
    self.tree = tree
    names = tree.rows.map { NameKey($0.name) }
  }

  func code(_ index: ActivityIndex) -> ActivityCode? { tree[index].code.value }

  /// The name; none where it is blank.
  func name(_ index: ActivityIndex) -> NameKey? {
    names[index.offset].folded.isEmpty ? nil : names[index.offset]
  }

  func codeAndName(_ index: ActivityIndex) -> [String]? { [tree[index].code.value.text, names[index.offset].folded] }
}

/// Which things of two lists are the same, found key by key.
private struct Matching<Index: Hashable & Sendable> {
  private let before: [Index]
  private let after: [Index]
  private var forward: [Index: Index] = [:]
  private var backward: [Index: Index] = [:]

  /// Two lists, each in the order in which it is to be shown.
  init(before: [Index], after: [Index]) {
    self.before = before
    self.after = after
  }

  /// What an element of the first list is matched with.
  func counterpart(of index: Index) -> Index? { forward[index] }

  /// Matches what has no counterpart yet and a key that no other such element of its list has.
  mutating func match<Key: Hashable>(_ key: (Index) -> Key?, _ keyAfter: (Index) -> Key?) {
    match(before, after, key, keyAfter)
  }

  /// Matches elements of parts of the lists.
  mutating func match<Key: Hashable>(
    _ some: [Index], _ someAfter: [Index], _ key: (Index) -> Key?, _ keyAfter: (Index) -> Key?
  ) {
    let open = Self.unique(some.filter { forward[$0] == nil }, key)
    guard !open.isEmpty else { return }
    for (key, index) in Self.unique(someAfter.filter { backward[$0] == nil }, keyAfter) {
      guard let counterpart = open[key] else { continue }
      forward[counterpart] = index
      backward[index] = counterpart
    }
  }

  private static func unique<Key: Hashable>(_ indices: [Index], _ key: (Index) -> Key?) -> [Key: Index] {
    var (found, twice): ([Key: Index], Set<Key>) = ([:], [])
    for index in indices {
      guard let key = key(index) else { continue }
      if found.updateValue(index, forKey: key) != nil { twice.insert(key) }
    }
    for key in twice { found[key] = nil }
    return found
  }

  /// All of both lists: in the order of the second, where each that only the first has stands behind what stood before it.
  var versions: [Versions<Index>] {
    var dropped: [Index?: [Index]] = [:]
    var anchor: Index?
    for index in before {
      if let counterpart = forward[index] { anchor = counterpart } else { dropped[anchor, default: []].append(index) }
    }
    func droppedBehind(_ index: Index?) -> [Versions<Index>] {
      (dropped[index] ?? []).map { Versions(before: $0, after: nil) }
    }
    return droppedBehind(nil)
      + after.flatMap { [Versions(before: backward[$0], after: $0)] + droppedBehind($0) }
  }
}
