internal import LinkedData

/// Finds the list that a status entry names: one given by the caller, or the one at its URL.
struct StatusDocuments {
    let settings: VerifierSettings

    /// Why there is none; a sentence.
    struct Unavailable: Error {
        let sentence: String
    }

    /// A list, not yet known to be good.
    struct Found {
        let credential: UnverifiedCredential
        /// Whether it is the one named: it has its id, or was had from its address.
        let isNamed: Bool
    }

    /// The list of a URL.
    func list(at url: String) async throws(Unavailable) -> Found {
        if let given = given(for: url) {
            let isNamed = given.document["id"]?.string?.isExactly(url) == true
            return Found(credential: given, isNamed: isNamed || settings.isLax)
        }
        let bytes: [UInt8]
        do throws(DocumentUnavailable) {
            bytes = try await settings.source.document(at: url)
        } catch {
            throw Unavailable(sentence: error.description)
        }
        do throws(UnreadableCredential) {
            return Found(credential: try UnverifiedCredential(reading: bytes), isNamed: true)
        } catch {
            throw Unavailable(sentence: error.description)
        }
    }

    /// The list the caller gave for a URL: by its id, else by the last part of it, else the only one. A list may be
    /// served under other addresses than its id; who signed it is asked in any case.
    private func given(for url: String) -> UnverifiedCredential? {
        let lists = settings.statusLists
        func lastPart(_ text: String?) -> Substring.UTF8View.SubSequence? {
            text?.utf8.split(separator: UInt8(ascii: "/")).last
        }
        if let match = lists.first(where: { $0.document["id"]?.string?.isExactly(url) == true }) { return match }
        let wanted = lastPart(url)
        let named = lists.filter { list in
            guard let wanted, let part = lastPart(list.document["id"]?.string) else { return false }
            return part.elementsEqual(wanted)
        }
        if named.count == 1 { return named[0] }
        return lists.count == 1 ? lists[0] : nil
    }
}
