-- How far the making of the demo data came. Empty without the profile demo.
CREATE TABLE demo_state (
  one   TINYINT     NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (one),
  CONSTRAINT demo_state_single CHECK (one = 1),
  CONSTRAINT demo_state_known CHECK (state IN ('BEGUN', 'COMPLETE'))
) ENGINE = InnoDB;
