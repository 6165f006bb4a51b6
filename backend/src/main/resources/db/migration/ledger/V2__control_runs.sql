-- When each control ran last and how much it found: for those who watch, whichever instance ran it.
CREATE TABLE ledger_control_run (
    control  VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    findings INT         NOT NULL,
    ran_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (control)
) ENGINE = InnoDB;
