internal import Application
internal import ContentFormat
internal import Credentialing
internal import Edge
internal import Hummingbird

/// Taking titles over from elsewhere, to go on from them: from another organization here, or from a file.
package enum CopyRoutes: Area {
    package static let pageTypes: [any Page.Type] = [ForkPage.self, ImportPage.self]
    package static let uploads = [Path.importing]

    package static func add(to site: Site) {
        addForking(to: site)
        addImporting(to: site)
    }

    private static func addForking(to site: Site) {
        let (platform, pages) = (site.platform, site.pages)
        site.members.get("copies/titles/:slug") { request, context in
            let history = try await platform.versionHistory(slug: context.parameter("slug"), for: context.actor)
            guard !history.reader.mayForkTo.isEmpty else { throw Refusal.notFound }
            return try await pages.show(ForkPage(history), for: request, context)
        }
        site.members.post("copies/titles/:slug") { request, context in
            let slug = try context.parameter("slug")
            let history = try await platform.versionHistory(slug: slug, for: context.actor)
            guard !history.reader.mayForkTo.isEmpty else { throw Refusal.notFound }
            do {
                let organization = ID<Organization>(try context.form().line("organization"))
                let id = try await platform.forkTitle(slug: slug, to: organization, by: context.actor)
                return pages.redirect(to: Path.draft(id), flash: Flash("Your copy is here. Change what you like."))
            } catch Refusal.doesNotFit(let sentence) {
                let page = ForkPage(history, problems: FormProblems("organization", sentence))
                return try await pages.showAgain(page, for: request, context)
            }
        }
    }

    private static func addImporting(to site: Site) {
        let (platform, pages, fairUse) = (site.platform, site.pages, site.fairUse)
        site.members.get("copies/file") { request, context in
            let places = try await platform.titleDrafts(of: context.actor).organizations
            return try await pages.show(ImportPage(places), for: request, context)
        }
        site.members.post("copies/file") { request, context in
            let places = try await platform.titleDrafts(of: context.actor).organizations
            try await fairUse.count(.export, by: context)
            let handed = try await HandedFile(request, context)
            do {
                let file = try handed.read(among: places)
                let id = try await platform.importTitle(
                    file.title,
                    from: handed.maker,
                    origin: file.origin,
                    to: ID(handed.organization),
                    by: context.actor
                )
                return pages.redirect(to: Path.draft(id), flash: Flash("The file is a draft of yours now."))
            } catch let problems as FormProblems {
                return try await pages.showAgain(ImportPage(places, handed, problems: problems), for: request, context)
            } catch let problems as FormatProblems {
                return try await pages.showAgain(ImportPage(places, handed, format: problems), for: request, context)
            } catch Refusal.doesNotFit(let sentence) {
                let problems = FormProblems("file", sentence)
                return try await pages.showAgain(ImportPage(places, handed, problems: problems), for: request, context)
            }
        }
    }
}

/// What was handed in to be taken over.
struct HandedFile: Sendable {
    /// More than the largest title that anyone would read.
    static let limit = 1 << 20

    private(set) var bytes: [UInt8] = []
    private(set) var name = "the file"
    private(set) var isTooLarge = false
    private(set) var organization = ""
    private(set) var maker = ""

    init() {}

    /// Reads the form part by part.
    init(_ request: Request, _ context: some PageContext) async throws {
        var limits = MultipartReader.Limits()
        limits.skippedBytes = 8 << 20
        var reader = try await MultipartReader(request, context: context, limits: limits)
        while let part = try await reader.nextPart() {
            switch part.name {
            case "file":
                while let chunk = try await reader.nextChunk() {
                    if bytes.count <= Self.limit { bytes.append(contentsOf: chunk.readableBytesView) }
                }
                isTooLarge = bytes.count > Self.limit
            case "organization": organization = String(try await reader.text().trimmed.prefix(100))
            case "maker": maker = String(try await reader.text().trimmed.prefix(400))
            default: break
            }
        }
    }

    /// The title in the file, and whom it names as its maker.
    ///
    /// - Throws: `FormProblems` for the form, `FormatProblems` with lines for the file.
    func read(among places: [OrganizationChoice]) throws -> ReadTitle {
        var problems = FormProblems()
        if bytes.isEmpty { problems.add("file", "Choose a file that ends in .microcredential.yaml") }
        if isTooLarge { problems.add("file", "This file is larger than 1 MB. A title never is") }
        if maker.count > 200 { problems.add("maker", "Name the organization in at most 200 characters") }
        if !places.contains(where: { $0.id.text == organization }) {
            problems.add("organization", "Choose the organization you write it for")
        }
        guard problems.isEmpty else { throw problems }
        return try ReadTitle(yaml: bytes, name: name, keepingRules: true)
    }
}

extension Path {
    /// Where a file becomes a draft.
    package static let importing = "/copies/file"

    /// Where a title of another organization is copied.
    package static func fork(_ slug: String) -> String { "/copies/titles/" + PercentText.encoded(slug) }
}
