package import Credentialing
package import Storage

extension ID: SQLBindable {
    package var sqlValue: SQLValue { .text(text) }
}

extension Instant: SQLBindable {
    package var sqlValue: SQLValue { .integer(milliseconds) }
}

extension LocalDate: SQLBindable {
    package var sqlValue: SQLValue { .text(description) }
}

extension OrganizationPath: SQLBindable {
    package var sqlValue: SQLValue { .text(text) }
}
