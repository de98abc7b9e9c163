internal import Edge

/// Paths of the site, written once. Each area adds its own in an extension beside its routes.
package enum Path {
    /// The front page.
    package static let front = "/"

    /// A path with a query, escaped; pairs without a value are left out.
    package static func with(_ path: String, _ query: [(name: String, value: String?)]) -> String {
        let pairs = query.compactMap { pair in
            pair.value.map { PercentText.encoded(pair.name) + "=" + PercentText.encoded($0) }
        }
        return pairs.isEmpty ? path : path + "?" + pairs.joined(separator: "&")
    }
}
