public import Documents

/// A definition without sugar: marks are simple, fields have types, small multiples are views of their own.
public struct NormalizedSpec: Hashable, Sendable {
  /// The outermost view.
  public var view: View
  /// Defaults for looks.
  public var configuration: Configuration
  /// What lies behind everything: a colour, or `null`.
  public var background: DocumentNode?
  /// Room around everything; `nil` for the default.
  public var padding: Padding?
  /// How the size is meant.
  public var autosize: Autosize
  /// What the author says about the chart; nobody sees it in the drawing.
  public var description: String?
  /// What expressions and conditions may name.
  public var parameters: ParameterValues
  /// Translations of words, by language tag.
  public var translations: [String: [String: String]]
  /// The size on paper or on a screen that it is laid out for; `nil` for that of its views.
  public var size: ChartSize?

  /// The data that is not written in the definition: what the caller has to read. Each once, in the order of use.
  public var dataSources: [DataSource] {
    var found: [DataSource] = []
    func add(_ source: DataSource?) {
      if let source, source.key != nil, !found.contains(where: { $0.key == source.key && $0.format == source.format }) {
        found.append(source)
      }
    }
    func visit(_ view: View) {
      add(view.settings.data)
      view.settings.lookups.forEach(add)
      view.children.forEach(visit)
    }
    visit(view)
    return found
  }
}

/// A view of a normalised definition.
public struct View: Hashable, Sendable {
  /// What it holds.
  public indirect enum Content: Hashable, Sendable {
    /// One simple mark.
    case unit(MarkDefinition, Encoding)
    /// Views over one another.
    case layer([View])
    /// Views beside and below one another.
    case concat([View], columns: Int?)
    /// The same view for each part of the rows.
    case facet(FacetChannels, View)
  }

  /// What every view may say.
  public var settings: ViewSettings
  /// What it holds.
  public var content: Content

  /// A view with this content.
  public init(settings: ViewSettings, content: Content) {
    self.settings = settings
    self.content = content
  }

  /// The views in it.
  public var children: [View] {
    switch content {
    case .unit: []
    case .layer(let views), .concat(let views, _): views
    case .facet(_, let view): [view]
    }
  }
}
