-- Sessions of browsers, so that people stay signed in over a restart and on every instance. Names of tables and columns are fixed
-- by Spring Session; times are milliseconds since 1970, by the machine's clock. SESSION_ID holds the hash of what the cookie holds.

CREATE TABLE SPRING_SESSION (
    PRIMARY_ID            CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    SESSION_ID            CHAR(43)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CREATION_TIME         BIGINT       NOT NULL,
    LAST_ACCESS_TIME      BIGINT       NOT NULL,
    MAX_INACTIVE_INTERVAL INT          NOT NULL,
    EXPIRY_TIME           BIGINT       NOT NULL,
    -- The id of the user; null for a visitor.
    PRINCIPAL_NAME        VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (PRIMARY_ID),
    UNIQUE KEY spring_session_id (SESSION_ID),
    KEY spring_session_expiry (EXPIRY_TIME),
    KEY spring_session_principal (PRINCIPAL_NAME)
) ENGINE = InnoDB;

CREATE TABLE SPRING_SESSION_ATTRIBUTES (
    SESSION_PRIMARY_ID CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ATTRIBUTE_NAME     VARCHAR(200) NOT NULL,
    ATTRIBUTE_BYTES    BLOB         NOT NULL,
    PRIMARY KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME),
    CONSTRAINT spring_session_attributes_session
        FOREIGN KEY (SESSION_PRIMARY_ID) REFERENCES SPRING_SESSION (PRIMARY_ID) ON DELETE CASCADE
) ENGINE = InnoDB;
