internal import Crypto
internal import Edge
internal import Foundation
internal import HTTPTypes
internal import Hummingbird

/// Styles, scripts and pictures of the program itself. The address holds a digest of the content, so a browser may keep
/// them for good.
package enum Assets {
    private struct Asset: Sendable {
        let path: String
        let mediaType: String
        let bytes: ByteBuffer
        let packed: ByteBuffer?
    }

    private static let byName: [String: Asset] = EmbeddedTexts.all.reduce(into: [:]) { all, entry in
        guard entry.key.hasPrefix("Assets/"), let dot = entry.key.lastIndex(of: ".") else { return }
        let name = String(entry.key.dropFirst(7))
        let text = content(name)
        let ending = String(entry.key[dot...])
        all[name] = Asset(
            path: address(name, of: text, ending: ending),
            mediaType: mediaTypes[ending] ?? "text/plain; charset=utf-8",
            bytes: ByteBuffer(string: text),
            packed: Packed.bytes(ByteBuffer(string: text))
        )
    }

    private static let byPath = Dictionary(byName.values.map { ($0.path, $0) }) { first, _ in first }

    private static let mediaTypes = [
        ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml",
    ]

    /// What is sent: a module names the modules that it imports by their addresses. No module imports one that imports it.
    private static func content(_ name: String) -> String {
        let text = EmbeddedTexts.all["Assets/" + name]?.description ?? ""
        return imported(by: text).reduce(text) { text, other in
            let path = address(other, of: content(other), ending: ".js")
            return text.replacing("from \"./\(other)\"", with: "from \"\(path)\"")
        }
    }

    private static func imported(by text: String) -> [String] {
        EmbeddedTexts.all.keys.filter { $0.hasPrefix("Assets/") && $0.hasSuffix(".js") }
            .map { String($0.dropFirst(7)) }.filter { text.contains("from \"./\($0)\"") }
    }

    private static func address(_ name: String, of text: String, ending: String) -> String {
        let digest = SHA256.hash(data: Data(text.utf8)).prefix(6).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
        return "/assets/" + name.dropLast(ending.count) + "." + digest + ending
    }

    /// The address of an asset by its name below `Assets`.
    package static func path(_ name: String) -> String {
        byName[name]?.path ?? "/assets/" + name
    }

    /// Names of all assets.
    package static var names: [String] { byName.keys.sorted() }

    /// The asset that is asked for.
    static func response(to request: Request) throws -> Response {
        guard let asset = byPath[request.uri.path] else { throw Problem.notFound }
        return Packed.response(
            asset.bytes,
            packed: asset.packed,
            headers: [.contentType: asset.mediaType, .cacheControl: "public, max-age=31536000, immutable"],
            for: request
        )
    }
}
