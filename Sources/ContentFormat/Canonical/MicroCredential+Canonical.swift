package import Credentialing
internal import Crypto
internal import LinkedData

extension MicroCredential {
    /// The one text in which a version is stored: canonical JSON (RFC 8785) of what the file says, defaults left out.
    /// Equal titles have equal texts, whichever way they were written.
    package var canonicalText: String {
        Self.canonical(written())
    }

    /// SHA-256 of the canonical text, in hexadecimal digits. It changes with every word.
    package var contentHash: String {
        Self.digest(canonicalText)
    }

    /// SHA-256 of what is asked and how it is judged, in hexadecimal digits. Wording, resources, supports and
    /// translations do not change it: people who may judge one version may judge any of the same structure.
    package var structureHash: String {
        Self.digest(Self.canonical(structure))
    }

    private static func canonical(_ value: JSONValue) -> String {
        do throws(JCS.PrecisionLoss) {
            return String(decoding: try JCS.canonicalize(value), as: UTF8.self)
        } catch {
            // Only a whole number beyond 2^53 comes here, which the reader and the rules refuse long before.
            return JSONWriter().text(of: value)
        }
    }

    private static func digest(_ text: String) -> String {
        Hexadecimal.text(of: SHA256.hash(data: Array(text.utf8)))
    }
}
