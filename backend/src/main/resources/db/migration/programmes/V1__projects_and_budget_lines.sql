CREATE TABLE programmes_project (
    id                 BINARY(16)   NOT NULL,
    programme          VARCHAR(40)  NOT NULL,
    place              INT          NOT NULL,
    alliance_id        BINARY(16)   NOT NULL,
    title              VARCHAR(250) NOT NULL,
    total_cost_cents   BIGINT       NOT NULL,
    co_financing_cents BIGINT       NOT NULL,
    requested_cents    BIGINT       NOT NULL,
    awarded_cents      BIGINT       NOT NULL,
    score_tenths       INT          NOT NULL,
    version            BIGINT       NOT NULL,
    PRIMARY KEY (id),
    INDEX programmes_project_alliance (alliance_id),
    CONSTRAINT programmes_project_place UNIQUE (programme, place),
    CONSTRAINT programmes_project_costs CHECK (total_cost_cents = co_financing_cents + requested_cents),
    CONSTRAINT programmes_project_award CHECK (awarded_cents >= 0 AND awarded_cents <= requested_cents)
) ENGINE = InnoDB;

CREATE TABLE programmes_budget_line (
    id                 BINARY(16)   NOT NULL,
    project_id         BINARY(16)   NOT NULL,
    alliance_id        BINARY(16)   NOT NULL,
    name               VARCHAR(120) NOT NULL,
    awarded_cents      BIGINT       NOT NULL,
    starts_on          DATE         NOT NULL,
    ends_on            DATE         NOT NULL,
    share_basis_points INT          NOT NULL,
    every_category     BOOLEAN      NOT NULL,
    cap_cents          BIGINT       NOT NULL,
    version            BIGINT       NOT NULL,
    PRIMARY KEY (id),
    INDEX programmes_budget_line_alliance (alliance_id, ends_on),
    CONSTRAINT programmes_budget_line_name UNIQUE (project_id, name),
    CONSTRAINT programmes_budget_line_project FOREIGN KEY (project_id) REFERENCES programmes_project (id),
    CONSTRAINT programmes_budget_line_awarded CHECK (awarded_cents > 0),
    CONSTRAINT programmes_budget_line_period CHECK (ends_on >= starts_on),
    CONSTRAINT programmes_budget_line_share CHECK (share_basis_points BETWEEN 1 AND 10000),
    CONSTRAINT programmes_budget_line_cap CHECK (cap_cents > 0)
) ENGINE = InnoDB;

CREATE TABLE programmes_line_category (
    line_id  BINARY(16)  NOT NULL,
    category VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (line_id, category),
    CONSTRAINT programmes_line_category_line FOREIGN KEY (line_id) REFERENCES programmes_budget_line (id)
) ENGINE = InnoDB;

-- How much of a line a person has got. The cap stands beside it, so that the database itself refuses to cross it.
CREATE TABLE programmes_person_use (
    line_id    BINARY(16) NOT NULL,
    person_id  BINARY(16) NOT NULL,
    used_cents BIGINT     NOT NULL,
    cap_cents  BIGINT     NOT NULL,
    PRIMARY KEY (line_id, person_id),
    CONSTRAINT programmes_person_use_line FOREIGN KEY (line_id) REFERENCES programmes_budget_line (id),
    CONSTRAINT programmes_person_use_cap CHECK (used_cents >= 0 AND used_cents <= cap_cents)
) ENGINE = InnoDB;
