package import Application
package import Edge
package import Hummingbird
package import OpenBadges

/// The whole site: every area in one line.
package enum WebRoutes {
    /// The areas in the order in which they are mounted.
    package static let areas: [any Area.Type] = [
        HomeRoutes.self,
        SignInRoutes.self,
        PasswordRoutes.self,
        PasskeySignInRoutes.self,
        SignOnRoutes.self,
        ConnectionRoutes.self,
        AccountRoutes.self,
        SignInSettingsRoutes.self,
        SecondFactorRoutes.self,
        PasskeyRoutes.self,
        AddressRoutes.self,
        StepUpRoutes.self,
        OwnMergeRoutes.self,
        PeopleRoutes.self,
        OrganizationRoutes.self,
        CalendarRoutes.self,
        RosterRoutes.self,
        TieRoutes.self,
        MergeRoutes.self,
        InvitationRoutes.self,
        MailRoutes.self,
        SigningInRoutes.self,
        OfferingRoutes.self,
        CatalogRoutes.self,
        CollectionRoutes.self,
        TitleVersionRoutes.self,
        ReviewRoutes.self,
        StageRoutes.self,
        CopyRoutes.self,
        ProposalRoutes.self,
        AwardRoutes.self,
        CredentialRoutes.self,
        VersionRoutes.self,
        RevocationRoutes.self,
        VerifyRoutes.self,
        EnrollmentRoutes.self,
        SubmissionRoutes.self,
        AuditRoutes.self,
        EvidenceRoutes.self,
        AssessmentRoutes.self,
        WitnessRoutes.self,
        EarlierRoutes.self,
        AuthoringRoutes.self,
    ]

    /// Every page type of the site.
    package static var pageTypes: [any Page.Type] { areas.flatMap { $0.pageTypes } + [ProblemPage.self] }

    /// A router with every area, ready to serve.
    ///
    /// - Parameters:
    ///   - outside: where documents of other sites come from when a badge of theirs is verified; nowhere unless said,
    ///     and then such a badge is only partly checked.
    ///   - meter: counts the requests.
    ///   - maintenance: says whether the pages are closed; they never are unless said.
    /// - Throws: ``TemplateProblem`` when a template is broken or missing.
    package static func router(
        platform: Platform,
        settings: WebSettings,
        outside: any DocumentSource = OfflineSource(),
        meter: RequestMeter = RequestMeter(),
        maintenance: MaintenanceFile? = nil
    ) throws -> Router<VisitorContext> {
        let pages = try Pages(platform: platform, areas: areas, settings: settings)
        let router = Router(context: VisitorContext.self, options: [.autoGenerateHeadEndpoints])
        router.add(middleware: RequestLogMiddleware(meter: meter))
        router.add(middleware: SecurityHeadersMiddleware(settings: settings.edge))
        // Twice: the outer one answers when sessions cannot be read, the inner one knows who is signed in.
        router.add(middleware: HTMLProblemMiddleware(pages: pages))
        router.add(middleware: HostMiddleware())
        router.get("assets/:name") { request, _ in try Assets.response(to: request) }
        if let maintenance {
            router.add(middleware: MaintenanceMiddleware(file: maintenance, clock: platform.clock))
        }
        router.add(middleware: SessionMiddleware(platform: platform, settings: settings.edge))
        router.add(middleware: HTMLProblemMiddleware(pages: pages))
        router.add(
            middleware:
                CSRFMiddleware(
                    settings: settings.edge,
                    uploads: Set(areas.flatMap { $0.uploads })
                )
        )
        let windows = RateWindows()
        router.add(middleware: RefusedAccessMiddleware(platform: platform, windows: windows))
        router.add(middleware: TakenForm(cookies: OwnCookies(isSecure: settings.edge.isSecure)))
        router.add(middleware: SecondFactorGate(platform: platform))
        router.add(middleware: StepUpMiddleware(platform: platform, pages: pages))
        let visitors = router.group()
        let site = Site(
            platform: platform,
            settings: settings,
            pages: pages,
            visitors: visitors,
            members: visitors.group(context: MemberContext.self),
            windows: windows,
            outside: outside
        )
        for area in areas { area.add(to: site) }
        return router
    }
}
