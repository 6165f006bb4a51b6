-- Mail that waits, was sent, or was given up. The text is dropped once it is sent: it may hold a link that opens a door.
CREATE TABLE notifications_mail (
  id              BINARY(16)    NOT NULL,
  occasion        VARCHAR(120)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind            VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  locale          VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  recipient       VARCHAR(254)  NOT NULL,
  subject         VARCHAR(250)  NOT NULL,
  body            VARCHAR(8000) NULL,
  link            VARCHAR(500)  NULL,
  action          VARCHAR(100)  NULL,
  voucher         BINARY(16)    NULL,
  state           VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attempts        INT           NOT NULL,
  created_at      DATETIME(6)   NOT NULL,
  next_attempt_at DATETIME(6)   NOT NULL,
  done_at         DATETIME(6)   NULL,
  last_fault      VARCHAR(250)  NULL,
  PRIMARY KEY (id),
  -- An event that comes twice makes one mail.
  UNIQUE KEY notifications_mail_occasion (occasion),
  KEY notifications_mail_due (state, next_attempt_at),
  CONSTRAINT notifications_mail_state CHECK (state IN ('WAITING', 'SENT', 'KEPT', 'GIVEN_UP'))
) ENGINE = InnoDB;
