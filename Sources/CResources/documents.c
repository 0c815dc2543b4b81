#include "CResources.h"

static const unsigned char statistics_schema_json_text[] = {
#embed "../Publishing/Data/statistics.schema.json" suffix(,)
    0};
const char *statistics_schema_json(void) { return (const char *)statistics_schema_json_text; }

static const unsigned char progress_schema_json_text[] = {
#embed "../Publishing/Feeds/progress.schema.json" suffix(,)
    0};
const char *progress_schema_json(void) { return (const char *)progress_schema_json_text; }

static const unsigned char forms_css_text[] = {
#embed "../EntryForms/forms.css" suffix(,)
    0};
const char *forms_css(void) { return (const char *)forms_css_text; }
