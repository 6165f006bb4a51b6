CREATE TABLE companies_company (
    organisation_id    BINARY(16)   NOT NULL,
    declared_employees INT          NULL,
    contact_name       VARCHAR(120) NULL,
    contact_email      VARCHAR(254) NULL,
    admitted_at        DATETIME(6)  NOT NULL,
    carnet_chosen      BOOLEAN      NOT NULL,
    PRIMARY KEY (organisation_id),
    CONSTRAINT companies_company_employees CHECK (declared_employees > 0)
) ENGINE = InnoDB;

CREATE TABLE companies_carnet_category (
    organisation_id BINARY(16)  NOT NULL,
    category        VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (organisation_id, category),
    CONSTRAINT companies_carnet_company FOREIGN KEY (organisation_id) REFERENCES companies_company (organisation_id)
) ENGINE = InnoDB;

CREATE TABLE companies_plan (
    id              BINARY(16)   NOT NULL,
    company_id      BINARY(16)   NOT NULL,
    name            VARCHAR(120) NOT NULL,
    starts_on       DATE         NOT NULL,
    ends_on         DATE         NOT NULL,
    source          VARCHAR(20)  NOT NULL,
    leftover_kind   VARCHAR(20)  NOT NULL,
    leftover_months INT          NOT NULL,
    state           VARCHAR(10)  NOT NULL,
    written_at      DATETIME(6)  NOT NULL,
    version         BIGINT       NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT companies_plan_name UNIQUE (company_id, name),
    CONSTRAINT companies_plan_company FOREIGN KEY (company_id) REFERENCES companies_company (organisation_id),
    CONSTRAINT companies_plan_period CHECK (ends_on >= starts_on),
    CONSTRAINT companies_plan_source CHECK (source IN ('ON_TOP', 'CONTRACT', 'PRODUCTIVITY_BONUS')),
    CONSTRAINT companies_plan_leftover CHECK
        ((leftover_kind = 'RETURN_AT_END' AND leftover_months = 0)
            OR (leftover_kind = 'CARRY_OVER' AND leftover_months BETWEEN 1 AND 24)),
    CONSTRAINT companies_plan_state CHECK (state IN ('DRAFT', 'ACTIVE', 'ENDED'))
) ENGINE = InnoDB;

-- The line without a category is for everybody who has none of their own.
CREATE TABLE companies_plan_line (
    plan_id      BINARY(16)  NOT NULL,
    position     INT         NOT NULL,
    category     VARCHAR(60) NULL,
    amount_cents BIGINT      NOT NULL,
    PRIMARY KEY (plan_id, position),
    CONSTRAINT companies_plan_line_plan FOREIGN KEY (plan_id) REFERENCES companies_plan (id),
    CONSTRAINT companies_plan_line_amount CHECK (amount_cents BETWEEN 1 AND 10000000)
) ENGINE = InnoDB;
