-- A voucher says what was bought as it was said at the purchase: title, provider, place and price do not follow later versions.
-- Amounts in cents. The checks hold what the state means, so that no update can leave a voucher half changed.
CREATE TABLE voucher (
  id             BINARY(16)   NOT NULL,
  code           CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state          VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  employee       BINARY(16)   NOT NULL,
  company        BINARY(16)   NOT NULL,
  member         BINARY(16)   NULL,
  beneficiary    VARCHAR(200) NOT NULL,
  offer          BINARY(16)   NOT NULL,
  offer_version  BINARY(16)   NOT NULL,
  service_title  VARCHAR(200) NOT NULL,
  category       VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  provider       BINARY(16)   NOT NULL,
  provider_name  VARCHAR(200) NOT NULL,
  site_address   VARCHAR(400) NOT NULL,
  face_value     BIGINT       NOT NULL,
  own_part       BIGINT       NOT NULL,
  grant_part     BIGINT       NOT NULL,
  issued_at      DATETIME(6)  NOT NULL,
  valid_until    DATE         NOT NULL,
  issue_journal  BINARY(16)   NOT NULL,
  redemption     BINARY(16)   NULL,
  redeemed_at    DATETIME(6)  NULL,
  statement      BINARY(16)   NULL,
  closed_at      DATETIME(6)  NULL,
  PRIMARY KEY (id),
  UNIQUE KEY voucher_code (code),
  KEY voucher_employee (employee, id),
  KEY voucher_due (state, valid_until),
  KEY voucher_waiting (provider, state),
  CONSTRAINT voucher_states CHECK (state IN ('ISSUED', 'REDEEMED', 'SETTLED', 'CANCELLED', 'EXPIRED')),
  CONSTRAINT voucher_price CHECK (face_value > 0 AND own_part >= 0 AND grant_part >= 0 AND face_value = own_part + grant_part),
  CONSTRAINT voucher_used CHECK (
    (state IN ('REDEEMED', 'SETTLED') AND redemption IS NOT NULL AND redeemed_at IS NOT NULL)
    OR (state NOT IN ('REDEEMED', 'SETTLED') AND redemption IS NULL AND redeemed_at IS NULL)),
  CONSTRAINT voucher_paid_out CHECK ((state = 'SETTLED' AND statement IS NOT NULL) OR (state <> 'SETTLED' AND statement IS NULL)),
  CONSTRAINT voucher_closed CHECK (
    (state IN ('CANCELLED', 'EXPIRED') AND closed_at IS NOT NULL)
    OR (state NOT IN ('CANCELLED', 'EXPIRED') AND closed_at IS NULL))
) ENGINE = InnoDB;

-- What paid a voucher: its money goes back this way and no other. Source: a pocket or a budget line.
CREATE TABLE voucher_share (
  voucher  BINARY(16)   NOT NULL,
  position INT          NOT NULL,
  kind     VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  source   BINARY(16)   NOT NULL,
  label    VARCHAR(200) NOT NULL,
  amount   BIGINT       NOT NULL,
  PRIMARY KEY (voucher, position),
  UNIQUE KEY voucher_share_source (kind, source, voucher),
  CONSTRAINT voucher_share_voucher FOREIGN KEY (voucher) REFERENCES voucher (id),
  CONSTRAINT voucher_share_kinds CHECK (kind IN ('POCKET', 'GRANT_LINE')),
  CONSTRAINT voucher_share_positive CHECK (amount > 0)
) ENGINE = InnoDB;

-- Every time that a voucher was taken. The one that counts is named by its voucher; undone ones stay.
CREATE TABLE voucher_redemption (
  id          BINARY(16)  NOT NULL,
  voucher     BINARY(16)  NOT NULL,
  provider    BINARY(16)  NOT NULL,
  channel     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount      BIGINT      NOT NULL,
  redeemed_at DATETIME(6) NOT NULL,
  undo_until  DATETIME(6) NOT NULL,
  journal     BINARY(16)  NOT NULL,
  undone_at   DATETIME(6) NULL,
  PRIMARY KEY (id),
  KEY voucher_redemption_voucher (voucher),
  KEY voucher_redemption_day (provider, redeemed_at, id),
  CONSTRAINT voucher_redemption_of FOREIGN KEY (voucher) REFERENCES voucher (id),
  CONSTRAINT voucher_redemption_positive CHECK (amount > 0)
) ENGINE = InnoDB;
