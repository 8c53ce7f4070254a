import ChartSpecs
import Scenes
import Testing

@testable import Charts

/// Room between Chinese and Latin in charts.
struct LatinGapTests {
  private func title(_ text: String, theme: Theme) throws -> [String] {
    let scene = try draw(
      """
      title: "\(text)"
      data: {values: [{n: 1}]}
      mark: point
      encoding: {x: {field: n, type: quantitative}}
      """, theme: theme.configuration)
    return scene.groups("role-title-text").flatMap { $0.group.children }.compactMap { node in
      guard case .text(let text) = node else { return nil }
      return "\(brief(text.position.x)) \(text.string)"
    }
  }

  @Test func aSixthOfAnEmStandsBetweenThem() throws {
    // Letters of 11 points: 2023 is 22 wide, 年 11, and the gaps 1.83.
    #expect(try title("2023年GDP增长", theme: .house) == ["0 2023", "23.83 年", "36.67 GDP", "55 增长"])
    #expect(try title("2023 年", theme: .house) == ["0 2023 年"])
    #expect(try title("马边(2期)", theme: .house) == ["0 马边(2", "34.83 期)"])
  }

  @Test func quotesOfEnglishWordsAreNarrow() throws {
    func features(_ title: String) throws -> [[String]] {
      let scene = try draw(
        """
        title: "\(title)"
        data: {values: [{n: 1}]}
        mark: point
        encoding: {x: {field: n, type: quantitative}}
        """, theme: Theme.house.configuration)
      return scene.groups("role-title-text").flatMap { $0.group.children }.compactMap { node in
        guard case .text(let text) = node else { return nil }
        return text.font.features
      }
    }
    #expect(try features("Benford’s law") == [["pwid"]])
    #expect(try features("Benford") == [[]])
    #expect(try features("“百亿”园区") == [[]])
  }

  @Test func withoutAThemeWordsStayWhole() throws {
    let words = try title("2023年", theme: .none)
    #expect(words == ["0 2023年"])
  }
}
