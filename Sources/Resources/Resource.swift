internal import CResources

/// The texts that are embedded in the program, exactly as in its sources.
package enum Resource {
  /// The colours, sizes and typefaces of the notebook.
  package static var tokens: [UInt8] { text(tokens_css()) }
  /// The style sheet of every page.
  package static var base: [UInt8] { text(base_css()) }
  /// The styles of the open notebook.
  package static var open: [UInt8] { text(open_css()) }
  /// The styles that all pages except the home page need in addition.
  package static var subpages: [UInt8] { text(subpages_css()) }
  /// The styles of the page of numbers.
  package static var statistics: [UInt8] { text(statistics_css()) }
  /// The styles of feeds in a browser.
  package static var feed: [UInt8] { text(feed_css()) }

  /// The script of the squares and of what is new since the last visit.
  package static var grid: [UInt8] { text(grid_js()) }
  /// The script of the search.
  package static var find: [UInt8] { text(find_js()) }
  /// The script that filters the log.
  package static var log: [UInt8] { text(log_js()) }
  /// The script of the buttons that copy.
  package static var copy: [UInt8] { text(copy_js()) }
  /// The script of the buttons that share; it uses that of `copy`.
  package static var share: [UInt8] { text(share_js()) }

  /// The `theme.md` of Ledger.
  package static var ledgerManifest: [UInt8] { text(ledger_theme_md()) }
  /// The style sheet of Ledger.
  package static var ledger: [UInt8] { text(ledger_css()) }
  /// Its styles for all pages except the home page.
  package static var ledgerSubpages: [UInt8] { text(ledger_subpages_css()) }
  /// The `theme.md` of Marquee.
  package static var marqueeManifest: [UInt8] { text(marquee_theme_md()) }
  /// The style sheet of Marquee.
  package static var marquee: [UInt8] { text(marquee_css()) }
  /// Its styles for all pages except the home page.
  package static var marqueeSubpages: [UInt8] { text(marquee_subpages_css()) }

  /// The JSON Schema of the statistics.
  package static var statisticsSchema: [UInt8] { text(statistics_schema_json()) }
  /// The JSON Schema of `progress.json`.
  package static var progressSchema: [UInt8] { text(progress_schema_json()) }
  /// The style sheet of the forms in the preview.
  package static var forms: [UInt8] { text(forms_css()) }
}

private func text(_ bytes: UnsafePointer<CChar>) -> [UInt8] { Array(String(cString: bytes).utf8) }
