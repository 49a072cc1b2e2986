/// The tags that a template may use at a place, and what each is.
///
/// A section of a list has further tags; those around it stay in use inside.
struct TagScope: Sendable {
  enum Kind: Sendable {
    /// Prints something; as a section, it asks whether there is anything to print.
    case text
    /// Only asks.
    case flag
    /// Goes through things that have these tags.
    case list(TagScope)
  }

  let kinds: [String: Kind]

  /// A scope of texts, conditions and lists.
  init(texts: [String] = [], flags: [String] = [], lists: KeyValuePairs<String, TagScope> = [:]) {
    var kinds: [String: Kind] = [:]
    for tag in texts { kinds[tag] = .text }
    for tag in flags { kinds[tag] = .flag }
    for (tag, scope) in lists { kinds[tag] = .list(scope) }
    self.kinds = kinds
  }

  /// All tags of several scopes.
  init(joining scopes: [TagScope]) {
    kinds = scopes.reduce(into: [:]) { kinds, scope in
      kinds.merge(scope.kinds) { _, _ in preconditionFailure("a tag is announced twice") }
    }
  }

  /// The tags, in the order of the alphabet.
  var names: [String] { kinds.keys.sorted() }

  /// Where a context does not keep to the scope: a tag that is not announced, one that is missing, one of another kind.
  func breaches(by context: TemplateContext) -> [String] {
    let unknown = context.values.keys.filter { kinds[$0] == nil }.sorted().map { "\($0): not announced" }
    return unknown
      + names.flatMap { name -> [String] in
        switch (kinds[name], context[name]) {
        case (.text, .text), (.text, .mark), (.text, .drawn), (.flag, .flag), (nil, _): []
        case (.list(let scope), .list(let items)): items.flatMap { scope.breaches(by: $0).map { "\(name).\($0)" } }
        case (.text, _), (.flag, _), (.list, _): ["\(name): missing or of another kind"]
        }
      }
  }
}
