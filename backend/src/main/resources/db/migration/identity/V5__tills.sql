-- Tills without a keyboard (RFC 8628). Times are UTC.

-- A code is somebody's alone. Tokens' columns hold hashes.
ALTER TABLE oauth2_authorization
    ADD UNIQUE KEY oauth2_authorization_user_code (user_code_value),
    ADD UNIQUE KEY oauth2_authorization_device_code (device_code_value);

-- A connected till: lives as long as its authorization.
CREATE TABLE identity_till (
    id               BINARY(16)   NOT NULL,
    authorization_id VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    provider         BINARY(16)   NOT NULL,
    label            VARCHAR(60)  NOT NULL,
    allowed_by       BINARY(16)   NOT NULL,
    allowed_at       DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY identity_till_authorization (authorization_id),
    KEY identity_till_provider (provider, label),
    CONSTRAINT identity_till_allowed_by FOREIGN KEY (allowed_by) REFERENCES identity_user (id)
) ENGINE = InnoDB;

-- When a till that waits asked last, and how long it has to wait between two questions.
CREATE TABLE identity_device_poll (
    -- The hash of the device code.
    device_code  VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    polled_at    DATETIME(6) NOT NULL,
    wait_seconds INT         NOT NULL,
    PRIMARY KEY (device_code),
    KEY identity_device_poll_polled (polled_at)
) ENGINE = InnoDB;
