/// x
public func writeText(_ sheet: Sheet, width: Int) -> String { "" }
