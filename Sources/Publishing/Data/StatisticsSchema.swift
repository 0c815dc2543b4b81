import Resources

/// The JSON Schema of `Statistics.document`.
package let statisticsSchema = Resource.statisticsSchema
