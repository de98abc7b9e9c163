internal import Application
internal import Edge
internal import Storage

/// Figures in the text form of Prometheus (version 0.0.4). Names and labels come from the program alone.
struct FiguresText {
    private(set) var text = ""

    /// All figures of a server.
    static func text(_ figures: OperatingFigures?, _ process: ProcessFigures, _ requests: RequestMeter) -> String {
        var all = FiguresText()
        all.add("proven_up", "gauge", "Whether the records can be read.", [("", figures == nil ? 0 : 1)])
        all.add(process)
        if let figures { all.add(figures) }
        all.add(requests)
        return all.text
    }

    private mutating func add(_ process: ProcessFigures) {
        add("proven_uptime_seconds", "gauge", "Seconds since the process began.", [("", process.uptimeSeconds)])
        if let bytes = process.residentBytes {
            add("process_resident_memory_bytes", "gauge", "Memory of the process.", [("", bytes)])
        }
        if let files = process.openFiles {
            add("process_open_fds", "gauge", "Files and connections that the process has open.", [("", Int64(files))])
        }
    }

    private mutating func add(_ figures: OperatingFigures) {
        let jobs = figures.jobs.sorted { $0.key < $1.key }
        func lines(_ number: (OperatingFigures.Jobs) -> Int) -> [(String, Int64)] {
            jobs.map { ("job=\"\($0.key)\"", Int64(number($0.value))) }
        }
        add("proven_outbox_waiting", "gauge", "Jobs that wait, by kind.", lines(\.waiting))
        add("proven_outbox_retrying", "gauge", "Jobs that did not work and come again, by kind.", lines(\.retrying))
        add("proven_outbox_set_aside", "gauge", "Jobs given up, for a person to look at.", lines(\.setAside))
        let oldest = Int64(figures.oldestJobSeconds)
        add("proven_outbox_oldest_seconds", "gauge", "Seconds since the oldest waiting job was due.", [("", oldest)])
        add("proven_sessions", "gauge", "Sessions in force.", [("", Int64(figures.sessions))])
        add("proven_audit_unsealed", "gauge", "Audit rows that wait for the sealer.", [("", Int64(figures.unsealed))])
        if let bytes = figures.freeBytes {
            add("proven_files_free_bytes", "gauge", "Bytes free where files are kept.", [("", bytes)])
        }
        add(figures.store)
    }

    private mutating func add(_ store: StoreFigures) {
        if let bytes = store.bytes {
            add("proven_database_bytes", "gauge", "Bytes of the database.", [("", bytes)])
        }
        let pool = [
            ("state=\"busy\"", store.busyConnections), ("state=\"idle\"", store.idleConnections),
            ("state=\"wanted\"", store.waiting),
        ]
        .compactMap { label, number in number.map { (label, Int64($0)) } }
        add("proven_database_connections", "gauge", "Connections to the database server.", pool)
    }

    private mutating func add(_ requests: RequestMeter) {
        let all = requests.all.map { (labels: Self.labels($0.key), times: $0.value) }.sorted { $0.labels < $1.labels }
        let statuses = all.flatMap { route in
            route.times.statuses.sorted { $0.key < $1.key }.map { status, count in
                ("\(route.labels),status=\"\(status)\"", Int64(count))
            }
        }
        add("proven_http_requests_total", "counter", "Requests by route and status.", statuses)
        let name = "proven_http_request_seconds"
        guard !all.isEmpty else { return }
        begin(name, "histogram", "How long requests took, by route.")
        for (labels, times) in all {
            for (step, bound) in RequestMeter.bounds.enumerated() {
                line("\(name)_bucket", "\(labels),le=\"\(Self.seconds(bound))\"", "\(times.steps[step])")
            }
            let count = times.steps[RequestMeter.bounds.count]
            line("\(name)_bucket", "\(labels),le=\"+Inf\"", "\(count)")
            line("\(name)_sum", labels, Self.seconds(times.milliseconds))
            line("\(name)_count", labels, "\(count)")
        }
    }

    private mutating func add(_ name: String, _ kind: String, _ meaning: String, _ lines: [(String, Int64)]) {
        guard !lines.isEmpty else { return }
        begin(name, kind, meaning)
        for (labels, number) in lines { line(name, labels, "\(number)") }
    }

    private mutating func begin(_ name: String, _ kind: String, _ meaning: String) {
        text += "# HELP \(name) \(meaning)\n# TYPE \(name) \(kind)\n"
    }

    private mutating func line(_ name: String, _ labels: String, _ number: String) {
        text += labels.isEmpty ? "\(name) \(number)\n" : "\(name){\(labels)} \(number)\n"
    }

    private static func labels(_ route: RequestMeter.Route) -> String {
        let pattern = route.pattern.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "method=\"\(route.method)\",route=\"\(pattern)\""
    }

    /// Milliseconds as seconds, exactly.
    private static func seconds(_ milliseconds: Int64) -> String {
        let rest = String(milliseconds % 1000)
        return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
    }
}
