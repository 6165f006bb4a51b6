#!/usr/bin/env bash
# Backs up a W.IN. database while it works: one consistent dump, and in it the place in the binary log from which a restore goes on.
#
#   WIN_DB_HOST=127.0.0.1 WIN_DB_PORT=3306 WIN_DB_USER=root WIN_DB_PASSWORD=… docs/operations/backup.sh win backup.sql
#
# Needs mysqldump (MySQL) or mariadb-dump (MariaDB), and a user that may dump and read the place of the log
# (SELECT, SHOW VIEW, TRIGGER, EVENT, LOCK TABLES, RELOAD, REPLICATION CLIENT; on MariaDB BINLOG MONITOR).
# The keys are files and are copied apart (see operations.md).
set -euo pipefail

database=${1:?the name of the database}
file=${2:?the file to write}
dump=${WIN_DUMP:-$(command -v mysqldump || command -v mariadb-dump || true)}
[ -n "$dump" ] || { echo "neither mysqldump nor mariadb-dump is here" >&2; exit 2; }

# MySQL renamed the option in 8.0.26; MariaDB kept the old name.
if "$dump" --help --no-defaults 2>/dev/null | grep -q -- '--source-data'; then place=--source-data=2; else place=--master-data=2; fi

umask 077
MYSQL_PWD=${WIN_DB_PASSWORD:-} "$dump" --no-defaults \
  --host="${WIN_DB_HOST:-127.0.0.1}" --port="${WIN_DB_PORT:-3306}" --protocol=tcp --user="${WIN_DB_USER:-root}" \
  --single-transaction --quick --triggers --hex-blob --default-character-set=utf8mb4 "$place" \
  "$database" > "$file.part"
# A dump that ends half-way has no last line.
tail -n 1 "$file.part" | grep -q '^-- Dump completed' || { echo "the dump is not whole: $file.part" >&2; exit 1; }
mv "$file.part" "$file"
grep -m1 -o -E "(MASTER|SOURCE)_LOG_FILE='[^']+', (MASTER|SOURCE)_LOG_POS=[0-9]+" "$file" \
  || { echo "the server writes no binary log: only this very moment can be restored" >&2; exit 1; }
