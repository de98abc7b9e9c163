#if Postgres
    internal import CPostgres
    internal import Dispatch
    internal import Foundation
    internal import Storage

    /// One connection to the server. Calls of libpq block, so they run on the connection's own queue and never on the
    /// threads that all tasks share.
    ///
    /// `@unchecked Sendable`: after `connect`, `handle` and `statements` are touched on `queue` only, one
    /// block at a time, and by `deinit`, when nobody is left; `CancelRequest` is what libpq allows from any thread.
    final class PostgresConnection: @unchecked Sendable {
        let queue: DispatchQueue
        let cancelRequest: CancelRequest
        /// When it was made.
        let born: ContinuousClock.Instant
        private let handle: OpaquePointer
        private var statements = PreparedStatements()

        /// Takes over what libpq opened.
        init(_ handle: OpaquePointer, queue: DispatchQueue) {
            self.handle = handle
            self.queue = queue
            cancelRequest = CancelRequest(handle)
            born = .now
            // libpq would print what the server says unasked; what matters of it comes back as a failure as well.
            PQsetNoticeReceiver(handle, { _, _ in }, nil)
        }

        deinit {
            PQfinish(handle)
        }

        /// Whether it can be used, as far as can be told without asking the server: a server that went away said so.
        func isAlive() -> Bool {
            PQconsumeInput(handle) == 1 && PQstatus(handle) == CONNECTION_OK
                && PQtransactionStatus(handle) == PQTRANS_IDLE
        }

        /// Runs statements without values, as they begin and end a transaction.
        @discardableResult
        func command(_ text: String) throws(PostgresFailure) -> PostgresResult {
            try checked(PQexec(handle, text))
        }

        /// Runs one statement with its values.
        func execute(_ text: String, _ values: [SQLValue]) throws -> PostgresResult {
            let parameters = try PostgresParameters(values)
            // Lists of changing length would push everything else out.
            guard Self.isWorthKeeping(text), values.count <= 64 else {
                return try checked(
                    parameters.withPointers { pointers in
                        PQexecParams(handle, text, parameters.count, parameters.types, pointers, nil, nil, 0)
                    }
                )
            }
            let name = try prepared(text, parameters.types)
            return try checked(
                parameters.withPointers { PQexecPrepared(handle, name, parameters.count, $0, nil, nil, 0) }
            )
        }

        /// Runs an insertion of many rows.
        func execute(_ many: ManyRows) throws -> PostgresResult {
            let name = try prepared(many.text, many.parameters.types)
            return try checked(
                many.parameters.withPointers { pointers, lengths, formats in
                    PQexecPrepared(handle, name, Int32(lengths.count), pointers, lengths, formats, 0)
                }
            )
        }

        /// Lets go of what is prepared, because a table is not what it was.
        func forgetStatements() {
            statements.removeAll()
            PQclear(PQexec(handle, "DEALLOCATE ALL"))
        }

        private func prepared(_ text: String, _ types: [UInt32]) throws(PostgresFailure) -> String {
            // The types of its values tell two preparations of one text apart.
            let key = types.map { "\($0) " }.joined() + text
            if let name = statements.name(of: key) { return name }
            let (name, dropped) = statements.add(key)
            if let dropped { PQclear(PQexec(handle, "DEALLOCATE \(dropped)")) }
            do throws(PostgresFailure) {
                _ = try checked(PQprepare(handle, name, text, Int32(types.count), types))
            } catch {
                statements.remove(key)
                throw error
            }
            return name
        }

        private func checked(_ result: OpaquePointer?) throws(PostgresFailure) -> PostgresResult {
            guard let result else {
                throw PostgresFailure(message: "out of memory", isBroken: PQstatus(handle) != CONNECTION_OK)
            }
            switch PQresultStatus(result) {
            case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY:
                return PostgresResult(result)
            default:
                let failure = PostgresFailure(result, on: handle)
                PQclear(result)
                throw failure
            }
        }

        private static func isWorthKeeping(_ text: String) -> Bool {
            ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"].contains { text.hasPrefix($0) }
        }
    }

    /// Asks the server to stop what a connection runs. libpq allows this from any thread, as often as one likes.
    final class CancelRequest: @unchecked Sendable {
        private let request: OpaquePointer?

        init(_ handle: OpaquePointer) {
            request = PQgetCancel(handle)
        }

        deinit {
            PQfreeCancel(request)
        }

        /// Blocks for as long as it takes to tell the server.
        func send() {
            guard let request else { return }
            var message = [CChar](repeating: 0, count: 256)
            PQcancel(request, &message, Int32(message.count))
        }
    }
#endif
