public import Diagnostics
import Documents

/// Takes the sugar out of a definition: later stages see simple marks, typed fields and facets as views.
///
/// - Parameter configuration: defaults under those of the definition, such as a theme.
/// - Throws: what cannot be expressed, with its place.
public func normalize(_ spec: ChartSpec, configuration: Configuration = Configuration()) throws(Failure)
  -> NormalizedSpec
{
  let sized = spec.size.map { configuration.overridden(by: $0.configuration) } ?? configuration
  let configuration = sized.overridden(by: spec.configuration)
  let normalizer = Normalizer(configuration: configuration)
  return NormalizedSpec(
    view: try normalizer.view(spec.view), configuration: configuration, background: spec.background,
    padding: spec.padding, autosize: spec.autosize, description: spec.description, parameters: spec.parameters,
    translations: spec.translations, size: spec.size)
}

/// Rewrites views from the outside in.
struct Normalizer {
  let configuration: Configuration

  func view(_ spec: ViewSpec) throws(Failure) -> View {
    switch spec.content {
    case .unit(let mark, let encoding): return try unit(mark, encoding, spec.settings)
    case .layer(let views): return View(settings: spec.settings, content: .layer(try self.views(views)))
    case .concat(let views, let columns):
      return View(settings: spec.settings, content: .concat(try self.views(views), columns: columns))
    case .facet(let channels, let inner):
      return View(settings: spec.settings, content: .facet(channels.typed, try view(inner)))
    }
  }

  private func views(_ specs: [ViewSpec]) throws(Failure) -> [View] {
    var result: [View] = []
    for spec in specs { result.append(try view(spec)) }
    return result
  }

  /// 1. facet channels, 2. types, 3. composite marks, 4. overlays of lines and points, 5. lines with two ends,
  /// 6. channels that suit the mark.
  private func unit(_ mark: MarkDefinition, _ encoding: Encoding, _ settings: ViewSettings) throws(Failure) -> View {
    if let facet = facet(mark, encoding, settings) { return try view(facet) }
    var encoding = typed(encoding)
    try checkExtension(mark, encoding)
    prepareExtension(mark, &encoding)
    var mark = mark
    try prepareMap(&mark, &encoding, settings)
    switch mark.type {
    case .boxplot: return try boxplot(mark, encoding, settings)
    case .errorbar, .errorband: return try errorInterval(mark, encoding, settings)
    default: break
    }
    if let overlay = overlay(mark, encoding, settings) { return overlay }
    if mark.type == .line, encoding[.x2] != nil || encoding[.y2] != nil { mark.type = .rule }
    return View(settings: settings, content: .unit(mark, encoding.suiting(mark.type)))
  }

  /// A unit with `row`, `column` or `facet` channels is a facet of the unit without them.
  private func facet(_ mark: MarkDefinition, _ encoding: Encoding, _ settings: ViewSettings) -> ViewSpec? {
    let channels = FacetChannels(
      row: encoding[.row]?.first, column: encoding[.column]?.first, wrap: encoding[.facet]?.first,
      columns: encoding[.facet]?.first?.columns)
    guard channels.row != nil || channels.column != nil || channels.wrap != nil else { return nil }
    var inner = ViewSettings(at: settings.location)
    (inner.width, inner.height, inner.ground) = (settings.width, settings.height, settings.ground)
    inner.projection = settings.projection
    var outer = settings
    outer.projection = nil
    (outer.width, outer.height, outer.ground) = (nil, nil, Properties())
    for definition in [channels.wrap, channels.row, channels.column] {
      if let grid = definition?.grid { outer.grid = outer.grid.overridden(by: grid) }
    }
    let rest = encoding.filter { !$0.key.isFacet }
    let unit = ViewSpec(settings: inner, content: .unit(mark, rest))
    return ViewSpec(settings: outer, content: .facet(channels, unit))
  }

  func typed(_ encoding: Encoding) -> Encoding {
    var result = encoding
    for (channel, definitions) in encoding {
      result[channel] = definitions.map { definition in
        let primary = channel.main == channel ? nil : encoding[channel.main]?.first
        return definition.typed(channel, primary: primary)
      }
    }
    return result
  }
}

extension FacetChannels {
  var typed: FacetChannels {
    FacetChannels(
      row: row?.typed(.row, primary: nil), column: column?.typed(.column, primary: nil),
      wrap: wrap?.typed(.facet, primary: nil), columns: columns ?? wrap?.columns)
  }
}
