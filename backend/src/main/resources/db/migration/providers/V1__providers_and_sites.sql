-- Whether an accreditation is lapsed is told by its last day alone; lapse_told_for is the last day whose passing was published.
CREATE TABLE providers_provider (
    organisation_id  BINARY(16)    NOT NULL,
    description      VARCHAR(2000) NULL,
    accredited_until DATE          NOT NULL,
    suspended_at     DATETIME(6)   NULL,
    suspended_for    VARCHAR(1000) NULL,
    lapse_told_for   DATE          NULL,
    iban             VARCHAR(34)   NULL,
    version          BIGINT        NOT NULL,
    PRIMARY KEY (organisation_id),
    INDEX providers_provider_until (accredited_until),
    CONSTRAINT providers_provider_suspension CHECK ((suspended_at IS NULL) = (suspended_for IS NULL))
) ENGINE = InnoDB;

CREATE TABLE providers_site (
    id                 BINARY(16)   NOT NULL,
    organisation_id    BINARY(16)   NOT NULL,
    name               VARCHAR(120) NOT NULL,
    address            VARCHAR(200) NOT NULL,
    municipality_istat VARCHAR(6)   NOT NULL,
    PRIMARY KEY (id),
    INDEX providers_site_provider (organisation_id),
    CONSTRAINT providers_site_provider FOREIGN KEY (organisation_id) REFERENCES providers_provider (organisation_id)
) ENGINE = InnoDB;
