package import LinkedData
package import OpenIDConnect
internal import Synchronization

extension LocalProvider {
    /// The fields in the address of a question.
    package static func fields(of address: String) -> [String: String] {
        let query = address.split(separator: "?", maxSplits: 1).last ?? ""
        return query.split(separator: "&").reduce(into: [:]) { fields, pair in
            let halves = pair.split(separator: "=", maxSplits: 1).map(String.init)
            fields[halves[0]] =
                halves.count > 1 ? halves[1].replacing("%3A", with: ":").replacing("%2F", with: "/") : ""
        }
    }

    /// Has the next token answer a question, as the account that some claims name.
    ///
    /// - Returns: the state that comes back with the browser.
    package func prepare(
        _ address: String,
        for provider: Provider,
        now: Int,
        _ change: (inout JSONObject) -> Void = { _ in }
    ) -> String {
        let fields = Self.fields(of: address)
        var claims = Self.claims(for: provider, nonce: fields["nonce"] ?? "", now: now)
        change(&claims)
        let held = claims
        state.withLock { $0.claims = held }
        return fields["state"] ?? ""
    }
}
