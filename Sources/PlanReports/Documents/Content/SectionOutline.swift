internal import PlanModel

/// A plan's sections put in the order and the shape of the document (bố cục văn bản).
struct SectionOutline {
  /// How deep a section stands.
  enum Level {
    /// `I.`, in capitals.
    case chapter
    /// `1.`, and deeper.
    case clause
    /// `Điều 1.`
    case article
    /// Text alone: how the document opens, how it closes.
    case prose
  }

  /// A section of the document.
  struct Item {
    let level: Level
    /// `I.`, `1.`, `Điều 1.`; none where text stands alone.
    let label: String?
    let heading: String?
    var body: [ProsePart]
  }

  /// A part that is signed for itself: a decision, and the plan that comes with it.
  struct Part {
    /// Whether the part comes with a decision.
    let isAttached: Bool
    /// The attached plan's name.
    let title: String?
    /// What stands under the name: `(Ban hành kèm theo …)`.
    let origin: String?
    var items: [Item]
    /// Whether the signature stands under the part: a plan that comes with a decision is signed with it.
    let isSigned: Bool
    /// Whether no closing sentence is to be added: the part's own words end it, or what the document says is given, and
    /// nothing is put into its mouth.
    var isClosed: Bool
  }

  /// The parts, in order: one, or a decision and its plan.
  private(set) var parts: [Part]
  /// What the document says before its first section.
  private(set) var opening: [ProsePart]

  /// The outline of a plan's document; what has content and no place of its own in the sections is added at the end.
  init(plan: Plan, isDecision: Bool, blocks: [ProsePlaceholder]) {
    var (first, attached, closing) = ([Item](), [Item](), [ProsePart]())
    var (opening, title, origin) = ([ProsePart](), String?.none, String?.none)
    var isAttached = false
    for section in plan.sections {
      let number = section.number.value.trimmed
      let body = ProsePart.parts(of: section.text?.value ?? "")
      switch Kind(number) {
      case .opening: opening += body
      case .closing: closing += body
      case .attachment:
        (isAttached, title) = (true, section.heading)
        origin = section.text?.value
      case .article: first.append(Item(level: .article, label: number + ".", heading: section.heading, body: body))
      case .numbered(let level, let label):
        isAttached = isAttached || isDecision
        let item = Item(level: level, label: label, heading: section.heading, body: body)
        if isAttached { attached.append(item) } else { first.append(item) }
      }
    }
    if isDecision { isAttached = true }
    let main = isAttached ? attached : first
    let added = Self.missing(blocks, in: first + attached, after: main)
    let ending = closing.isEmpty ? [] : [Item(level: .prose, label: nil, heading: nil, body: closing)]
    let body = Part(
      isAttached: isAttached, title: title, origin: origin, items: main + added + ending, isSigned: !isAttached,
      isClosed: !plan.sections.isEmpty)
    let decision = Part(
      isAttached: false, title: nil, origin: nil, items: first, isSigned: true, isClosed: !plan.sections.isEmpty)
    parts = (isAttached ? [decision, body] : [body]).map(Self.finish)
    self.opening = opening
  }

  /// What has content and no place, as chapters of its own.
  private static func missing(_ blocks: [ProsePlaceholder], in items: [Item], after chapters: [Item]) -> [Item] {
    let placed = items.flatMap(\.body)
    let last = chapters.compactMap { $0.level == .chapter ? Roman.value(of: $0.label ?? "") : nil }.max() ?? 0
    return blocks.filter { !placed.contains(.block($0)) }.enumerated().map { place, block in
      Item(
        level: .chapter, label: Roman.text(last + 1 + place) + ".", heading: block.heading, body: [.block(block)])
    }
  }

  /// Marks the end of a part whose last words are prose.
  private static func finish(_ part: Part) -> Part {
    var part = part
    guard let last = part.items.indices.last, case .paragraph(let text) = part.items[last].body.last else {
      return part
    }
    part.items[last].body[part.items[last].body.count - 1] = .paragraph(OfficialText.finished(text))
    part.isClosed = true
    return part
  }

  /// What a section's number says of it.
  private enum Kind {
    case opening, closing, attachment, article
    case numbered(Level, label: String)

    init(_ number: String) {
      switch Folding.fold(number) {
      case "0": self = .opening
      case "ket": self = .closing
      case "ke hoach": self = .attachment
      case let word where word.hasPrefix("dieu "): self = .article
      case _:
        let parts = number.split(separator: ".").map(String.init)
        let below = Roman.value(of: parts.first ?? "") == nil ? parts : Array(parts.dropFirst())
        if below.isEmpty {
          self = .numbered(.chapter, label: number.hasSuffix(".") ? number : number + ".")
        } else if let last = below.last, last.allSatisfy(\.isLetter) {
          self = .numbered(.clause, label: last + ")")
        } else {
          self = .numbered(.clause, label: below.joined(separator: ".") + ".")
        }
      }
    }
  }
}

/// Roman numbers, as chapters have them.
enum Roman {
  private static let signs = [
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  /// The number in Roman signs; nothing for 0.
  static func text(_ number: Int) -> String {
    var (rest, text) = (number, "")
    for (value, sign) in signs {
      while rest >= value {
        rest -= value
        text += sign
      }
    }
    return text
  }

  /// The value of `IV` or `IV.`; none for what is no Roman number below 100.
  static func value(of text: String) -> Int? {
    let text = text.hasSuffix(".") ? String(text.dropLast()) : text
    return (1..<100).first { Roman.text($0) == text }
  }
}
