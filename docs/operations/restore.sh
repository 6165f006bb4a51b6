#!/usr/bin/env bash
# Restores a W.IN. database into an EMPTY one, and goes on by the binary logs to a moment that you choose.
#
#   WIN_DB_HOST=… WIN_DB_PORT=… WIN_DB_USER=root WIN_DB_PASSWORD=… \
#     docs/operations/restore.sh win backup.sql "2026-03-02 07:59:59" /backup/binlog.000007 /backup/binlog.000008
#
# The moment is in UTC and excluded: the first event at or after it is not done again. It may also be a place in the last of the logs:
# "pos:12345". Without logs the database is as the backup was. Logs are given from the one that the backup names, in their order.
# Needs mysql and mysqlbinlog (MySQL) or mariadb and mariadb-binlog (MariaDB). Stop the platform first.
set -euo pipefail

database=${1:?the name of the database}
file=${2:?the backup}
until=${3:-}
shift $(($# < 3 ? $# : 3))
client=${WIN_CLIENT:-$(command -v mysql || command -v mariadb || true)}
[ -n "$client" ] || { echo "neither mysql nor mariadb is here" >&2; exit 2; }

export MYSQL_PWD=${WIN_DB_PASSWORD:-}
server=(--no-defaults --host="${WIN_DB_HOST:-127.0.0.1}" --port="${WIN_DB_PORT:-3306}" --protocol=tcp --user="${WIN_DB_USER:-root}")

tables=$("$client" "${server[@]}" -N -e \
  "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = '$database'")
[ "$tables" = 0 ] || { echo "$database is not empty: it has $tables tables" >&2; exit 1; }

echo "the backup …"
"$client" "${server[@]}" --default-character-set=utf8mb4 "$database" < "$file"

if [ $# -gt 0 ]; then
  logs=${WIN_BINLOG:-$(command -v mysqlbinlog || command -v mariadb-binlog || true)}
  [ -n "$logs" ] || { echo "neither mysqlbinlog nor mariadb-binlog is here" >&2; exit 2; }
  from=$(grep -m1 -o -E "_LOG_POS=[0-9]+" "$file" | cut -d= -f2)
  case "$until" in
    pos:*) stop=(--stop-position="${until#pos:}") ;;
    ?*) stop=(--stop-datetime="$until") ;;
    *) stop=() ;;
  esac
  echo "the logs from place $from${until:+ until $until} …"
  # All logs by one program and one connection: a transaction and its temporary tables may reach over their ends.
  TZ=UTC "$logs" --no-defaults --database="$database" --start-position="$from" "${stop[@]}" "$@" \
    | "$client" "${server[@]}" --binary-mode --default-character-set=utf8mb4 "$database"
fi
echo "done: verify the audit and run the controls before anybody uses it"
