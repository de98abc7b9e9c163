import LinkedData
import OpenBadges

/// Changes to compact JWS: in header or payload before they are encoded, in the parts, in the bytes.
struct TokenMutation {
    let json: JSONMutation
    let keys: [IssuerKey]

    func mutate(_ token: [UInt8], using chance: inout SplitMix64) -> [UInt8] {
        var parts = token.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map { Array($0) }
        guard parts.count == 3, !chance.oneIn(8) else { return ByteMutation.mutate(token, using: &chance) }
        switch chance.below(6) {
        case 0: parts[0] = changed(parts[0], &chance)
        case 1, 2: parts[1] = changed(parts[1], &chance)
        case 3: parts[chance.below(3)] = [UInt8](chance.pick(["", "e30", "A", "====", "bnVsbA", "é"], or: "").utf8)
        case 4: return signed(parts, &chance)
        default:
            let place = chance.below(3)
            parts[place] = ByteMutation.mutate(parts[place], using: &chance)
        }
        if chance.oneIn(12) { parts.append(contentsOf: parts.prefix(chance.below(3))) }
        if chance.oneIn(12) { parts.removeLast() }
        return Array(parts.joined(separator: [UInt8(ascii: ".")]))
    }

    private func value(_ part: [UInt8]) -> JSONValue {
        let bytes = Base64URL.decode(String(decoding: part, as: UTF8.self)) ?? []
        return (try? JSONValue(parsing: bytes)) ?? .object(JSONObject())
    }

    private func changed(_ part: [UInt8], _ chance: inout SplitMix64) -> [UInt8] {
        var value = json.mutate(value(part), using: &chance)
        if var object = value.object, object["alg"] != nil, chance.oneIn(2) {
            let algorithms = ["none", "HS256", "ES256", "RS256", "EdDSA", "ES384", "", "nOnE"]
            object[chance.pick(["alg", "kid", "typ", "cty", "crit", "b64", "jwk"], or: "alg")] =
                chance.oneIn(2) ? .string(chance.pick(algorithms, or: "")) : Words.value(&chance)
            value = .object(object)
        }
        return Array(Base64URL.encode(JSONWriter().bytes(of: value)).utf8)
    }

    /// A changed payload with a good signature over it.
    private func signed(_ parts: [[UInt8]], _ chance: inout SplitMix64) -> [UInt8] {
        let payload = JSONWriter().bytes(of: json.mutate(value(parts[1]), using: &chance))
        // ECDSA signs with a number of the system's chance, and the same seed must give the same input.
        guard let key = keys.first(where: { $0.publicKey.kind == .ed25519 }) else { return [] }
        let types = ["JWT", "vc+jwt", "vc+ld+jwt", "application/vc+jwt"]
        let header = JSONObject([("jwk", .object(key.publicKey.jwk)), ("typ", .string(chance.pick(types, or: "")))])
        return Array(((try? CompactJWS.sign(payload: payload, key: key, header: header)) ?? "").utf8)
    }
}
