-- Browsers in which somebody has signed in before, so that a sign-in in another one can be told to its owner. Times are UTC.

CREATE TABLE identity_known_device (
    -- SHA-256 of what the browser's cookie holds for this user. Two users of one browser have two, which nothing ties together.
    token_hash BINARY(32)  NOT NULL,
    user_id    BINARY(16)  NOT NULL,
    first_seen DATETIME(6) NOT NULL,
    last_seen  DATETIME(6) NOT NULL,
    PRIMARY KEY (token_hash),
    KEY identity_known_device_user (user_id),
    KEY identity_known_device_last_seen (last_seen),
    CONSTRAINT identity_known_device_user FOREIGN KEY (user_id) REFERENCES identity_user (id)
) ENGINE = InnoDB;
