import PlanModel

/// Decodes `products.csv`.
func decodeProducts(_ table: TextTable<ProductColumn>, log: inout ReadingLog) -> [Product] {
  let stars = NumberColumn(table.fields(.stars).map { $0.without("sao") }, log: &log)
  let points = NumberColumn(table.fields(.points).map { $0.without("điểm") }, log: &log)
  var keys = RowKeys<String>()
  var products: [Product] = []
  for row in table.rows {
    guard let code = table[row, .product] else { continue }
    if let first = keys.take(code.text, at: code.place) {
      log.add(.f015, in: code.kind) {
        let name = Wording(vi: "Mã sản phẩm “\(code.text)”", en: "The product code “\(code.text)”")
        return DuplicateKeyCheck.finding(at: code, key: name, first: first)
      }
      continue
    }
    var product = Product(code: code.located(code.text), name: table.text(row, .name) ?? "")
    product.group = table[row, .group].map { $0.located($0.text) }
    product.entity = table.text(row, .entity)
    product.entityKind = log.word(table[row, .entityKind])
    product.unit = table[row, .unit].map { $0.located(UnitName($0.text)) }
    product.level = table[row, .level].map { $0.located($0.text) }
    product.stars = stars.quantity(table[row, .stars]?.without("sao"), log: &log)
    product.points = points.quantity(table[row, .points]?.without("điểm"), log: &log)
    product.date = log.day(table[row, .date])
    product.expires = log.day(table[row, .expires])
    product.issuer = table.text(row, .issuer)
    product.note = table.text(row, .note)
    products.append(product)
  }
  return products
}

extension Field {
  /// The field without the word that names what it counts (`4 sao`).
  fileprivate func without(_ word: String) -> Field { with(text: text.without(word)) }
}

extension String {
  /// The text without the word that names what it counts.
  func without(_ word: String) -> String {
    lowercased().hasSuffix(word) ? String(dropLast(word.count)).trimmed : self
  }
}
