-- Scans that tills made without network, one row for each that ever arrived: written down before it is decided, so that sent again it
-- is judged as of its first arrival and gets its first answer. Ids grow with the order of arrival.
CREATE TABLE voucher_offline_scan (
  id            BINARY(16)   NOT NULL,
  provider      BINARY(16)   NOT NULL,
  scan_key      VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request_hash  BINARY(32)   NOT NULL,
  till          VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  scanned_at    DATETIME(6)  NOT NULL,
  received_at   DATETIME(6)  NOT NULL,
  outcome       VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  voucher       BINARY(16)   NULL,
  redemption    BINARY(16)   NULL,
  reason        VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  reason_values VARCHAR(500) NULL,
  decided_at    DATETIME(6)  NULL,
  PRIMARY KEY (id),
  UNIQUE KEY voucher_offline_scan_key (provider, scan_key),
  UNIQUE KEY voucher_offline_scan_redemption (redemption),
  KEY voucher_offline_scan_till (provider, till, id),
  KEY voucher_offline_scan_refused (outcome, id),
  KEY voucher_offline_scan_conflicts (provider, outcome, id),
  CONSTRAINT voucher_offline_scan_of FOREIGN KEY (voucher) REFERENCES voucher (id),
  CONSTRAINT voucher_offline_scan_outcomes CHECK (outcome IN ('PENDING', 'TAKEN', 'REFUSED')),
  CONSTRAINT voucher_offline_scan_taken CHECK ((outcome = 'TAKEN') = (redemption IS NOT NULL)),
  CONSTRAINT voucher_offline_scan_why CHECK ((outcome = 'REFUSED') = (reason IS NOT NULL)),
  CONSTRAINT voucher_offline_scan_decided CHECK ((outcome = 'PENDING') = (decided_at IS NULL))
) ENGINE = InnoDB;
