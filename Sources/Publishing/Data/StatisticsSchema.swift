/// The JSON Schema of `Statistics.document`.
package let statisticsSchema = PackageResources.statistics_schema_json
