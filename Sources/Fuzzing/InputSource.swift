import LinkedData
import OpenBadges

/// Makes the inputs of a run: each from the seed and its number alone.
package struct InputSource: Sendable {
    private let corpus: Corpus
    private let seed: UInt64
    private let json: JSONMutation
    private let keyJSON: JSONMutation
    private let tokens: TokenMutation

    /// A source over a corpus.
    package init(corpus: Corpus, seed: UInt64) {
        self.corpus = corpus
        self.seed = seed
        json = JSONMutation(donors: corpus.documents)
        keyJSON = JSONMutation(donors: corpus.keyDocuments)
        tokens = TokenMutation(json: json, keys: corpus.tokenKeys)
    }

    /// The input of that number, and what it is.
    package func input(_ index: Int) -> (kind: InputKind, bytes: [UInt8]) {
        var chance = SplitMix64(seed: seed, index: index)
        let kind = InputKind.ofInput(index)
        return (kind, make(kind, &chance))
    }

    private func make(_ kind: InputKind, _ chance: inout SplitMix64) -> [UInt8] {
        switch kind {
        case .json: return document(&chance)
        case .png:
            let content = chance.oneIn(2) ? document(&chance) : token(&chance)
            return PictureMutation.mutatePNG(picture(.png, &chance), content: content, using: &chance)
        case .svg:
            let image = picture(.svg, &chance)
            guard chance.oneIn(4), let baked = try? SVGBaker.bake(document(&chance), into: image) else {
                return PictureMutation.mutateSVG(image, using: &chance)
            }
            return baked
        case .jws: return token(&chance)
        case .nquads: return GraphMutation.mutate(chance.pick(corpus.datasets, or: []), using: &chance)
        case .gzip: return GzipMutation.mutate(chance.pick(corpus.packed, or: []), using: &chance)
        case .keys:
            return text(of: keyJSON.mutate(chance.pick(corpus.keyDocuments, or: .null), using: &chance), &chance)
        }
    }

    private func picture(_ kind: InputKind, _ chance: inout SplitMix64) -> [UInt8] {
        chance.pick(corpus.pictures[kind] ?? [], or: [])
    }

    private func token(_ chance: inout SplitMix64) -> [UInt8] {
        tokens.mutate(chance.pick(corpus.tokens, or: []), using: &chance)
    }

    private func document(_ chance: inout SplitMix64) -> [UInt8] {
        if chance.oneIn(5) { return text(of: ContextGrammar.document(&chance), &chance) }
        let changed = json.mutate(chance.pick(corpus.documents, or: .null), using: &chance)
        guard chance.oneIn(5), var object = changed.object, let now = DateTimeStamp(parsing: Corpus.now) else {
            return text(of: changed, &chance)
        }
        // Changed first and signed then, so that what lies behind a good signature is reached too.
        object["proof"] = nil
        let signed = try? EdDSARDFC2022.sign(
            object,
            with: corpus.key,
            method: corpus.method,
            created: now,
            library: corpus.library
        )
        return JSONWriter().bytes(of: .object(signed ?? object))
    }

    /// The value as text, now and then damaged as text.
    private func text(of value: JSONValue, _ chance: inout SplitMix64) -> [UInt8] {
        let bytes = JSONWriter(isPretty: chance.oneIn(8)).bytes(of: value)
        return chance.oneIn(8) ? ByteMutation.mutate(bytes, using: &chance) : bytes
    }
}
