-- live_reference holds the bank's number while the transfer stands: one number counts once, and after a reversal it may be
-- recorded anew, for instance for the right company.
CREATE TABLE payments_bank_transfer (
    id              BINARY(16)   NOT NULL,
    company_id      BINARY(16)   NOT NULL,
    amount_cents    BIGINT       NOT NULL,
    value_date      DATE         NOT NULL,
    bank_reference  VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    live_reference  VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    recorded_at     DATETIME(6)  NOT NULL,
    reversed_at     DATETIME(6)  NULL,
    reversed_for    VARCHAR(500) NULL,
    version         BIGINT       NOT NULL,
    PRIMARY KEY (id),
    INDEX payments_bank_transfer_company (company_id, id),
    CONSTRAINT payments_bank_transfer_reference UNIQUE (live_reference),
    CONSTRAINT payments_bank_transfer_amount CHECK (amount_cents BETWEEN 1 AND 1000000000),
    CONSTRAINT payments_bank_transfer_reversal CHECK
        ((reversed_at IS NULL) = (reversed_for IS NULL) AND (reversed_at IS NULL) = (live_reference IS NOT NULL))
) ENGINE = InnoDB;
