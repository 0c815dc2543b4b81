internal import CResources

/// The texts that are embedded in the program, exactly as in its sources.
package enum Resource {
  // The notebook, and the looks that are laid over it.
  package static var tokens: [UInt8] { text(tokens_css()) }
  package static var base: [UInt8] { text(base_css()) }
  package static var open: [UInt8] { text(open_css()) }
  package static var subpages: [UInt8] { text(subpages_css()) }
  package static var statistics: [UInt8] { text(statistics_css()) }
  package static var feed: [UInt8] { text(feed_css()) }
  package static var grid: [UInt8] { text(grid_js()) }
  package static var find: [UInt8] { text(find_js()) }
  package static var log: [UInt8] { text(log_js()) }
  package static var copy: [UInt8] { text(copy_js()) }
  package static var share: [UInt8] { text(share_js()) }
  package static var ledger: [UInt8] { text(ledger_css()) }
  package static var ledgerManifest: [UInt8] { text(ledger_theme_md()) }
  package static var ledgerSubpages: [UInt8] { text(ledger_subpages_css()) }
  package static var marquee: [UInt8] { text(marquee_css()) }
  package static var marqueeManifest: [UInt8] { text(marquee_theme_md()) }
  package static var marqueeSubpages: [UInt8] { text(marquee_subpages_css()) }

  // JSON Schemas.
  package static var statisticsSchema: [UInt8] { text(statistics_schema_json()) }
  package static var progressSchema: [UInt8] { text(progress_schema_json()) }

  /// The style sheet of the forms in the preview.
  package static var forms: [UInt8] { text(forms_css()) }
}

private func text(_ bytes: UnsafePointer<CChar>) -> [UInt8] { Array(String(cString: bytes).utf8) }
