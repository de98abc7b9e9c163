internal import LinkedData

/// Does it have the parts that the standards ask for? (VC Data Model §4, Open Badges 3.0 Appendix B.)
struct StructurePolicy: VerificationPolicy {
    let name = CheckName.structure
    private let shown = 3

    func check(_ examination: inout Examination) async -> Answer {
        let faults = StructureCheck().faults(in: .object(examination.document))
        let errors = faults.filter { $0.severity == .error }
        guard errors.isEmpty else {
            let more = errors.count > shown ? " (\(errors.count - shown) more)" : ""
            return .failed(errors.prefix(shown).map(\.description).joined(separator: " ") + more)
        }
        examination.notes += faults.map(\.description)
        let standard = Standard(of: examination.document).inWords
        let deviations = faults.count { $0.severity == .deviation }
        guard deviations == 0 else {
            return .passed(
                "It departs from \(standard) in \(deviations) places (see the notes), none of them misleading."
            )
        }
        return .passed("It has the parts that \(standard) asks for.")
    }
}
