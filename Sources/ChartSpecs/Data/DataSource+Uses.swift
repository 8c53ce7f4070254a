public import DataPackages

extension NormalizedSpec {
  /// Which columns of a source the chart reads, and which of them as numbers: those that it shows or adds up as
  /// quantities and nowhere as names.
  public func uses(of source: DataSource, mentions: FieldMentions) -> FieldUses {
    var types = FieldTypes()
    func visit(_ view: View) {
      let settings = view.settings
      if settings.data?.key == source.key || settings.lookups.contains(where: { $0.key == source.key }) {
        types.add(view)
      }
      view.children.forEach(visit)
    }
    visit(view)
    let numbers = Set(types.quantitative.map(plainFieldName)).subtracting(
      (types.discrete + types.temporal).map(plainFieldName))
    return FieldUses {
      mentions.mayRead($0)
    } isNumber: {
      numbers.contains($0)
    }
  }
}

/// The name of a column in a path whose dots, brackets or quotes are escaped: a backslash stands before what it means.
public func plainFieldName(_ field: String) -> String {
  guard field.contains("\\") else { return field }
  var name = ""
  var isEscaped = false
  for character in field {
    if character == "\\", !isEscaped {
      isEscaped = true
    } else {
      name.append(character)
      isEscaped = false
    }
  }
  return name
}
