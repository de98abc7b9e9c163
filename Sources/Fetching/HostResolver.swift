/// What turns a host name into addresses.
///
/// The answer is asked for once per connection, judged, and then used: nothing resolves the name again.
package protocol HostResolver: Sendable {
    /// All addresses of a host, the preferred one first.
    ///
    /// - Throws: Any error when the name has no address or cannot be asked for now.
    func addresses(of host: String) async throws -> [IPAddress]
}
