-- live_version points to the one version that people find and buy. changed_seq says when the search must look again.
CREATE TABLE catalogue_offer (
    id           BINARY(16)  NOT NULL,
    provider_id  BINARY(16)  NOT NULL,
    live_version BINARY(16)  NULL,
    changed_at   DATETIME(6) NOT NULL,
    changed_seq  BIGINT      NOT NULL DEFAULT 0,
    version      BIGINT      NOT NULL,
    PRIMARY KEY (id),
    INDEX catalogue_offer_provider (provider_id),
    INDEX catalogue_offer_changed (changed_seq)
) ENGINE = InnoDB;

CREATE TABLE catalogue_offer_version (
    id                BINARY(16)    NOT NULL,
    offer_id          BINARY(16)    NOT NULL,
    number            INT           NOT NULL,
    title             VARCHAR(120)  NOT NULL,
    description       VARCHAR(4000) NOT NULL,
    category          VARCHAR(60)   NOT NULL,
    price             BIGINT        NOT NULL,
    unit              VARCHAR(20)   NOT NULL,
    age_from          INT           NOT NULL,
    age_to            INT           NOT NULL,
    site_id           BINARY(16)    NOT NULL,
    radius_km         INT           NOT NULL,
    validity_days     INT           NOT NULL,
    vat               VARCHAR(30)   NOT NULL,
    state             VARCHAR(20)   NOT NULL,
    created_at        DATETIME(6)   NOT NULL,
    submitted_at      DATETIME(6)   NULL,
    submitted_by      VARCHAR(120)  NULL,
    submitted_by_name VARCHAR(200)  NULL,
    due_on            DATE          NULL,
    decided_at        DATETIME(6)   NULL,
    decided_by_name   VARCHAR(200)  NULL,
    live_from         DATETIME(6)   NULL,
    ended_at          DATETIME(6)   NULL,
    ended_by_name     VARCHAR(200)  NULL,
    reason            VARCHAR(2000) NULL,
    PRIMARY KEY (id),
    CONSTRAINT catalogue_offer_version_number UNIQUE (offer_id, number),
    INDEX catalogue_offer_version_queue (state, due_on),
    CONSTRAINT catalogue_offer_version_offer FOREIGN KEY (offer_id) REFERENCES catalogue_offer (id),
    CONSTRAINT catalogue_offer_version_price CHECK (price BETWEEN 50 AND 2000000),
    CONSTRAINT catalogue_offer_version_ages CHECK (age_from BETWEEN 0 AND age_to AND age_to <= 120),
    CONSTRAINT catalogue_offer_version_radius CHECK (radius_km BETWEEN 0 AND 60),
    CONSTRAINT catalogue_offer_version_validity CHECK (validity_days BETWEEN 7 AND 365),
    CONSTRAINT catalogue_offer_version_unit CHECK (unit IN
        ('PER_HOUR', 'PER_DAY', 'PER_WEEK', 'PER_MONTH', 'PER_SERVICE')),
    CONSTRAINT catalogue_offer_version_vat CHECK (vat IN
        ('EXEMPT_ART10_18', 'EXEMPT_ART10_19', 'EXEMPT_ART10_20', 'EXEMPT_ART10_21', 'EXEMPT_ART10_27TER', 'EXEMPT_ART10_14',
         'REDUCED_5', 'REDUCED_10', 'ORDINARY_22', 'FLAT_RATE_SCHEME')),
    CONSTRAINT catalogue_offer_version_state CHECK (state IN
        ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'REFUSED', 'APPROVED', 'SUPERSEDED', 'WITHDRAWN')),
    CONSTRAINT catalogue_offer_version_submitted CHECK
        (state IN ('DRAFT', 'WITHDRAWN') OR (submitted_at IS NOT NULL AND submitted_by IS NOT NULL AND due_on IS NOT NULL)),
    CONSTRAINT catalogue_offer_version_decided CHECK
        (state IN ('DRAFT', 'SUBMITTED', 'WITHDRAWN') OR decided_at IS NOT NULL),
    CONSTRAINT catalogue_offer_version_reason CHECK (state NOT IN ('CHANGES_REQUESTED', 'REFUSED') OR reason IS NOT NULL)
) ENGINE = InnoDB;

-- One row: how often what people find has changed. Whoever changes it holds the row until its commit, so the order of the numbers
-- is the order of the commits, and a follower that has seen number n has seen everything up to n.
CREATE TABLE catalogue_change (
    id  TINYINT NOT NULL,
    seq BIGINT  NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB;

INSERT INTO catalogue_change (id, seq) VALUES (1, 0);
