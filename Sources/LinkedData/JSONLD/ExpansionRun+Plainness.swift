extension ExpansionRun {
    /// Refuses, when only plain writing is wanted, what does not stand under a name of its own.
    func checkNames(of object: JSONObject, in active: ActiveContext) throws(JSONLDError) {
        guard options.isPlain else { return }
        let isValue = object["@value"] != nil
        for member in object where member.name != "@context" {
            let name = member.name
            if name.utf8.first == UInt8(ascii: "@") {
                guard isValue, ["@value", "@type", "@language", "@direction"].contains(name) else {
                    throw JSONLDError(
                        .unusualWriting,
                        "It is written with \(name), behind which things can be overlooked"
                    )
                }
            } else if name.utf8.contains(UInt8(ascii: ":")) {
                throw JSONLDError(.unusualWriting, "\"\(name)\" is an address where a name should stand")
            } else {
                try checkWord(name, in: active)
            }
        }
    }

    /// A term, as a member's name or in the place of an IRI.
    private func checkWord(_ word: String, in active: ActiveContext) throws(JSONLDError) {
        guard !active.misleading.isEmpty || active.vocab != nil else { return }
        var misleads = active.misleading.contains(ExactText(word))
        if active.vocab != nil, active.definition(of: word) == nil,
            let iri = active.expand(word, as: .vocabulary, budget)
        {
            let standard = StandardNames.bundled
            misleads = standard.hasOtherName(iri, than: word)
        }
        guard !misleads else {
            throw JSONLDError(.unusualWriting, "\"\(word)\" is used for something else than its standard meaning")
        }
    }

    /// An identifier or a type: written out, or a term.
    func checkReference(_ text: String, _ expanded: String?, in active: ActiveContext) throws(JSONLDError) {
        guard options.isPlain else { return }
        if expanded?.isExactly(text) == true { return }
        guard !text.utf8.contains(UInt8(ascii: ":")) else {
            throw JSONLDError(.unusualWriting, "\"\(text)\" is written short for another identifier")
        }
        try checkWord(text, in: active)
    }

    /// A type that has a standard name must go by it.
    func checkType(_ text: String, _ expanded: String?, in active: ActiveContext) throws(JSONLDError) {
        guard options.isPlain else { return }
        try checkReference(text, expanded, in: active)
        if let expanded, expanded.isExactly(text), StandardNames.bundled.hasOtherName(expanded, than: text) {
            throw JSONLDError(.unusualWriting, "\"\(text)\" is an address where the name of a type should stand")
        }
    }
}
