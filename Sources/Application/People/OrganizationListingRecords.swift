internal import Credentialing
internal import Storage

extension Transaction {
    /// The organizations of a scope in the order of the tree, by name within each level.
    func organizationTree(in scope: AdministrationScope) throws -> [OrganizationEntry] {
        let found = try rows(
            """
            SELECT o.id, o.parent, o.path, o.slug, o.name, o.kind FROM organization o WHERE \(sql: scope.condition)
            ORDER BY o.path LIMIT 20000
            """
        ).map { row in
            OrganizationEntry(
                id: try row.id("id"),
                parent: try row.idIfAny("parent"),
                path: OrganizationPath(try row.text("path")),
                slug: try row.text("slug"),
                name: try row.text("name"),
                kind: try row.value("kind")
            )
        }
        return Self.inTreeOrder(found)
    }

    private static func inTreeOrder(_ found: [OrganizationEntry]) -> [OrganizationEntry] {
        let known = Set(found.map(\.id))
        var below: [ID<Organization>: [OrganizationEntry]] = [:]
        var tops: [OrganizationEntry] = []
        for entry in found {
            if let parent = entry.parent, known.contains(parent) {
                below[parent, default: []].append(entry)
            } else {
                tops.append(entry)
            }
        }
        var ordered: [OrganizationEntry] = []
        ordered.reserveCapacity(found.count)
        // What is still to come, the next one last.
        var waiting = Array(byName(tops).reversed())
        while let entry = waiting.popLast() {
            ordered.append(entry)
            let children = byName(below[entry.id] ?? []).map { child in
                var child = child
                child.depth = entry.depth + 1
                child.above = entry.above + [entry.name]
                return child
            }
            waiting += children.reversed()
        }
        return ordered
    }

    private static func byName(_ entries: [OrganizationEntry]) -> [OrganizationEntry] {
        guard entries.count > 1 else { return entries }
        return entries.map { (SearchWords.key($0.name), $0) }
            .sorted { ($0.0, $0.1.id.text) < ($1.0, $1.1.id.text) }.map(\.1)
    }

    /// Whether a scope holds no more organizations than some.
    func holdsFew(_ most: Int, in scope: AdministrationScope) throws -> Bool {
        try rows("SELECT o.id FROM organization o WHERE \(sql: scope.condition) LIMIT \(most + 1)").count <= most
    }

    /// How many belong to each organization now, one person once; counted in the index.
    func people(at organizations: [ID<Organization>], now: Instant) throws -> [ID<Organization>: Int] {
        let found = try rows(
            """
            SELECT m.organization, COUNT(*) AS n FROM membership m
            WHERE m.organization IN (\(list: organizations)) AND m.begins <= \(now)
                AND (m.ends IS NULL OR m.ends > \(now))
                AND NOT EXISTS (SELECT 1 FROM membership d
                    WHERE d.organization = m.organization AND d.person = m.person AND d.id < m.id
                        AND d.begins <= \(now) AND (d.ends IS NULL OR d.ends > \(now)))
            GROUP BY m.organization
            """
        )
        return try found.reduce(into: [:]) { counts, row in
            let id: ID<Organization> = try row.id("organization")
            counts[id] = try row.integer("n")
        }
    }
}

extension Transaction {
    /// The organizations of a scope in the order of the tree, as a form offers them.
    func organizations(in scope: AdministrationScope) throws -> [OrganizationChoice] {
        try organizationTree(in: scope).map { OrganizationChoice(id: $0.id, name: $0.name, depth: $0.depth) }
    }
}
