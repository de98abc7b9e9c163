import Credentialing

/// The whole of ``Permission`` as a table that a reviewer can read: for each action, relation by role.
enum PermissionMatrix {
    private static let roles: [(name: String, role: Role?)] =
        [("no role", nil)] + Role.allCases.map { ($0.words, $0) }

    private static let relations: [(name: String, standing: Standing)] = [
        ("no relation", Standing()),
        ("member of the offering's organization", Standing(isMember: true)),
        ("own", Standing(isOwner: true, isMember: true)),
        ("own, and holds its reading", Standing(isOwner: true, isMember: true, isReader: true)),
        ("holds the reading", Standing(isReader: true)),
        ("holds the reading, judged before", Standing(isReader: true, hasJudged: true)),
        ("judged this edition before", Standing(hasJudged: true)),
        ("holds the reading, witnessed it", Standing(isReader: true, hasWitnessed: true)),
        ("witnessed the work", Standing(hasWitnessed: true)),
        ("holds the reading, family", Standing(isReader: true, ties: [.family])),
        ("holds the reading, evaluator", Standing(isReader: true, ties: [.evaluator])),
        ("holds the reading, supervisor by own word", Standing(isReader: true, ties: [.supervisor])),
        ("holds the reading, same team", Standing(isReader: true, ties: [.team])),
        ("holds the reading, same school (avoid)", Standing(isReader: true, ties: [.sameSchool])),
        (
            "holds the reading, same school (hard)",
            Standing(isReader: true, ties: [.sameSchool], sameSchool: .hard)
        ),
        ("supervises the owner", Standing(ties: [.supervisor])),
        ("asked for the revocation", Standing(hasAsked: true)),
        ("named for the stage of review", Standing(isReviewer: true)),
        ("named for the stage, and wrote in the draft", Standing(isOwner: true, isReviewer: true)),
        ("earned it, works on it, judges it or leads", Standing(isInvolved: true)),
        ("own, asked for the revocation", Standing(isOwner: true, isMember: true, hasAsked: true)),
    ]

    static var text: String {
        let head = """
            Who may do what. Written by PermissionMatrixTests from Sources/Credentialing/Permissions/Permission.swift;
            UPDATE_GOLDEN=1 writes it anew. Roles count where they are held: at the organization of the thing or above
            it; for judging, in the pool. "yes" is allowed, "404" may not know of it, the rest is told with its reason.
            A relation that is not listed under an action changes nothing there: it is as "no relation".

            """
        return ([head] + Action.allCases.map(block)).joined(separator: "\n")
    }

    private static func block(_ action: Action) -> String {
        let widths = roles.map { max($0.name.count, 12) }
        let head = line(action.rawValue, zip(roles.map(\.name), widths))
        let rows = relations.map { ($0.name, words(of: action, $0.standing)) }
        let usual = rows.first?.1
        let lines = rows.enumerated().filter { $0.offset == 0 || $0.element.1 != usual }.map { _, row in
            line("  " + row.0, zip(row.1, widths))
        }
        return ([head] + lines).joined(separator: "\n") + "\n"
    }

    private static func words(of action: Action, _ standing: Standing) -> [String] {
        roles.map { role in
            var standing = standing
            standing.roles = role.role.map { [$0] } ?? []
            return word(Permission.refusal(of: action, standing: standing))
        }
    }

    private static func line(_ name: String, _ cells: some Sequence<(String, Int)>) -> String {
        var line = padded(name, 44)
        for (cell, width) in cells { line += "  " + padded(cell, width) }
        while line.hasSuffix(" ") { line.removeLast() }
        return line
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func word(_ refusal: Refusal?) -> String {
        switch refusal {
        case nil: "yes"
        case .notFound: "404"
        case .outsideOffering: "outside"
        case .ownWork: "own work"
        case .tied: "tied"
        case .judgedBefore: "judged"
        case .witnessedByYou: "witness"
        case .notAllocated: "not claimed"
        case .samePerson: "same person"
        case .some(let other): "\(other)"
        }
    }
}
