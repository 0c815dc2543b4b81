#include "CResources.h"

// The notebook, and the two looks that are laid over it. The order of the sheets matters: a later rule
// overrides an earlier one.

const char *tokens_css(void) {
  static const unsigned char text[] = {
#embed "../../Themes/Notebook/tokens.css" suffix(,)
      0};
  return (const char *)text;
}

const char *base_css(void) {
  static const unsigned char text[] = {
#embed "../../Themes/Notebook/layout.css" suffix(,)
#embed "../../Themes/Notebook/components/words.css" suffix(,)
#embed "../../Themes/Notebook/components/cover.css" suffix(,)
#embed "../../Themes/Notebook/components/figures.css" suffix(,)
#embed "../../Themes/Notebook/components/marks.css" suffix(,)
#embed "../../Themes/Notebook/components/newest.css" suffix(,)
#embed "../../Themes/Notebook/components/squares.css" suffix(,)
#embed "../../Themes/Notebook/components/legend.css" suffix(,)
#embed "../../Themes/Notebook/components/leaves.css" suffix(,)
#embed "../../Themes/Notebook/components/visits.css" suffix(,)
#embed "../../Themes/Notebook/components/sheet.css" suffix(,)
#embed "../../Themes/Notebook/components/answers.css" suffix(,)
#embed "../../Themes/Notebook/components/introduction.css" suffix(,)
#embed "../../Themes/Notebook/components/cheers.css" suffix(,)
#embed "../../Themes/Notebook/components/share.css" suffix(,)
#embed "../../Themes/Notebook/components/foot.css" suffix(,)
#embed "../../Themes/Notebook/components/print.css" suffix(,)
      0};
  return (const char *)text;
}

const char *open_css(void) {
  static const unsigned char text[] = {
#embed "../../Themes/Notebook/components/desk.css" suffix(,)
#embed "../../Themes/Notebook/components/newest-desk.css" suffix(,)
      0};
  return (const char *)text;
}

const char *subpages_css(void) {
  static const unsigned char text[] = {
#embed "../../Themes/Notebook/components/header.css" suffix(,)
#embed "../../Themes/Notebook/components/drawing.css" suffix(,)
#embed "../../Themes/Notebook/components/entry.css" suffix(,)
#embed "../../Themes/Notebook/components/rail.css" suffix(,)
#embed "../../Themes/Notebook/components/milestone.css" suffix(,)
#embed "../../Themes/Notebook/components/poster.css" suffix(,)
#embed "../../Themes/Notebook/components/log.css" suffix(,)
#embed "../../Themes/Notebook/components/topics.css" suffix(,)
#embed "../../Themes/Notebook/components/follow.css" suffix(,)
#embed "../../Themes/Notebook/components/embed.css" suffix(,)
#embed "../../Themes/Notebook/components/post.css" suffix(,)
#embed "../../Themes/Notebook/components/find.css" suffix(,)
#embed "../../Themes/Notebook/components/circle.css" suffix(,)
      0};
  return (const char *)text;
}

const char *statistics_css(void) {
  static const unsigned char text[] = {
#embed "../../Themes/Notebook/components/numbers.css" suffix(,)
#embed "../../Themes/Notebook/charts.css" suffix(,)
      0};
  return (const char *)text;
}

const char *feed_css(void) {
  static const unsigned char text[] = {
#embed "../../Themes/Notebook/feed.css" suffix(,)
      0};
  return (const char *)text;
}

const char *grid_js(void) {
  static const unsigned char text[] = {
#embed "../../Themes/Notebook/assets/grid.js" suffix(,)
#embed "../../Themes/Notebook/assets/sheet.js" suffix(,)
#embed "../../Themes/Notebook/assets/visit.js" suffix(,)
      0};
  return (const char *)text;
}

const char *find_js(void) {
  static const unsigned char text[] = {
#embed "../../Themes/Notebook/assets/find.js" suffix(,)
      0};
  return (const char *)text;
}

const char *log_js(void) {
  static const unsigned char text[] = {
#embed "../../Themes/Notebook/assets/log.js" suffix(,)
      0};
  return (const char *)text;
}

const char *copy_js(void) {
  static const unsigned char text[] = {
#embed "../../Themes/Notebook/assets/copy.js" suffix(,)
      0};
  return (const char *)text;
}

const char *share_js(void) {
  static const unsigned char text[] = {
#embed "../../Themes/Notebook/assets/share.js" suffix(,)
      0};
  return (const char *)text;
}

const char *ledger_theme_md(void) {
  static const unsigned char text[] = {
#embed "../../Themes/Ledger/theme.md" suffix(,)
      0};
  return (const char *)text;
}

const char *ledger_css(void) {
  static const unsigned char text[] = {
#embed "../../Themes/Ledger/ledger.css" suffix(,)
#embed "../../Themes/Ledger/ledger-desk.css" suffix(,)
      0};
  return (const char *)text;
}

const char *ledger_subpages_css(void) {
  static const unsigned char text[] = {
#embed "../../Themes/Ledger/ledger-subpages.css" suffix(,)
      0};
  return (const char *)text;
}

const char *marquee_theme_md(void) {
  static const unsigned char text[] = {
#embed "../../Themes/Marquee/theme.md" suffix(,)
      0};
  return (const char *)text;
}

const char *marquee_css(void) {
  static const unsigned char text[] = {
#embed "../../Themes/Marquee/marquee.css" suffix(,)
#embed "../../Themes/Marquee/marquee-desk.css" suffix(,)
      0};
  return (const char *)text;
}

const char *marquee_subpages_css(void) {
  static const unsigned char text[] = {
#embed "../../Themes/Marquee/marquee-subpages.css" suffix(,)
      0};
  return (const char *)text;
}
