-- The authorization server's clients and authorizations. The names of the oauth2_* tables and of their columns are fixed by
-- Spring Security; the types are ours: where it proposes BLOB for a token we keep the hash of the token, short enough for an index.

CREATE TABLE oauth2_registered_client (
    id                            VARCHAR(100)  NOT NULL,
    client_id                     VARCHAR(100)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    client_id_issued_at           DATETIME(6)   NOT NULL,
    client_secret                 VARCHAR(200)  NULL,
    client_secret_expires_at      DATETIME(6)   NULL,
    client_name                   VARCHAR(200)  NOT NULL,
    client_authentication_methods VARCHAR(1000) NOT NULL,
    authorization_grant_types     VARCHAR(1000) NOT NULL,
    redirect_uris                 VARCHAR(1000) NULL,
    post_logout_redirect_uris     VARCHAR(1000) NULL,
    scopes                        VARCHAR(1000) NOT NULL,
    client_settings               VARCHAR(2000) NOT NULL,
    token_settings                VARCHAR(2000) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY oauth2_registered_client_client (client_id)
) ENGINE = InnoDB;

CREATE TABLE oauth2_authorization (
    id                            VARCHAR(100)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    registered_client_id          VARCHAR(100)  NOT NULL,
    principal_name                VARCHAR(200)  NOT NULL,
    authorization_grant_type      VARCHAR(100)  NOT NULL,
    authorized_scopes             VARCHAR(1000) NULL,
    attributes                    MEDIUMTEXT    NULL,
    state                         VARCHAR(500)  NULL,
    authorization_code_value      VARCHAR(80)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    authorization_code_issued_at  DATETIME(6)   NULL,
    authorization_code_expires_at DATETIME(6)   NULL,
    authorization_code_metadata   TEXT          NULL,
    access_token_value            VARCHAR(80)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    access_token_issued_at        DATETIME(6)   NULL,
    access_token_expires_at       DATETIME(6)   NULL,
    access_token_metadata         TEXT          NULL,
    access_token_type             VARCHAR(100)  NULL,
    access_token_scopes           VARCHAR(1000) NULL,
    oidc_id_token_value           VARCHAR(80)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    oidc_id_token_issued_at       DATETIME(6)   NULL,
    oidc_id_token_expires_at      DATETIME(6)   NULL,
    oidc_id_token_metadata        TEXT          NULL,
    refresh_token_value           VARCHAR(80)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    refresh_token_issued_at       DATETIME(6)   NULL,
    refresh_token_expires_at      DATETIME(6)   NULL,
    refresh_token_metadata        TEXT          NULL,
    user_code_value               VARCHAR(80)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    user_code_issued_at           DATETIME(6)   NULL,
    user_code_expires_at          DATETIME(6)   NULL,
    user_code_metadata            TEXT          NULL,
    device_code_value             VARCHAR(80)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    device_code_issued_at         DATETIME(6)   NULL,
    device_code_expires_at        DATETIME(6)   NULL,
    device_code_metadata          TEXT          NULL,
    PRIMARY KEY (id),
    UNIQUE KEY oauth2_authorization_code (authorization_code_value),
    UNIQUE KEY oauth2_authorization_access (access_token_value),
    UNIQUE KEY oauth2_authorization_id_token (oidc_id_token_value),
    UNIQUE KEY oauth2_authorization_refresh (refresh_token_value),
    KEY oauth2_authorization_principal (principal_name),
    KEY oauth2_authorization_client (registered_client_id)
) ENGINE = InnoDB;

CREATE TABLE oauth2_authorization_consent (
    registered_client_id VARCHAR(100)  NOT NULL,
    principal_name       VARCHAR(200)  NOT NULL,
    authorities          VARCHAR(1000) NOT NULL,
    PRIMARY KEY (registered_client_id, principal_name)
) ENGINE = InnoDB;

-- Refresh tokens that were exchanged already: one that comes again was copied, and ends its whole authorization.
CREATE TABLE identity_used_refresh_token (
    token_hash       VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    authorization_id VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    used_at          DATETIME(6)  NOT NULL,
    PRIMARY KEY (token_hash),
    KEY identity_used_refresh_token_authorization (authorization_id)
) ENGINE = InnoDB;

-- What the company sees of its clients; a revoked one is kept for the audit.
CREATE TABLE identity_machine_client (
    id         BINARY(16)   NOT NULL,
    client_id  VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    company    BINARY(16)   NOT NULL,
    label      VARCHAR(100) NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    revoked_at DATETIME(6)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY identity_machine_client_client (client_id),
    KEY identity_machine_client_company (company, created_at)
) ENGINE = InnoDB;
