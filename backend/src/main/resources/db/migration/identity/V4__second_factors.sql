-- Second factors. Times are UTC.

-- Whether the account has one: kept beside the account, so that a request learns it with the query that it makes anyway.
ALTER TABLE identity_user ADD COLUMN second_factor BOOLEAN NOT NULL DEFAULT FALSE;

-- The app that shows a code which changes every 30 seconds (RFC 6238).
CREATE TABLE identity_totp (
    user_id      BINARY(16)   NOT NULL,
    -- Encrypted with a key of the folder of keys: who has the database alone cannot make codes.
    secret       VARBINARY(100) NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    -- Null until the first right code proves that the app has the secret; counts for nothing before.
    confirmed_at DATETIME(6)  NULL,
    -- The step of the last code that was accepted: neither it nor an earlier one is accepted again.
    last_step    BIGINT       NOT NULL,
    PRIMARY KEY (user_id),
    CONSTRAINT identity_totp_user FOREIGN KEY (user_id) REFERENCES identity_user (id)
) ENGINE = InnoDB;

-- Codes to print, for the day when phone or key is lost; each works once.
CREATE TABLE identity_recovery_code (
    user_id   BINARY(16)  NOT NULL,
    -- SHA-256: 80 random bits need no slow hash.
    code_hash BINARY(32)  NOT NULL,
    used_at   DATETIME(6) NULL,
    PRIMARY KEY (user_id, code_hash),
    CONSTRAINT identity_recovery_code_user FOREIGN KEY (user_id) REFERENCES identity_user (id)
) ENGINE = InnoDB;

-- Passkeys (WebAuthn): public keys only.
CREATE TABLE identity_passkey (
    credential_id   VARBINARY(1023) NOT NULL,
    -- WebAuthn allows long ids, too long for a key: their SHA-256 stands for them.
    id              BINARY(32)    NOT NULL,
    user_id         BINARY(16)    NOT NULL,
    public_key      VARBINARY(2000) NOT NULL,
    signature_count BIGINT        NOT NULL,
    uv_initialized  BOOLEAN       NOT NULL,
    transports      VARCHAR(200)  NOT NULL,
    backup_eligible BOOLEAN       NOT NULL,
    backup_state    BOOLEAN       NOT NULL,
    -- As the authenticator gave it at registration; Spring Security reads the key out of it.
    attestation     BLOB          NOT NULL,
    label           VARCHAR(100)  NOT NULL,
    created_at      DATETIME(6)   NOT NULL,
    last_used_at    DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    KEY identity_passkey_user (user_id, created_at),
    CONSTRAINT identity_passkey_user FOREIGN KEY (user_id) REFERENCES identity_user (id)
) ENGINE = InnoDB;
