#if Postgres
    internal import CPostgres
    internal import Dispatch
    internal import Foundation
    internal import Storage

    /// Where the server is and how to sign in there, as libpq reads it: an address such as
    /// `postgresql://proven@db.example/proven?sslmode=verify-full`, or words such as `host=… dbname=…`. TLS, passwords and
    /// password files, several hosts: all are libpq's own settings.
    struct PostgresAddress: Sendable {
        private let text: String
        private let settings: PostgresSettings

        /// - Throws: ``StoreProblem`` when libpq cannot read it. Why is not told: the answer would quote passwords.
        init(_ text: String, settings: PostgresSettings) throws(StoreProblem) {
            var message: UnsafeMutablePointer<CChar>?
            let options = PQconninfoParse(text, &message)
            PQfreemem(message)
            guard let options else {
                throw .unfit(
                    """
                    The address of the database cannot be read. It looks like \
                    postgresql://proven:PASSWORD@db.example/proven?sslmode=verify-full
                    """
                )
            }
            PQconninfoFree(options)
            self.text = text
            self.settings = settings
        }

        /// Host, port and database of an address, as far as it names them.
        static func place(of address: String) -> String {
            guard let options = PQconninfoParse(address, nil) else { return "PostgreSQL" }
            defer { PQconninfoFree(options) }
            var values: [String: String] = [:]
            var option = options
            while let keyword = option.pointee.keyword {
                if let value = option.pointee.val { values[String(cString: keyword)] = String(cString: value) }
                option += 1
            }
            let host = values["host"] ?? values["hostaddr"] ?? "PostgreSQL"
            return host + (values["port"].map { ":" + $0 } ?? "") + (values["dbname"].map { "/" + $0 } ?? "")
        }

        /// Opens a connection. Blocks, so it is called on the queue that the connection will have.
        func connect(on queue: DispatchQueue) throws(StoreProblem) -> PostgresConnection {
            guard let handle = started() else { throw .away("There is no memory for a connection.") }
            do throws(StoreProblem) {
                try finish(handle)
                try PostgresServer.check(
                    version: PQserverVersion(handle),
                    encoding: PQparameterStatus(handle, "server_encoding").map { String(cString: $0) } ?? ""
                )
                let result = PQexec(handle, session)
                defer { PQclear(result) }
                guard PQresultStatus(result) == PGRES_COMMAND_OK else {
                    throw PostgresFailure(result, on: handle).problem(in: "the settings of a session")
                }
            } catch {
                PQfinish(handle)
                throw error
            }
            return PostgresConnection(handle, queue: queue)
        }

        /// What stands before the given address is a default, and what stands after it holds in any case.
        private func started() -> OpaquePointer? {
            let options = [
                ("keepalives_idle", "15"), ("keepalives_interval", "5"), ("keepalives_count", "3"),
                ("tcp_user_timeout", "20000"), ("dbname", text), ("client_encoding", "UTF8"),
                ("fallback_application_name", "proven"),
            ]
            var keys = options.map { strdup($0.0) }
            var values = options.map { strdup($0.1) }
            defer { for pointer in keys + values { free(pointer) } }
            keys.append(nil)
            values.append(nil)
            let (names, texts) = (keys.map { UnsafePointer($0) }, values.map { UnsafePointer($0) })
            guard let handle = PQconnectStartParams(names, texts, 1) else { return nil }
            // With this the answer to a refusal begins with its five-letter state.
            PQsetErrorVerbosity(handle, PQERRORS_VERBOSE)
            return handle
        }

        /// Goes through the steps of signing in, for as long as the settings allow.
        private func finish(_ handle: OpaquePointer) throws(StoreProblem) {
            let end = ContinuousClock.now + settings.connecting
            var next = PGRES_POLLING_WRITING
            while PQstatus(handle) != CONNECTION_BAD, next != PGRES_POLLING_OK, next != PGRES_POLLING_FAILED {
                let left = (end - .now) / .milliseconds(1)
                guard left > 0 else {
                    throw .away("The database server at \(place(handle)) does not answer in time.")
                }
                var waited = pollfd(
                    fd: PQsocket(handle),
                    events: Int16(next == PGRES_POLLING_READING ? POLLIN : POLLOUT),
                    revents: 0
                )
                guard poll(&waited, 1, Int32(left.rounded(.up))) > 0 else { continue }
                next = PQconnectPoll(handle)
            }
            guard PQstatus(handle) == CONNECTION_OK, next == PGRES_POLLING_OK else { throw refusal(handle) }
            PQsetErrorVerbosity(handle, PQERRORS_DEFAULT)
        }

        private var session: String {
            func milliseconds(_ duration: Duration) -> Int { Int(duration / .milliseconds(1)) }
            // Every statement is written for loops over indexes, the one way that SQLite knows. A planner who guesses
            // how many rows are left would read and sort a whole queue of thousands to show twenty; and compiling takes
            // longer than any of them does.
            return """
                SET jit = off; SET enable_hashjoin = off; SET enable_mergejoin = off; SET random_page_cost = 1.1;
                SET statement_timeout = \(milliseconds(settings.statement));
                SET lock_timeout = \(milliseconds(settings.lock));
                SET idle_in_transaction_session_timeout = \(milliseconds(settings.idleInTransaction));
                SET standard_conforming_strings = on; SET client_min_messages = warning
                """
        }

        /// Why there is no connection, for whoever runs the server. It never holds the password.
        private func refusal(_ handle: OpaquePointer) -> StoreProblem {
            let said = String(cString: PQerrorMessage(handle))
            let user = PQuser(handle).map { String(cString: $0) } ?? ""
            let database = PQdb(handle).map { String(cString: $0) } ?? ""
            if PQconnectionNeedsPassword(handle) == 1 {
                return .notAllowed(
                    "The database server at \(place(handle)) asks for the password of the user \(user), and none is given."
                )
            }
            switch said.firstMatch(of: #/(?:FATAL|ERROR|PANIC):\s+([0-9A-Z]{5}):/#).map({ String($0.output.1) }) {
            case "28P01":
                return .notAllowed(
                    "The database server at \(place(handle)) does not take the password of the user \(user)."
                )
            case "28000", "42501":
                return .notAllowed(
                    """
                    The database server at \(place(handle)) does not let the user \(user) into the database \(database).
                    """
                )
            case "3D000":
                return .unfit(
                    """
                    There is no database \(database) at \(place(handle)). Make it: CREATE DATABASE \(database) \
                    ENCODING 'UTF8' TEMPLATE template0
                    """
                )
            case "53300":
                return .away("The database server at \(place(handle)) has no connection left.")
            case "57P03":
                return .away("The database server at \(place(handle)) is just starting or stopping.")
            default:
                let reason = said.split(separator: "\n").first.map(String.init) ?? "no reason was given"
                return .away("The database server at \(place(handle)) cannot be reached: \(reason)")
            }
        }

        private func place(_ handle: OpaquePointer) -> String {
            let host = PQhost(handle).map { String(cString: $0) } ?? ""
            let port = PQport(handle).map { String(cString: $0) } ?? ""
            return host.isEmpty ? "this machine" : "\(host), port \(port)"
        }
    }
#endif
