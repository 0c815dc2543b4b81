#ifndef CRESOURCES_H
#define CRESOURCES_H

// The texts that are embedded in the program. Each consists of the files that a C file names for it, which
// the compiler embeds unchanged. `.embedInCode` in Package.swift would turn them into lists of numbers in
// Swift, which made a clean build a fifth longer.

#pragma clang assume_nonnull begin

const char *tokens_css(void);
const char *base_css(void);
const char *open_css(void);
const char *subpages_css(void);
const char *statistics_css(void);
const char *feed_css(void);
const char *grid_js(void);
const char *find_js(void);
const char *log_js(void);
const char *copy_js(void);
const char *share_js(void);
const char *ledger_theme_md(void);
const char *ledger_css(void);
const char *ledger_subpages_css(void);
const char *marquee_theme_md(void);
const char *marquee_css(void);
const char *marquee_subpages_css(void);
const char *statistics_schema_json(void);
const char *progress_schema_json(void);
const char *forms_css(void);

#pragma clang assume_nonnull end

#endif
