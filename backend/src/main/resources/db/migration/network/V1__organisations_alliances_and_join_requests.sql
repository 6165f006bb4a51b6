-- fiscal_key is the VAT number, or the tax code where there is none: one number, one organisation, whichever field it stands in.
CREATE TABLE network_organisation (
    id                 BINARY(16)   NOT NULL,
    name               VARCHAR(160) NOT NULL,
    kind               VARCHAR(30)  NOT NULL,
    vat_number         VARCHAR(11) CHARACTER SET ascii COLLATE ascii_bin  NULL,
    tax_code           VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin  NULL,
    fiscal_key         VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin  NOT NULL,
    municipality_istat VARCHAR(6)   NOT NULL,
    address            VARCHAR(200) NULL,
    email              VARCHAR(254) NOT NULL,
    phone              VARCHAR(40)  NULL,
    website            VARCHAR(200) NULL,
    registered_at      DATETIME(6)  NOT NULL,
    version            BIGINT       NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT network_organisation_vat_number UNIQUE (vat_number),
    CONSTRAINT network_organisation_tax_code UNIQUE (tax_code),
    CONSTRAINT network_organisation_fiscal_key UNIQUE (fiscal_key),
    CONSTRAINT network_organisation_kind CHECK (kind IN
        ('COMPANY', 'SOCIAL_COOPERATIVE_A', 'SOCIAL_COOPERATIVE_B', 'SOCIAL_COOPERATIVE_MIXED', 'RSA', 'NURSERY',
         'ASSOCIATION', 'FOUNDATION', 'PUBLIC_BODY', 'SCHOOL', 'TRADE_UNION', 'EMPLOYERS_ASSOCIATION',
         'RELIGIOUS_BODY', 'TRAINING_BODY', 'OTHER')),
    CONSTRAINT network_organisation_has_key CHECK (fiscal_key <> '' AND fiscal_key = COALESCE(vat_number, tax_code, ''))
) ENGINE = InnoDB;

CREATE TABLE network_alliance (
    id                BINARY(16)   NOT NULL,
    slug              VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin  NOT NULL,
    title             VARCHAR(200) NOT NULL,
    lead_id           BINARY(16)   NOT NULL,
    newly_founded     BOOLEAN      NOT NULL,
    declared_partners INT          NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT network_alliance_slug UNIQUE (slug),
    CONSTRAINT network_alliance_lead FOREIGN KEY (lead_id) REFERENCES network_organisation (id),
    CONSTRAINT network_alliance_partners CHECK (declared_partners >= 0)
) ENGINE = InnoDB;

CREATE TABLE network_membership (
    alliance_id     BINARY(16) NOT NULL,
    organisation_id BINARY(16) NOT NULL,
    member_from     DATE       NOT NULL,
    PRIMARY KEY (alliance_id, organisation_id),
    INDEX network_membership_organisation (organisation_id, member_from),
    CONSTRAINT network_membership_alliance FOREIGN KEY (alliance_id) REFERENCES network_alliance (id),
    CONSTRAINT network_membership_member FOREIGN KEY (organisation_id) REFERENCES network_organisation (id)
) ENGINE = InnoDB;

-- pending_code holds the number while the request waits, so that the database lets one number wait once.
CREATE TABLE network_join_request (
    id                 BINARY(16)    NOT NULL,
    applicant          VARCHAR(10)   NOT NULL,
    organisation_name  VARCHAR(160)  NOT NULL,
    kind               VARCHAR(30)   NOT NULL,
    vat_or_tax_code    VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin   NOT NULL,
    municipality_istat VARCHAR(6)    NOT NULL,
    contact_name       VARCHAR(120)  NOT NULL,
    contact_email      VARCHAR(254)  NOT NULL,
    phone              VARCHAR(40)   NULL,
    employees          INT           NULL,
    message            VARCHAR(2000) NULL,
    locale             VARCHAR(5)    NOT NULL,
    state              VARCHAR(10)   NOT NULL,
    submitted_at       DATETIME(6)   NOT NULL,
    due_on             DATE          NOT NULL,
    decided_at         DATETIME(6)   NULL,
    reason             VARCHAR(1000) NULL,
    organisation_id    BINARY(16)    NULL,
    pending_code       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin   NULL,
    version            BIGINT        NOT NULL,
    PRIMARY KEY (id),
    INDEX network_join_request_queue (state, due_on),
    CONSTRAINT network_join_request_pending UNIQUE (pending_code),
    CONSTRAINT network_join_request_applicant CHECK (applicant IN ('COMPANY', 'PROVIDER', 'BODY')),
    CONSTRAINT network_join_request_state CHECK (state IN ('SUBMITTED', 'ACCEPTED', 'REFUSED')),
    CONSTRAINT network_join_request_waits CHECK ((state = 'SUBMITTED') = (pending_code IS NOT NULL)),
    CONSTRAINT network_join_request_decision CHECK ((state = 'SUBMITTED') = (decided_at IS NULL)),
    CONSTRAINT network_join_request_reason CHECK ((state = 'REFUSED') = (reason IS NOT NULL)),
    CONSTRAINT network_join_request_accepted CHECK ((state = 'ACCEPTED') = (organisation_id IS NOT NULL))
) ENGINE = InnoDB;
