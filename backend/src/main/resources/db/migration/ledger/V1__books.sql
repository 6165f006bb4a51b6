-- Kinds are ASCII words: short, readable by an auditor, and cheap in the indexes of the transfers.

CREATE TABLE ledger_account (
  kind      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  owner     BINARY(16)  NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  PRIMARY KEY (kind, owner)
) ENGINE = InnoDB;

-- The live balance of an account that may not fall below its floor (cents).
-- Apart from ledger_account, so that the key checks of new transfers never wait for a balance that is being changed.
CREATE TABLE ledger_balance (
  kind    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  owner   BINARY(16)  NOT NULL,
  balance BIGINT      NOT NULL,
  floor   BIGINT      NOT NULL,
  PRIMARY KEY (kind, owner),
  CONSTRAINT ledger_balance_account FOREIGN KEY (kind, owner) REFERENCES ledger_account (kind, owner),
  CONSTRAINT ledger_balance_floor CHECK (balance >= floor)
) ENGINE = InnoDB;

-- One business fact each. The row is inserted before anything else and so claims the key of its request.
CREATE TABLE ledger_journal (
  id              BINARY(16)   NOT NULL,
  kind            VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reference       BINARY(16)   NOT NULL,
  effective_on    DATE         NOT NULL,
  recorded_at     DATETIME(6)  NOT NULL,
  idempotency_key VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request_hash    BINARY(32)   NOT NULL,
  reverses        BINARY(16)   NULL,
  PRIMARY KEY (id),
  UNIQUE KEY ledger_journal_key (idempotency_key),
  UNIQUE KEY ledger_journal_reverses (reverses),
  KEY ledger_journal_reference (reference, kind),
  CONSTRAINT ledger_journal_reversed FOREIGN KEY (reverses) REFERENCES ledger_journal (id)
) ENGINE = InnoDB;

-- Which fact may move money between which kinds of account: what is not here is impossible.
CREATE TABLE ledger_transfer_rule (
  journal_kind VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  debit_kind   VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  credit_kind  VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (journal_kind, debit_kind, credit_kind)
) ENGINE = InnoDB;

INSERT INTO ledger_transfer_rule (journal_kind, debit_kind, credit_kind) VALUES
  ('COMPANY_DEPOSIT',          'BANK',             'COMPANY_FUNDS'),
  ('COMPANY_DEPOSIT_REVERSAL', 'COMPANY_FUNDS',    'BANK'),
  ('GRANT_AWARD',              'BANK',             'GRANT_LINE'),
  ('ALLOCATION',               'COMPANY_FUNDS',    'POCKET'),
  ('PURCHASE',                 'POCKET',           'VOUCHER'),
  ('PURCHASE',                 'GRANT_LINE',       'VOUCHER'),
  ('CANCELLATION',             'VOUCHER',          'POCKET'),
  ('CANCELLATION',             'VOUCHER',          'GRANT_LINE'),
  ('EXPIRY',                   'VOUCHER',          'POCKET'),
  ('EXPIRY',                   'VOUCHER',          'GRANT_LINE'),
  ('REDEMPTION',               'VOUCHER',          'PROVIDER_PAYABLE'),
  ('REDEMPTION_UNDO',          'PROVIDER_PAYABLE', 'VOUCHER'),
  ('POCKET_RETURN',            'POCKET',           'COMPANY_FUNDS');

CREATE TABLE ledger_transfer (
  journal      BINARY(16)  NOT NULL,
  line         INT         NOT NULL,
  journal_kind VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  debit_kind   VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  debit_owner  BINARY(16)  NOT NULL,
  credit_kind  VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  credit_owner BINARY(16)  NOT NULL,
  amount       BIGINT      NOT NULL,
  PRIMARY KEY (journal, line),
  KEY ledger_transfer_debit (debit_kind, debit_owner, journal),
  KEY ledger_transfer_credit (credit_kind, credit_owner, journal),
  CONSTRAINT ledger_transfer_journal FOREIGN KEY (journal) REFERENCES ledger_journal (id),
  CONSTRAINT ledger_transfer_allowed FOREIGN KEY (journal_kind, debit_kind, credit_kind)
    REFERENCES ledger_transfer_rule (journal_kind, debit_kind, credit_kind),
  CONSTRAINT ledger_transfer_debited FOREIGN KEY (debit_kind, debit_owner) REFERENCES ledger_account (kind, owner),
  CONSTRAINT ledger_transfer_credited FOREIGN KEY (credit_kind, credit_owner) REFERENCES ledger_account (kind, owner),
  CONSTRAINT ledger_transfer_positive CHECK (amount > 0)
) ENGINE = InnoDB;

-- The balance of a free account up to and without a journal id, so that reading it does not walk its whole history.
CREATE TABLE ledger_snapshot (
  kind     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  owner    BINARY(16)  NOT NULL,
  before_journal BINARY(16) NOT NULL,
  balance  BIGINT      NOT NULL,
  taken_at DATETIME(6) NOT NULL,
  PRIMARY KEY (kind, owner, before_journal),
  CONSTRAINT ledger_snapshot_account FOREIGN KEY (kind, owner) REFERENCES ledger_account (kind, owner)
) ENGINE = InnoDB;

-- What is written stays: corrections are new journals.
CREATE TRIGGER ledger_journal_no_update BEFORE UPDATE ON ledger_journal FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a journal is never changed';
CREATE TRIGGER ledger_journal_no_delete BEFORE DELETE ON ledger_journal FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a journal is never deleted';
CREATE TRIGGER ledger_transfer_no_update BEFORE UPDATE ON ledger_transfer FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a transfer is never changed';
CREATE TRIGGER ledger_transfer_no_delete BEFORE DELETE ON ledger_transfer FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a transfer is never deleted';
