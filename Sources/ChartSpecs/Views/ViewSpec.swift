public import Diagnostics
public import Documents
public import Transforms

/// How wide or high a view is.
public enum SizeSetting: Hashable, Sendable {
  /// In pixels, or points on paper.
  case fixed(Double)
  /// As wide or high as the page that the chart stands on.
  case container
  /// So much for each value of a discrete scale; for the places of the offset within a band, or for the band itself.
  case step(Double, StepPurpose?)

  /// What a step is for where a band holds offsets.
  public enum StepPurpose: String, Hashable, Sendable, CaseIterable {
    /// The band.
    case position
    /// The places in it.
    case offset
  }
}

/// Whether composed views share a scale, axis or legend.
public struct Resolution: Hashable, Sendable {
  /// Shared or each its own.
  public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// One for all.
    case shared
    /// Each view its own.
    case independent
  }

  /// Of scales.
  public var scale: [Channel: Mode] = [:]
  /// Of axes.
  public var axis: [Channel: Mode] = [:]
  /// Of legends.
  public var legend: [Channel: Mode] = [:]
}

/// What every view may say, whatever it holds.
public struct ViewSettings: Hashable, Sendable {
  /// Its name.
  public var name: String?
  /// Its title.
  public var title: Properties?
  /// Its rows; `nil` for those of the view around it.
  public var data: DataSource?
  /// What is done to the rows.
  public var transforms: [Transform] = []
  /// Other data that the transforms look values up in.
  public var lookups: [DataSource] = []
  /// The selections that it declares.
  public var selections: [SelectionDefinition] = []
  /// How wide it is.
  public var width: SizeSetting?
  /// How high it is.
  public var height: SizeSetting?
  /// The looks of its ground.
  public var ground = Properties()
  /// What its parts share.
  public var resolution = Resolution()
  /// How its parts are laid out in columns and rows.
  public var grid = GridSettings()
  /// The projection of maps in it.
  public var projection: Properties?
  /// Where it stands.
  public var location: SourceLocation

  /// Settings at a place.
  public init(at location: SourceLocation) { self.location = location }
}

/// The definitions of the channels of a mark.
public typealias Encoding = [Channel: [ChannelDefinition]]

/// A view as it is written, sugar included.
public struct ViewSpec: Hashable, Sendable {
  /// What it holds.
  public indirect enum Content: Hashable, Sendable {
    /// One mark.
    case unit(MarkDefinition, Encoding)
    /// Views over one another.
    case layer([ViewSpec])
    /// Views beside and below one another.
    case concat([ViewSpec], columns: Int?)
    /// The same view for each part of the rows.
    case facet(FacetChannels, ViewSpec)
  }

  /// What every view may say.
  public var settings: ViewSettings
  /// What it holds.
  public var content: Content
}

/// What splits the rows into small multiples.
public struct FacetChannels: Hashable, Sendable {
  /// A row for each value.
  public var row: ChannelDefinition?
  /// A column for each value.
  public var column: ChannelDefinition?
  /// One after the other, wrapped after `columns`.
  public var wrap: ChannelDefinition?
  /// How many stand in a row.
  public var columns: Int?
}

/// A whole definition as it is written.
public struct ChartSpec: Hashable, Sendable {
  /// The outermost view.
  public var view: ViewSpec
  /// Defaults for looks.
  public var configuration: Configuration
  /// What lies behind everything: a colour, or `null`.
  public var background: DocumentNode?
  /// Room around everything.
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
}

/// Room on the four sides.
public struct Padding: Hashable, Sendable {
  /// Room on a side.
  public var left, top, right, bottom: Double

  /// The same room on all sides.
  public init(_ all: Double) { (left, top, right, bottom) = (all, all, all, all) }
}

/// How the size of a view is meant, as Vega's `autosize`.
public struct Autosize: Hashable, Sendable {
  /// What adapts to what.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The drawing is as large as the frame with everything around it.
    case pad
    /// The frame shrinks until it has the size together with everything around it.
    case fit
    /// The same for the width alone.
    case fitX = "fit-x"
    /// The same for the height alone.
    case fitY = "fit-y"
    /// The drawing is as large as the frame; what lies around it is cut off.
    case none
  }

  /// What adapts to what.
  public var kind = Kind.pad
  /// Whether the size includes the padding.
  public var containsPadding = false

  /// The usual: everything around the frame is added to its size.
  public init() {}

  /// Whether the width includes axes, legends and titles.
  public var fitsWidth: Bool { kind == .fit || kind == .fitX }
  /// Whether the height includes axes, legends and titles.
  public var fitsHeight: Bool { kind == .fit || kind == .fitY }
}
