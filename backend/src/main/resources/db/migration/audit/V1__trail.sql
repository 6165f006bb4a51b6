-- Who did what, to what, when, from where. Written in the transaction of the act itself.
CREATE TABLE audit_entry (
  id           BINARY(16)   NOT NULL,
  at           DATETIME(6)  NOT NULL,
  actor        VARCHAR(120) NOT NULL,
  channel      VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  address      VARCHAR(64)  NULL,
  what         VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject      BINARY(16)   NOT NULL,
  organisation BINARY(16)   NULL,
  details      VARCHAR(2000) NOT NULL,
  PRIMARY KEY (id),
  KEY audit_entry_subject (subject, id),
  KEY audit_entry_organisation (organisation, id),
  KEY audit_entry_what (what, id)
) ENGINE = InnoDB;

-- The chain: each seal's hash covers its entry and the hash before, so that nothing can be changed, dropped or slipped in unseen.
CREATE TABLE audit_seal (
  number BIGINT     NOT NULL,
  entry  BINARY(16) NOT NULL,
  hash   BINARY(32) NOT NULL,
  PRIMARY KEY (number),
  UNIQUE KEY audit_seal_entry (entry),
  CONSTRAINT audit_seal_of FOREIGN KEY (entry) REFERENCES audit_entry (id)
) ENGINE = InnoDB;

-- The end of the chain; its lock lets one sealer work at a time.
CREATE TABLE audit_chain (
  one          TINYINT    NOT NULL,
  last_number  BIGINT     NOT NULL,
  last_hash    BINARY(32) NOT NULL,
  newest_entry BINARY(16) NOT NULL,
  PRIMARY KEY (one),
  CONSTRAINT audit_chain_single CHECK (one = 1)
) ENGINE = InnoDB;

INSERT INTO audit_chain (one, last_number, last_hash, newest_entry)
VALUES (1, 0, REPEAT(CHAR(0), 32), REPEAT(CHAR(0), 16));

CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an audit entry is never changed';
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an audit entry is never deleted';
CREATE TRIGGER audit_seal_no_update BEFORE UPDATE ON audit_seal FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an audit seal is never changed';
CREATE TRIGGER audit_seal_no_delete BEFORE DELETE ON audit_seal FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an audit seal is never deleted';
