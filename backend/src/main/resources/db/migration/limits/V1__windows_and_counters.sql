-- Requests counted in windows of time by all instances together; see docs/adr/0010. Who asked is a hash: nobody can be read from it.
CREATE TABLE limits_window (
    kind      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    per       VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject   BINARY(16) NOT NULL,
    -- Seconds since 1970.
    starts_at BIGINT     NOT NULL,
    requests  INT        NOT NULL,
    PRIMARY KEY (kind, per, subject, starts_at),
    KEY limits_window_age (starts_at)
) ENGINE = InnoDB;

-- Persons at counters who tried codes that are none: one row each, until the sweep.
CREATE TABLE limits_counter (
    user_id        BINARY(16)  NOT NULL,
    provider_id    BINARY(16)  NOT NULL,
    wrong          INT         NOT NULL,
    first_wrong_at DATETIME(6) NOT NULL,
    PRIMARY KEY (user_id),
    KEY limits_counter_provider (provider_id, first_wrong_at)
) ENGINE = InnoDB;

-- Counters that were locked for it. The Ambito sees those that nobody has looked at.
CREATE TABLE limits_lock (
    id           BINARY(16)  NOT NULL,
    user_id      BINARY(16)  NOT NULL,
    provider_id  BINARY(16)  NOT NULL,
    wrong        INT         NOT NULL,
    locked_at    DATETIME(6) NOT NULL,
    locked_until DATETIME(6) NOT NULL,
    seen_at      DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY limits_lock_until (locked_until),
    KEY limits_lock_unseen (seen_at)
) ENGINE = InnoDB;
