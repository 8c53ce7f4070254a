public import Diagnostics
public import Documents
public import Formats
public import Tables
public import Transforms

/// What kind of values a field has, in the words of Vega-Lite.
public enum FieldType: String, Hashable, Sendable, CaseIterable {
  /// Numbers.
  case quantitative
  /// Moments.
  case temporal
  /// Names with an order.
  case ordinal
  /// Names.
  case nominal
  /// Figures on a map.
  case geojson

  /// The type of this name in any case of letters, or with this first letter: `Q`.
  init?(word: String) {
    let word = word.lowercased()
    let known: [FieldType] = [.quantitative, .temporal, .ordinal, .nominal]
    let type = FieldType(rawValue: word) ?? known.first { String($0.rawValue.prefix(1)) == word }
    guard let type else { return nil }
    self = type
  }

  /// Whether each value stands for itself, with nothing between two of them.
  public var isDiscrete: Bool { self == .ordinal || self == .nominal }
}

/// How the values of a group become one.
public enum Aggregate: Hashable, Sendable {
  /// `count`, `mean`, `sum`, ….
  case operation(String)
  /// The value where the named field is smallest.
  case argmin(String)
  /// The value where the named field is largest.
  case argmax(String)
  /// The mean in which each value weighs this many times as much as the one after it.
  case exponential(Double)

  /// The word, for names of fields and titles.
  public var name: String {
    switch self {
    case .operation(let name): name
    case .argmin: "argmin"
    case .argmax: "argmax"
    case .exponential: "exponential"
    }
  }

  /// Whether it counts rows.
  public var isCount: Bool { self == .operation("count") }
}

/// How numbers are cut into classes.
public struct BinSettings: Hashable, Sendable {
  /// Whether the data is cut already, and the field holds the beginnings.
  public var isBinned = false
  /// What the user wrote: `maxbins`, `step`, `base`, `nice`, `minstep`, `anchor`, `extent`, `steps`, `divide`.
  public var parameters = Properties()

  /// Classes by these parameters; without any, about ten round ones.
  public init(isBinned: Bool = false, parameters: Properties = Properties()) {
    self.isBinned = isBinned
    self.parameters = parameters
  }
}

/// The order of the values of a discrete scale.
public enum SortSetting: Hashable, Sendable {
  /// By value.
  case natural(descending: Bool)
  /// These first, in this order.
  case values([DatumValue])
  /// By another field, aggregated.
  case field(String?, operation: String?, descending: Bool)
  /// By what another channel shows.
  case channel(Channel, descending: Bool)
  /// As they come.
  case none
}

/// How marks at the same place are piled up.
public enum StackSetting: String, Hashable, Sendable, CaseIterable {
  /// One on the other, from zero.
  case zero
  /// As shares of the pile.
  case normalize
  /// Around the middle.
  case center
}

/// A value written in the definition instead of a field.
public enum DatumValue: Hashable, Sendable {
  /// A number, text, truth value or nothing.
  case value(Value)
  /// A moment by its parts.
  case moment(DateTimeParts)
  /// The result of an expression that reads no row.
  case expression(Expression)
}

/// An axis, legend or header: as it comes, changed, or left out.
public enum GuideSetting: Hashable, Sendable {
  /// Shown with these looks.
  case shown(Properties)
  /// Left out.
  case hidden

  /// The looks; nothing if left out.
  public var properties: Properties? { if case .shown(let properties) = self { properties } else { nil } }
}

/// A title: none, or lines.
public struct TitleSetting: Hashable, Sendable {
  /// The lines; empty for no title at all.
  public var lines: [String]

  /// A title of these lines.
  public init(_ lines: [String]) { self.lines = lines }
}

/// What decides one aspect of a mark: a field, a value in the data's units (`datum`), or a value as drawn (`value`).
public struct ChannelDefinition: Hashable, Sendable {
  /// The source of the values.
  public var field: String?
  /// What kind of values they are; filled in by normalisation.
  public var type: FieldType?
  /// How the values of a group become one.
  public var aggregate: Aggregate?
  /// How numbers are cut into classes.
  public var bin: BinSettings?
  /// How moments are cut into units.
  public var timeUnit: TimeUnit?
  /// How many intervals there may be, where the data decides on the unit of time.
  public var timeUnitBins: Int?
  /// What the guide is called; `nil` for the default.
  public var title: TitleSetting?
  /// The order of the values; `nil` for the default.
  public var sort: SortSetting?
  /// How marks are piled up; the outer `nil` is the default, the inner one means not at all.
  public var stack: StackSetting??
  /// How gaps are filled.
  public var impute: ImputeSettings?
  /// The scale's properties.
  public var scale = Properties()
  /// Whether values are used as they are, without a scale (`scale: null`).
  public var hasNoScale = false
  /// The axis.
  public var axis: GuideSetting?
  /// The legend.
  public var legend: GuideSetting?
  /// The header of a facet.
  public var header: GuideSetting?
  /// What a facet says about the grid of its cells.
  public var grid = GridSettings()
  /// How the values of a text are written.
  public var format: String?
  /// Which kind of format that is: `number`, `time`, `chinese`.
  public var formatType: String?
  /// Where in the band the mark stands, 0 to 1.
  public var bandPosition: Double?
  /// A value in the data's units.
  public var datum: DatumValue?
  /// A value as it is drawn: pixels, a colour, a text.
  public var value: DocumentNode?
  /// Values under conditions; the first that holds counts.
  public var conditions: [ConditionalDefinition] = []
  /// Columns of a wrapped facet.
  public var columns: Int?
  /// Where it stands in the file.
  public var location: SourceLocation

  /// An empty definition.
  public init(at location: SourceLocation) { self.location = location }

  /// A field of a kind.
  public init(field: String?, type: FieldType, at location: SourceLocation) {
    self.location = location
    self.field = field
    self.type = type
  }

  /// Whether it reads a field, or counts rows.
  public var isField: Bool { field != nil || aggregate?.isCount == true }
  /// Whether it reads a field or gives a value in the data's units.
  public var isFieldOrDatum: Bool { isField || datum != nil }
  /// Whether the field is cut into classes here.
  public var isBinning: Bool { bin.map { !$0.isBinned } ?? false }
  /// Whether each value stands for itself.
  public var isDiscrete: Bool {
    switch type {
    case .ordinal, .nominal: true
    case .quantitative: bin != nil
    case .temporal, .geojson, nil: false
    }
  }
  /// Whether it is a measure: a field of numbers that are not cut into classes.
  public var isUnbinnedQuantitative: Bool { isFieldOrDatum && type == .quantitative && bin == nil }
  /// Whether it has continuous values.
  public var isContinuous: Bool { isFieldOrDatum && !isDiscrete }
}

/// A definition that counts where a test holds.
public struct ConditionalDefinition: Hashable, Sendable {
  /// Where it counts.
  public var test: Predicate
  /// What counts then.
  public var definition: ChannelDefinition
}

/// How gaps in the data of a line or area are filled.
public struct ImputeSettings: Hashable, Sendable {
  /// `value`, `mean`, `median`, `min` or `max`.
  public var method: String
  /// The value for the method `value`.
  public var value: Value
  /// Values of the other axis that must be there.
  public var keys: [Value]
  /// Rows before and after that count, for the other methods; `nil` for all.
  public var frame: [Double?]
}
