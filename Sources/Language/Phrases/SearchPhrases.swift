/// The search on the report's page.
package enum SearchPhrases {
    package static let label = "Sök i rapporten"
    package static let example = "mottagning, kommun, figur eller mått"
    /// After a result: what it leads to.
    package static let measure = "mått"
    package static let page = "sida"
}
