-- One row per employment. Tax codes, payroll numbers and addresses are compared byte by byte, as the code compares them.

CREATE TABLE employees_employee (
  id             BINARY(16)   NOT NULL,
  company_id     BINARY(16)   NOT NULL,
  payroll_number VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  tax_code       CHAR(16)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  given_name     VARCHAR(80)  NOT NULL,
  family_name    VARCHAR(80)  NOT NULL,
  email          VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NULL,
  category       VARCHAR(60)  NOT NULL,
  municipality   CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_id        BINARY(16)   NULL,
  left_on        DATE         NULL,
  invited_at     DATETIME(6)  NULL,
  created_at     DATETIME(6)  NOT NULL,
  changed_at     DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY employees_employee_tax_code (company_id, tax_code),
  UNIQUE KEY employees_employee_payroll_number (company_id, payroll_number),
  -- Two people behind one address would become one user, and each would see the other's wallet.
  UNIQUE KEY employees_employee_email (company_id, email),
  KEY employees_employee_name (company_id, family_name, given_name, id),
  KEY employees_employee_category (company_id, category),
  KEY employees_employee_user (user_id)
) ENGINE = InnoDB;

CREATE TABLE employees_family_member (
  id                  BINARY(16)  NOT NULL,
  employee_id         BINARY(16)  NOT NULL,
  given_name          VARCHAR(80) NOT NULL,
  family_name         VARCHAR(80) NOT NULL,
  relationship        VARCHAR(20) NOT NULL,
  born_on             DATE        NOT NULL,
  tax_code            VARCHAR(16) NULL,
  cohabiting          BOOLEAN     NOT NULL,
  not_self_sufficient BOOLEAN     NOT NULL,
  -- A removed relative is hidden, and stays for the vouchers that name them.
  removed_at          DATETIME(6) NULL,
  version             BIGINT      NOT NULL,
  PRIMARY KEY (id),
  KEY employees_family_member_employee (employee_id),
  CONSTRAINT employees_family_member_of FOREIGN KEY (employee_id) REFERENCES employees_employee (id),
  CONSTRAINT employees_family_member_relationship CHECK (relationship IN
    ('SPOUSE', 'CHILD', 'PARENT', 'SIBLING', 'GRANDCHILD', 'GRANDPARENT', 'PARENT_IN_LAW', 'CHILD_IN_LAW', 'OTHER_ART_433'))
) ENGINE = InnoDB;

CREATE TABLE employees_import (
  id             BINARY(16)   NOT NULL,
  company_id     BINARY(16)   NOT NULL,
  file_name      VARCHAR(200) NOT NULL,
  state          VARCHAR(10)  NOT NULL,
  total          INT          NOT NULL,
  created        INT          NOT NULL,
  changed        INT          NOT NULL,
  unchanged      INT          NOT NULL,
  bad            INT          NOT NULL,
  -- Rows written so far and the last line reached, both changed in the transaction that writes the rows.
  applied        INT          NOT NULL,
  applied_line   INT          NOT NULL,
  inviting       BOOLEAN      NOT NULL,
  invited        INT          NOT NULL,
  invited_line   INT          NOT NULL,
  confirmed_by   BINARY(16)   NULL,
  uploaded_at    DATETIME(6)  NOT NULL,
  finished_at    DATETIME(6)  NULL,
  PRIMARY KEY (id),
  KEY employees_import_company (company_id, id),
  KEY employees_import_age (uploaded_at),
  CONSTRAINT employees_import_state CHECK (state IN ('DRY_RUN', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED'))
) ENGINE = InnoDB;

-- The rows of a file as they were read and judged; thrown away some weeks later.
CREATE TABLE employees_import_row (
  import_id BINARY(16)  NOT NULL,
  line      INT         NOT NULL,
  status    VARCHAR(10) NOT NULL,
  tax_code  CHAR(16)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  cells     TEXT        NOT NULL,
  findings  TEXT        NULL,
  PRIMARY KEY (import_id, line),
  KEY employees_import_row_status (import_id, status, line),
  CONSTRAINT employees_import_row_of FOREIGN KEY (import_id) REFERENCES employees_import (id),
  CONSTRAINT employees_import_row_status_known CHECK (status IN ('NEW', 'CHANGED', 'UNCHANGED', 'BAD'))
) ENGINE = InnoDB;
