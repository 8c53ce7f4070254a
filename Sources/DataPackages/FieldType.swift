import Diagnostics

/// What the values of a field are, and how they are written.
///
/// Each type gives values of one kind: numbers for `number`, `integer` and `year`; moments for `date`, `datetime` and
/// `yearmonth` (midnight or first midnight, UTC); a list of longitude and latitude for `geopoint`; texts for `string`,
/// `time` (as `hh:mm:ss`), `duration` and `any`.
public enum FieldType: Hashable, Sendable {
  /// What a text must look like.
  public enum TextFormat: String, Hashable, Sendable, CaseIterable {
    /// Anything.
    case `default`
    /// An address of electronic mail.
    case email
    /// A URI with its scheme.
    case uri
    /// Bytes in Base64.
    case binary
    /// A UUID.
    case uuid
  }

  /// How numbers are written.
  public struct Notation: Hashable, Sendable {
    /// What stands before the decimals.
    public var decimal = "."
    /// What groups digits; `nil` when nothing does.
    public var group: String?
    /// Whether nothing but the number stands in the cell; otherwise signs around it are dropped, such as `%` or `元`.
    public var isBare = true

    /// Plain numbers.
    public init() {}
  }

  /// How moments are written.
  public enum TimeNotation: Hashable, Sendable {
    /// ISO 8601.
    case iso
    /// Any form that JavaScript's `Date.parse` understands.
    case any
    /// By a pattern of `strptime`.
    case pattern(String)
  }

  /// How points on the earth are written.
  public enum PointNotation: String, Hashable, Sendable, CaseIterable {
    /// `lon, lat`.
    case `default`
    /// `[lon, lat]`.
    case array
    /// `{"lon": …, "lat": …}`.
    case object
  }

  /// A text.
  case string(TextFormat = .default)
  /// A number.
  case number(Notation = Notation())
  /// A whole number.
  case integer(Notation = Notation())
  /// A truth value, with the texts that stand for each.
  case boolean(
    trueValues: [String] = ["true", "True", "TRUE", "1"], falseValues: [String] = ["false", "False", "FALSE", "0"])
  /// A JSON object.
  case object
  /// A JSON array.
  case array
  /// Texts with a delimiter between them.
  indirect case list(delimiter: String, item: FieldType)
  /// A day.
  case date(TimeNotation = .iso)
  /// A time of day.
  case time(TimeNotation = .iso)
  /// A moment.
  case datetime(TimeNotation = .iso)
  /// A year.
  case year
  /// A month of a year.
  case yearmonth
  /// A duration in ISO 8601.
  case duration
  /// A point on the earth.
  case geopoint(PointNotation = .default)
  /// A GeoJSON object, or a TopoJSON one.
  case geojson(isTopology: Bool = false)
  /// A text that nothing is known about.
  case any

  /// What a value of this type is, in words for a message.
  var description: Wording {
    switch self {
    case .string(.default), .any: Wording("文字", en: "a text")
    case .string(.email): Wording("电子邮件地址", en: "an e-mail address")
    case .string(.uri): Wording("URI", en: "a URI")
    case .string(.binary): Wording("Base64 数据", en: "Base64 data")
    case .string(.uuid): Wording("UUID", en: "a UUID")
    case .number: Wording("数字", en: "a number")
    case .integer: Wording("整数", en: "a whole number")
    case .boolean: Wording("真假值", en: "a truth value")
    case .object: Wording("JSON 对象", en: "a JSON object")
    case .array: Wording("JSON 列表", en: "a JSON array")
    case .list(_, let item):
      Wording("\(item.description.chinese)的列表", en: "a list of items that are each \(item.description.english)")
    case .date: Wording("日期", en: "a date")
    case .time: Wording("时刻", en: "a time of day")
    case .datetime: Wording("日期时间", en: "a date with a time")
    case .year: Wording("年份", en: "a year")
    case .yearmonth: Wording("年月", en: "a month of a year")
    case .duration: Wording("ISO 8601 时长", en: "an ISO 8601 duration")
    case .geopoint: Wording("经纬度", en: "a point of longitude and latitude")
    case .geojson(isTopology: false): Wording("GeoJSON 对象", en: "a GeoJSON object")
    case .geojson(isTopology: true): Wording("TopoJSON 对象", en: "a TopoJSON object")
    }
  }
}
