-- The last number given in each year; its row makes two closes of one year follow each other.
CREATE TABLE settlement_numbering (
  year        INT NOT NULL,
  last_number INT NOT NULL,
  PRIMARY KEY (year)
) ENGINE = InnoDB;

-- What one provider has earned in one business month (cents). Never changed: a correction is a line of a later statement.
CREATE TABLE settlement_statement (
  id             BINARY(16)  NOT NULL,
  provider       BINARY(16)  NOT NULL,
  month          CHAR(7)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number         VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  total          BIGINT      NOT NULL,
  from_companies BIGINT      NOT NULL,
  vouchers       INT         NOT NULL,
  closed_at      DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY settlement_statement_once (provider, month),
  UNIQUE KEY settlement_statement_number (number),
  KEY settlement_statement_month (month),
  CONSTRAINT settlement_statement_positive CHECK (total > 0 AND from_companies >= 0 AND from_companies <= total)
) ENGINE = InnoDB;

-- A voucher stands in one statement only.
CREATE TABLE settlement_voucher (
  statement     BINARY(16)   NOT NULL,
  position      INT          NOT NULL,
  voucher       BINARY(16)   NOT NULL,
  pseudonym     VARCHAR(40)  NOT NULL,
  redeemed_at   DATETIME(6)  NOT NULL,
  service_title VARCHAR(200) NOT NULL,
  amount        BIGINT       NOT NULL,
  own           BIGINT       NOT NULL,
  PRIMARY KEY (statement, position),
  UNIQUE KEY settlement_voucher_once (voucher),
  CONSTRAINT settlement_voucher_statement FOREIGN KEY (statement) REFERENCES settlement_statement (id),
  CONSTRAINT settlement_voucher_parts CHECK (amount > 0 AND own >= 0 AND own <= amount)
) ENGINE = InnoDB;

-- Which lines of the Alleanze's budgets pay what of a voucher.
CREATE TABLE settlement_grant (
  statement BINARY(16)   NOT NULL,
  position  INT          NOT NULL,
  line      BINARY(16)   NOT NULL,
  line_name VARCHAR(200) NOT NULL,
  amount    BIGINT       NOT NULL,
  PRIMARY KEY (statement, position, line),
  CONSTRAINT settlement_grant_voucher FOREIGN KEY (statement, position) REFERENCES settlement_voucher (statement, position),
  CONSTRAINT settlement_grant_positive CHECK (amount > 0)
) ENGINE = InnoDB;
