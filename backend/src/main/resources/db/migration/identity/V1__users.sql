-- Who can sign in, and as what. Times are UTC. No key to another module's tables: organisations and subjects are ids.

CREATE TABLE identity_user (
    id           BINARY(16)   NOT NULL,
    -- Lower case, ASCII: EmailAddress makes it so.
    email        VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name         VARCHAR(200) NOT NULL,
    password     VARCHAR(200) NOT NULL,
    -- Grows with every change of the password; sessions and tokens made before are void.
    credentials  INT          NOT NULL DEFAULT 1,
    failures     INT          NOT NULL DEFAULT 0,
    locked_until DATETIME(6)  NULL,
    locale       VARCHAR(10)  NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY identity_user_email (email),
    CONSTRAINT identity_user_failures CHECK (failures >= 0)
) ENGINE = InnoDB;

CREATE TABLE identity_role (
    user_id      BINARY(16)  NOT NULL,
    role         VARCHAR(20) NOT NULL,
    organisation BINARY(16)  NOT NULL,
    granted_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (user_id, role, organisation),
    KEY identity_role_organisation (organisation, role),
    CONSTRAINT identity_role_user FOREIGN KEY (user_id) REFERENCES identity_user (id),
    -- Machines and the platform itself are nobody's roles.
    CONSTRAINT identity_role_role CHECK (role IN ('EMPLOYEE', 'COMPANY_HR', 'PROVIDER', 'AMBITO', 'ALLIANCE', 'ATS'))
) ENGINE = InnoDB;

CREATE TABLE identity_invitation (
    id            BINARY(16)   NOT NULL,
    -- SHA-256 of the token in the mail.
    token_hash    BINARY(32)   NOT NULL,
    email         VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name          VARCHAR(200) NOT NULL,
    role          VARCHAR(20)  NOT NULL,
    organisation  BINARY(16)   NOT NULL,
    subject       BINARY(16)   NULL,
    locale        VARCHAR(10)  NOT NULL,
    issued_at     DATETIME(6)  NOT NULL,
    expires_at    DATETIME(6)  NOT NULL,
    accepted_at   DATETIME(6)  NULL,
    accepted_by   BINARY(16)   NULL,
    -- Set when a newer invitation of the same person to the same role took its place.
    superseded_at DATETIME(6)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY identity_invitation_token (token_hash),
    KEY identity_invitation_person (organisation, role, email),
    CONSTRAINT identity_invitation_role CHECK (role IN ('EMPLOYEE', 'COMPANY_HR', 'PROVIDER', 'AMBITO', 'ALLIANCE', 'ATS')),
    CONSTRAINT identity_invitation_acceptance CHECK ((accepted_at IS NULL) = (accepted_by IS NULL))
) ENGINE = InnoDB;

CREATE TABLE identity_password_reset (
    token_hash   BINARY(32)  NOT NULL,
    user_id      BINARY(16)  NOT NULL,
    requested_at DATETIME(6) NOT NULL,
    expires_at   DATETIME(6) NOT NULL,
    used_at      DATETIME(6) NULL,
    PRIMARY KEY (token_hash),
    KEY identity_password_reset_user (user_id, requested_at),
    CONSTRAINT identity_password_reset_user FOREIGN KEY (user_id) REFERENCES identity_user (id)
) ENGINE = InnoDB;
