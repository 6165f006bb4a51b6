-- Identities that people have at OpenID Connect providers and sign in here with. Times are UTC.

CREATE TABLE identity_external_identity (
    id           BINARY(16)   NOT NULL,
    -- The two together are who it is, there: an issuer gives a subject once (OpenID Connect Core, 5.7). Compared byte by byte.
    issuer       VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    subject      VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    user_id      BINARY(16)   NOT NULL,
    linked_at    DATETIME(6)  NOT NULL,
    last_used_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    -- One identity opens one account, and an account has one identity at each provider.
    UNIQUE KEY identity_external_identity_subject (issuer, subject),
    UNIQUE KEY identity_external_identity_user (user_id, issuer),
    CONSTRAINT identity_external_identity_user FOREIGN KEY (user_id) REFERENCES identity_user (id)
) ENGINE = InnoDB;
