#include "CResources.h"

const char *statistics_schema_json(void) {
  static const unsigned char text[] = {
#embed "../Publishing/Data/statistics.schema.json" suffix(,)
      0};
  return (const char *)text;
}

const char *progress_schema_json(void) {
  static const unsigned char text[] = {
#embed "../Publishing/Feeds/progress.schema.json" suffix(,)
      0};
  return (const char *)text;
}

const char *forms_css(void) {
  static const unsigned char text[] = {
#embed "../EntryForms/forms.css" suffix(,)
      0};
  return (const char *)text;
}
