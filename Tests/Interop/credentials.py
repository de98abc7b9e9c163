"""A fresh set of unsigned micro-credentials for teachers, with everything that has set verifiers at odds."""

CONTEXTS = [
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
]
EXTENSIONS = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"

# Texts that differ by a byte, by an escape or by nothing a person sees. Controls other than tab and line breaks are
# left to the suite of RDFC-1.0, because PyLD writes them raw.
TEXTS = [
    "Caf\u00e9 in one scalar, Cafe\u0301 in two",
    "\u05e9\u05d9\u05e2\u05d5\u05e8 \u05de\u05e9\u05d5\u05d1, \u062a\u063a\u0630\u064a\u0629 \u0631\u0627\u062c\u0639\u0629 \u2067(\u0661\u0662)\u2069",
    "Pair work \U0001f469\U0001f3fd\u200d\U0001f3eb and \U0001d53d\U0001d560\U0001d563\U0001d55e\U0001d564, \U00020bb7\u91ce\u5bb6",
    "Tab\there, line\nbreak, return\rtoo, a \"quote\", a back\\slash, a slash/",
    "Zero width\u200bspace, soft\u00adhyphen, no\u00a0break, line\u2028separator, byte order\ufeffmark",
    "\u0915\u094d\u0937\u0947\u0924\u094d\u0930, \u0e01\u0e33\u0e25\u0e31\u0e07, Z\u0351\u036b\u0343alg\u030ao, \u1e9b\u0323",
    "<b>no markup</b> & no entity &amp; {{no template}} ${none} %41",
]

LEVELS = ["Emerging", "Developing", "Proficient", "Accomplished", "Exemplary"]


class Author:
    """Writes the credentials of one set; `random` decides what varies from run to run."""

    def __init__(self, random, issuer):
        self.random = random
        self.issuer = issuer
        self.tag = f"{random.getrandbits(64):016x}"

    def url(self, *parts):
        return "/".join(["https://academy.example", self.tag, *map(str, parts)])

    def text(self, opening):
        return f"{opening} ({self.random.randrange(10**6)}). {self.random.choice(TEXTS)}"

    def long_text(self, opening):
        sentences = [self.text(f"{opening}, point {number}") for number in range(1, self.random.randrange(12, 24))]
        return "\n\n".join(sentences)

    def credential(self, number, text):
        """One complete credential; `text` is a text that must stand in it."""
        descriptions = [self.description(number, criterion) for criterion in range(8)]
        subject = {
            "type": ["AchievementSubject"],
            "identifier": [self.identity()],
            "achievement": self.achievement(number, descriptions, text),
            "activityStartDate": "2026-01-12T08:00:00Z",
            "activityEndDate": "2026-03-27T15:30:00+02:00",
            "creditsEarned": self.random.choice([1.5, 2, 0.25, 12, 3.75]),
            "result": [self.result(position, descriptions) for position in range(200)],
            "narrative": self.long_text("What the teacher did"),
            "role": "Teacher of " + text,
            "term": "Spring 2026",
            "licenseNumber": "LN-007",
            "source": self.profile("Assessor"),
            "image": self.image("subject"),
        }
        if number % 3:
            # Without an id the subject is a blank node, and everything hangs on it.
            subject["id"] = f"did:example:{self.tag}:{number}"
        return {
            "@context": [*CONTEXTS, EXTENSIONS],
            "id": f"urn:uuid:{self.uuid()}",
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "issuer": self.profile("Academy", of=self.issuer),
            "validFrom": "2026-04-01T00:00:00Z",
            "validUntil": "2036-04-01T00:00:00.125Z",
            "awardedDate": "2026-03-31T12:00:00Z",
            "name": text if number % 2 else self.languages(text),
            "description": self.languages("A micro-credential"),
            "image": self.image("credential"),
            "credentialSubject": subject,
            "credentialStatus": {
                "type": "BitstringStatusListEntry",
                "statusPurpose": "revocation",
                "statusListIndex": str(self.random.randrange(131072)),
                "statusListCredential": self.url("status", number),
            },
            "credentialSchema": [
                {
                    "id": "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/"
                    "ob_v3p0_achievementcredential_schema.json",
                    "type": "1EdTechJsonSchemaValidator2019",
                }
            ],
            "refreshService": {"id": self.url("refresh", number), "type": "1EdTechCredentialRefresh"},
            "evidence": self.evidence(),
            "endorsement": [self.endorsement(number, self.url("achievement", number))],
        }

    def uuid(self):
        digits = f"{self.random.getrandbits(128):032x}"
        return "-".join([digits[:8], digits[8:12], "4" + digits[13:16], "a" + digits[17:20], digits[20:]])

    def languages(self, text):
        return [
            {"@value": text, "@language": "en"},
            {"@value": "R\u00fcckmeldung geben: " + text, "@language": "de-CH"},
            {"@value": self.random.choice(TEXTS), "@language": "und"},
        ]

    def identity(self):
        return {
            "type": "IdentityObject",
            "hashed": True,
            "identityHash": f"sha256${self.random.getrandbits(256):064x}",
            "identityType": "emailAddress",
            "salt": self.random.choice(TEXTS),
        }

    def image(self, of):
        return {"id": self.url("image", f"{of}.png"), "type": "Image", "caption": self.text("A picture")}

    def profile(self, name, of=None):
        return {
            "id": of or self.url("profile", name),
            "type": ["Profile"],
            "name": self.text(name),
            "url": self.url("site"),
            "phone": "+41445550100",
            "description": self.text("Who this is"),
            "image": self.image(name),
            "email": "office@academy.example",
            "address": {
                "type": ["Address"],
                "addressCountry": "Schweiz",
                "addressCountryCode": "CH",
                "addressRegion": "ZH",
                "addressLocality": "Z\u00fcrich",
                "streetAddress": "Schulweg 3",
                "postOfficeBoxNumber": "42",
                "postalCode": "8001",
                "geo": {"type": "GeoCoordinates", "latitude": 47.3769, "longitude": 8.5417},
            },
            "otherIdentifier": [
                {"type": "IdentifierEntry", "identifier": "756.0000.0000.00", "identifierType": "nationalIdentityNumber"}
            ],
            "official": "Seal no. 9",
            "parentOrg": {"id": self.url("ministry"), "type": ["Profile"], "name": "Minist\u00e8re"},
            "familyName": "M\u00fcller",
            "givenName": "Noa",
            "additionalName": "L.",
            "patronymicName": "\u041f\u0435\u0442\u0440\u043e\u0432\u043d\u0430",
            "honorificPrefix": "Dr.",
            "honorificSuffix": "M.Ed.",
            "familyNamePrefix": "von",
            "dateOfBirth": "1980-02-29",
        }

    def achievement(self, number, descriptions, text):
        return {
            "id": self.url("achievement", number),
            "type": ["Achievement"],
            "name": text,
            "description": self.text("Gives feedback that moves learners on"),
            "criteria": {"id": self.url("criteria", number), "narrative": self.long_text("To earn it")},
            "achievementType": "MicroCredential",
            "image": self.image("achievement"),
            "creator": self.profile("Creator"),
            "alignment": [self.alignment(position) for position in range(3)],
            "resultDescription": descriptions,
            "tag": ["feedback", self.random.choice(TEXTS)],
            "creditsAvailable": self.random.choice([2, 2.5]),
            "fieldOfStudy": "Formative assessment",
            "specialization": "Peer feedback",
            "humanCode": "FA-101",
            "inLanguage": "en-GB",
            "version": "2026.1",
            "related": [{"id": self.url("related", number), "type": ["Related"], "inLanguage": "fr", "version": "1"}],
            "otherIdentifier": [{"type": "IdentifierEntry", "identifier": "FA", "identifierType": "identifier"}],
            "endorsement": [self.endorsement(f"{number}-inner", self.url("achievement", number))],
        }

    def alignment(self, position):
        return {
            "type": ["Alignment"],
            "targetName": self.text("Standard"),
            "targetUrl": self.url("standard", position),
            "targetCode": f"T.{position}",
            "targetDescription": self.text("Plans with evidence"),
            "targetFramework": "Teaching standards",
            "targetType": "CFItem",
        }

    def description(self, number, criterion):
        base = self.url("rubric", number, criterion)
        levels = [
            {
                "id": f"{base}/level/{position}",
                "type": ["RubricCriterionLevel"],
                "name": name,
                "level": str(position),
                "points": str(position * 2.5),
                "description": self.long_text(name),
                "alignment": [self.alignment(position)],
            }
            for position, name in enumerate(LEVELS)
        ]
        return {
            "id": base,
            "type": ["ResultDescription"],
            "name": self.text(f"Criterion {criterion}"),
            "resultType": "RubricCriterionLevel",
            "allowedValue": [name for name in LEVELS],
            "requiredLevel": levels[2]["id"],
            "requiredValue": LEVELS[2],
            "rubricCriterionLevel": levels,
            "valueMin": LEVELS[0],
            "valueMax": LEVELS[-1],
            "alignment": [self.alignment(9)],
        }

    def result(self, position, descriptions):
        description = descriptions[position % len(descriptions)]
        # Every tenth result says the very same as another one: blank nodes that only their places tell apart.
        level = 2 if position % 10 == 0 else self.random.randrange(len(LEVELS))
        result = {
            "type": ["Result"],
            "resultDescription": description["id"],
            "achievedLevel": description["rubricCriterionLevel"][level]["id"],
            "value": LEVELS[level],
            "status": "Completed",
        }
        if position % 50 == 1:
            result["alignment"] = [self.alignment(position)]
        return result

    def evidence(self):
        twins = [{"type": ["Evidence"], "name": "Lesson video", "genre": "video"} for _ in range(3)]
        named = [
            {
                "id": self.url("evidence", position),
                "type": ["Evidence"],
                "name": self.text("Lesson plan"),
                "description": self.text("With notes"),
                "narrative": self.long_text("Reflection"),
                "genre": "text",
                "audience": "Colleagues",
            }
            for position in range(4)
        ]
        return [named[0], twins[0], named[1], *twins[1:], *named[2:]]

    def endorsement(self, number, of):
        return {
            "@context": CONTEXTS,
            "id": self.url("endorsement", number),
            "type": ["VerifiableCredential", "EndorsementCredential"],
            "issuer": {"id": self.url("endorser"), "type": ["Profile"], "name": "Teachers\u2019 union"},
            "validFrom": "2026-02-01T00:00:00Z",
            "name": "Endorsed",
            "credentialSubject": {
                "id": of,
                "type": ["EndorsementSubject"],
                "endorsementComment": self.text("We know this programme"),
            },
        }
