-- A refused scan is a conflict until the Ambito has cleared it up with both sides: who, when, and what came out of it. Open ones come
-- first in the Ambito's list, the newest of each first.
ALTER TABLE voucher_offline_scan
  ADD COLUMN settled      TINYINT      NOT NULL DEFAULT 0,
  ADD COLUMN settled_at   DATETIME(6)  NULL,
  ADD COLUMN settled_by   BINARY(16)   NULL,
  ADD COLUMN settled_note VARCHAR(500) NULL,
  ADD KEY voucher_offline_scan_open (outcome, settled, id DESC),
  ADD CONSTRAINT voucher_offline_scan_settled CHECK (settled IN (0, 1)),
  ADD CONSTRAINT voucher_offline_scan_conflict CHECK (settled = 0 OR outcome = 'REFUSED'),
  ADD CONSTRAINT voucher_offline_scan_settlement CHECK
    ((settled = 1) = (settled_at IS NOT NULL) AND (settled = 1) = (settled_by IS NOT NULL)
     AND (settled = 1) = (settled_note IS NOT NULL));
