-- A plan whose money was ever given, as the wallets need it. Its row is locked while people are served from it.
CREATE TABLE wallets_plan (
  plan_id    BINARY(16)   NOT NULL,
  company_id BINARY(16)   NOT NULL,
  name       VARCHAR(120) NOT NULL,
  source     VARCHAR(20)  NOT NULL,
  PRIMARY KEY (plan_id)
) ENGINE = InnoDB;

CREATE TABLE wallets_allocation (
  id           BINARY(16)   NOT NULL,
  company_id   BINARY(16)   NOT NULL,
  plan_id      BINARY(16)   NOT NULL,
  category     VARCHAR(60)  NULL,
  state        VARCHAR(10)  NOT NULL,
  reason       VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  employees    INT          NOT NULL,
  total        BIGINT       NOT NULL,
  request_key  VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  requested_at DATETIME(6)  NOT NULL,
  finished_at  DATETIME(6)  NULL,
  PRIMARY KEY (id),
  UNIQUE KEY wallets_allocation_request (company_id, request_key),
  KEY wallets_allocation_plan (plan_id, id),
  CONSTRAINT wallets_allocation_state CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED'))
) ENGINE = InnoDB;

-- What one plan gave to one employee (cents). What is left of it is the balance of the ledger's account of the same id.
CREATE TABLE wallets_pocket (
  id            BINARY(16)  NOT NULL,
  employee_id   BINARY(16)  NOT NULL,
  company_id    BINARY(16)  NOT NULL,
  plan_id       BINARY(16)  NOT NULL,
  allocation_id BINARY(16)  NOT NULL,
  allocated     BIGINT      NOT NULL,
  returned      BIGINT      NOT NULL,
  -- The last day on which it may be spent: the plan's, or an earlier one when the employment ends.
  closes_on     DATE        NOT NULL,
  opened_at     DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  -- Nobody is served twice by one plan, whatever runs in parallel.
  UNIQUE KEY wallets_pocket_once (plan_id, employee_id),
  KEY wallets_pocket_employee (employee_id, closes_on, id),
  KEY wallets_pocket_company (company_id, closes_on),
  KEY wallets_pocket_closing (closes_on, id),
  CONSTRAINT wallets_pocket_plan FOREIGN KEY (plan_id) REFERENCES wallets_plan (plan_id),
  CONSTRAINT wallets_pocket_allocation FOREIGN KEY (allocation_id) REFERENCES wallets_allocation (id),
  CONSTRAINT wallets_pocket_amounts CHECK (allocated > 0 AND returned >= 0 AND returned <= allocated)
) ENGINE = InnoDB;
