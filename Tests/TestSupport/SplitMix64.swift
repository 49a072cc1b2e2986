/// A small generator that gives the same numbers for the same seed (Steele, Lea and Flood 2014), so that what a random
/// input showed can be shown again.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  /// What the generator was made from; a failing test prints it.
  public let seed: UInt64
  private var state: UInt64

  /// A generator of a seed.
  public init(seed: UInt64) {
    self.seed = seed
    state = seed
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
