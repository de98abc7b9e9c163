internal import LinkedData

/// Which proofs of a document build on which others (Data Integrity 1.0 §2.1.2, §4.3).
///
/// Proofs without `previousProof` are a set: each is made over the document alone. One with it is made over the
/// document and the proofs it names.
struct ProofChains {
    /// Why it cannot be told what a proof builds on; a sentence.
    struct Fault: Error, Equatable {
        let sentence: String
    }

    private let proofs: [DataIntegrityProof]
    /// Where the proofs of each id stand; more than one place is one too many.
    private let places: [ExactText: [Int]]

    init(_ proofs: [DataIntegrityProof]) {
        self.proofs = proofs
        var places: [ExactText: [Int]] = [:]
        for (place, proof) in proofs.enumerated() {
            guard let id = proof.json["id"]?.string else { continue }
            places[ExactText(id), default: []].append(place)
        }
        self.places = places
    }

    /// The proofs that a proof names as its previous ones, in the order of the document.
    func previous(of place: Int) throws(Fault) -> [Int] {
        guard let value = proofs[place].json["previousProof"] else { return [] }
        let names = value.list.compactMap(\.string)
        guard !names.isEmpty, names.count == value.list.count else {
            throw Fault(sentence: "The proof does not say by id which proofs it builds on.")
        }
        var found: Set<Int> = []
        for name in names {
            let candidates = places[ExactText(name)] ?? []
            guard let only = candidates.first else {
                throw Fault(sentence: "The proof builds on the proof \(name), which is not there.")
            }
            guard candidates.count == 1 else {
                throw Fault(sentence: "The proof builds on the proof \(name), and two proofs have that id.")
            }
            found.insert(only)
        }
        return found.sorted()
    }

    /// All proofs that one builds on, directly or through others.
    ///
    /// - Throws: ``Fault``, also when proofs build on each other in a circle.
    func foundation(of place: Int) throws(Fault) -> Set<Int> {
        var found: Set<Int> = []
        var open = try previous(of: place)
        while let next = open.popLast() {
            guard next != place else { throw Fault(sentence: "The proofs build on each other in a circle.") }
            guard found.insert(next).inserted else { continue }
            open += try previous(of: next)
        }
        return found
    }
}
