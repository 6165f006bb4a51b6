#!/usr/bin/env bash
# Walks the main job against a running platform with the demo's data. The company: its payroll system gets a client of its own, the
# Ambito records a bank transfer, the machine writes an employee and gives a plan's money. The employee: sign in by OAuth2 (PKCE), look
# into the wallet, find a service, buy, buy again with the same key. The counter: take the voucher, take it twice, undo, the statements.
# At the end the voucher is given back and the client revoked, so that it can be run again on the same data: what stays is a transfer of
# 600 euros each time, and one employee. Ends with 0 when every step did what it should.
#
#   docs/tour.sh [address]        default: http://localhost:8080
#
# Needs curl and openssl.
set -euo pipefail

BASE=${1:-http://localhost:8080}
PASSWORD=valle-seriana-demo
REDIRECT=http://127.0.0.1/oauth2/callback
FOLDER=$(mktemp -d)
trap 'rm -rf "$FOLDER"' EXIT

step() { printf '%-64s' "$1"; }
done_() { echo "ok${1:+  $1}"; }
fail() { echo "FAILED: $1" >&2; [ -f "$FOLDER/body" ] && head -c 600 "$FOLDER/body" >&2; exit 1; }

# The first text, or number, of that name in the last answer.
text() { sed -n "s/.*\"$1\" *: *\"\([^\"]*\)\".*/\1/p" <(tr ',{}[]' '\n\n\n\n\n' < "$FOLDER/body") | head -n 1; }
cents() { tr -d '\n ' < "$FOLDER/body" | sed -n "s/.*\"$1\":{\"cents\":\(-\{0,1\}[0-9]*\).*/\1/p"; }

# call STATUS METHOD PATH TOKEN [curl options…]: fails unless the answer has the status.
call() {
  local wanted=$1 method=$2 path=$3 token=$4
  shift 4
  local status
  status=$(curl -sS -o "$FOLDER/body" -w '%{http_code}' -X "$method" "$BASE$path" \
    -H "Authorization: Bearer $token" -H 'Accept: application/json' -H 'Accept-Language: en' "$@") || fail "no answer from $BASE"
  [ "$status" = "$wanted" ] || fail "$method $path answered $status, not $wanted"
}

base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }

# token EMAIL SCOPES: signs in as a browser would and trades the code for an access token.
token() {
  local email=$1 scopes=$2 cookies="$FOLDER/cookies-$RANDOM" verifier challenge csrf code
  verifier=$(openssl rand 48 | base64url)
  challenge=$(printf '%s' "$verifier" | openssl dgst -sha256 -binary | base64url)
  csrf=$(curl -sS -c "$cookies" "$BASE/accedi" | sed -n 's/.*name="_csrf" value="\([^"]*\)".*/\1/p' | head -n 1)
  curl -sS -o /dev/null -b "$cookies" -c "$cookies" "$BASE/accedi" \
    --data-urlencode "_csrf=$csrf" --data-urlencode "email=$email" --data-urlencode "password=$PASSWORD"
  code=$(curl -sS -o /dev/null -w '%{redirect_url}' -b "$cookies" -G "$BASE/oauth2/authorize" \
    --data-urlencode response_type=code --data-urlencode client_id=win-app --data-urlencode "scope=$scopes" \
    --data-urlencode "redirect_uri=$REDIRECT" --data-urlencode "code_challenge=$challenge" \
    --data-urlencode code_challenge_method=S256 | sed -n 's/.*[?&]code=\([^&]*\).*/\1/p')
  [ -n "$code" ] || fail "no authorization code for $email"
  curl -sS -o "$FOLDER/body" "$BASE/oauth2/token" \
    --data-urlencode grant_type=authorization_code --data-urlencode client_id=win-app --data-urlencode "code=$code" \
    --data-urlencode "redirect_uri=$REDIRECT" --data-urlencode "code_verifier=$verifier"
  text access_token
}

# signed_in EMAIL: a browser's session; prints its cookies' file.
signed_in() {
  local cookies="$FOLDER/session-$RANDOM" csrf
  csrf=$(curl -sS -c "$cookies" "$BASE/accedi" | sed -n 's/.*name="_csrf" value="\([^"]*\)".*/\1/p' | head -n 1)
  curl -sS -o /dev/null -b "$cookies" -c "$cookies" "$BASE/accedi" \
    --data-urlencode "_csrf=$csrf" --data-urlencode "email=$1" --data-urlencode "password=$PASSWORD"
  echo "$cookies"
}

# page COOKIES PATH: a page of the portal into the last answer.
page() {
  local status
  status=$(curl -sS -o "$FOLDER/body" -w '%{http_code}' -b "$1" "$BASE$2") || fail "no answer from $BASE"
  [ "$status" = 200 ] || fail "the page $2 answered $status"
}
hidden() { sed -n "s/.*name=\"$1\" value=\"\([^\"]*\)\".*/\1/p" "$FOLDER/body" | head -n 1; }

# form STATUS COOKIES PATH [fields…]: sends a form of the page that was read last.
form() {
  local wanted=$1 cookies=$2 path=$3 csrf status fields=()
  shift 3
  csrf=$(hidden _csrf)
  for field in "$@"; do fields+=(--data-urlencode "$field"); done
  status=$(curl -sS -o "$FOLDER/body" -w '%{http_code}' -b "$cookies" -c "$cookies" "$BASE$path" \
    --data-urlencode "_csrf=$csrf" "${fields[@]}") || fail "no answer from $BASE"
  [ "$status" = "$wanted" ] || fail "the form of $path answered $status, not $wanted"
}

# machine_token: what the company's client gets for its secret.
machine_token() {
  status=$(curl -sS -o "$FOLDER/body" -w '%{http_code}' -u "$CLIENT:$SECRET" "$BASE/oauth2/token" \
    --data-urlencode grant_type=client_credentials \
    --data-urlencode "scope=employees:write funds:read allocations:write")
}

JSON='Content-Type: application/json'
RUN=$(openssl rand -hex 8)

step "The company makes a client for its payroll system"
HR=$(signed_in hr.acerbis@win.example)
page "$HR" /azienda/collegamenti
form 200 "$HR" /azienda/collegamenti "label=Tour $RUN" "once=$(hidden once)"
CLIENT=$(sed -n 's/.*<code[^>]*>\(win-[^<]*\)<.*/\1/p' "$FOLDER/body" | head -n 1)
SECRET=$(sed -n 's/.*id="secret"[^>]*>\([^<]*\)<.*/\1/p' "$FOLDER/body" | head -n 1)
[ -n "$CLIENT" ] && [ -n "$SECRET" ] || fail "no client and secret on the page"
done_ "$CLIENT"

step "The payroll system signs in (client credentials)"
machine_token
[ "$status" = 200 ] || fail "the token endpoint answered $status"
MACHINE=$(text access_token)
done_

step "What the company has"
call 200 GET /api/v1/company/funds "$MACHINE"
LOADED=$(cents loaded)
done_ "$LOADED cents loaded, $(cents free) free"

step "The Ambito records a bank transfer of 600 euros, sent twice"
AMBITO=$(signed_in ambito@win.example)
page "$AMBITO" "/ambito/aziende?testo=acerbis"
COMPANY=$(sed -n 's|.*href="\(/ambito/aziende/[0-9a-f-]*\)".*|\1|p' "$FOLDER/body" | head -n 1)
[ -n "$COMPANY" ] || fail "no Acerbis among the companies"
for sending in first second; do
  page "$AMBITO" "$COMPANY"
  KEY=${KEY:-$(hidden key)}
  form 302 "$AMBITO" "$COMPANY/bonifici" "amount=600,00" "valueDate=$(date +%F)" "bankReference=Tour $RUN" "key=$KEY"
done
call 200 GET /api/v1/company/funds "$MACHINE"
[ "$(cents loaded)" = $((LOADED + 60000)) ] || fail "loaded are $(cents loaded) cents after $LOADED"
done_ "$(cents loaded) cents loaded"

step "The payroll system writes an employee, who may be known"
call 200 PUT /api/v1/company/employees "$MACHINE" -H "$JSON" -d '{"employees":[{"payrollNumber":"TOUR-1",
  "taxCode":"PRVGDU85C50A163H","givenName":"Guida","familyName":"Prova","category":"Impiegati","municipality":"Albino"}]}'
grep -q '"refused" *: *0' "$FOLDER/body" || fail "the row was refused"
done_ "$(text outcome)"

step "A row with a wrong tax code is refused, and only that row"
call 200 PUT /api/v1/company/employees "$MACHINE" -H "$JSON" -d '{"employees":[{"payrollNumber":"TOUR-2",
  "taxCode":"ROSSI","givenName":"Guida","familyName":"Prova","category":"Impiegati","municipality":"Albino"}]}'
grep -q '"refused" *: *1' "$FOLDER/body" || fail "the row was written"
done_

step "The plan's money is given to whom has not had it"
call 200 GET /api/v1/company/plans "$MACHINE"
PLAN=$(tr '\n' ' ' < "$FOLDER/body" | sed 's/"id"/\n"id"/g' | grep '"ACTIVE"' | sed -n 's/^"id" *: *"\([^"]*\)".*/\1/p' | head -n 1)
[ -n "$PLAN" ] || fail "no active plan"
call 202 POST "/api/v1/company/plans/$PLAN/allocations" "$MACHINE" -H "$JSON" -H "Idempotency-Key: tour-give-$RUN" -d '{}'
ALLOCATION=$(text id)
for attempt in $(seq 60); do
  call 200 GET "/api/v1/company/allocations/$ALLOCATION" "$MACHINE"
  [ "$(text state)" = DONE ] && break
  [ "$(text state)" = FAILED ] && break
  sleep 1
done
[ "$(text state)" = DONE ] || fail "after $attempt s the allocation is $(text state)"
done_ "$(cents total) cents"

step "What people buy is closed to the payroll system"
call 403 GET /api/v1/me/vouchers "$MACHINE"
done_

step "The employee signs in (OAuth2, PKCE)"
EMPLOYEE=$(token giulia.bonomi@win.example "wallet voucher profile")
[ -n "$EMPLOYEE" ] || fail "no access token"
done_

step "The provider signs in"
PROVIDER=$(token girotondo@win.example "redeem statement")
[ -n "$PROVIDER" ] || fail "no access token"
done_

step "A token is needed"
status=$(curl -sS -o "$FOLDER/body" -w '%{http_code}' "$BASE/api/v1/me/wallet")
[ "$status" = 401 ] || fail "without a token the wallet answered $status"
done_

step "The wallet"
call 200 GET /api/v1/me/wallet "$EMPLOYEE"
BEFORE=$(cents available)
done_ "$BEFORE cents"

step "The child in the family"
call 200 GET /api/v1/me/family "$EMPLOYEE"
CHILD=$(tr '{}' '\n\n' < "$FOLDER/body" | grep '"Sofia"' | sed -n 's/.*"id" *: *"\([^"]*\)".*/\1/p' | head -n 1)
[ -n "$CHILD" ] || fail "no Sofia in the family"
done_

step "A baby-sitter, by another word, in the catalogue"
call 200 GET "/api/v1/catalogue?text=tata&category=baby-sitting" "$EMPLOYEE"
OFFER=$(tr '\n' ' ' < "$FOLDER/body" | sed 's/"offer"/\n"offer"/g' | grep 'Girotondo' | grep 'un’ora' \
  | sed -n 's/^"offer" *: *"\([^"]*\)".*/\1/p' | head -n 1)
[ -n "$OFFER" ] || fail "Il Girotondo has no hour of baby-sitting"
done_

step "What it would cost whom"
call 200 POST /api/v1/me/quotes "$EMPLOYEE" -H "$JSON" -d "{\"offer\":\"$OFFER\",\"member\":\"$CHILD\"}"
OWN=$(cents own)
VERSION=$(text version)
done_ "$OWN cents of one's own, $(cents coFunding) of the Alleanza"

PURCHASE="{\"version\":\"$VERSION\",\"member\":\"$CHILD\",\"expectedOwn\":{\"cents\":$OWN,\"currency\":\"EUR\"}}"
step "Buy it"
call 201 POST /api/v1/me/vouchers "$EMPLOYEE" -H "$JSON" -H "Idempotency-Key: tour-$RUN" -d "$PURCHASE"
VOUCHER=$(text voucher)
CODE=$(text code)
done_ "$CODE"

step "The same request again is the same purchase"
call 201 POST /api/v1/me/vouchers "$EMPLOYEE" -H "$JSON" -H "Idempotency-Key: tour-$RUN" -d "$PURCHASE"
[ "$(text voucher)" = "$VOUCHER" ] || fail "another voucher was issued"
done_

step "The same key for another request is refused"
OTHER="{\"version\":\"$VERSION\",\"expectedOwn\":{\"cents\":$((OWN + 1)),\"currency\":\"EUR\"}}"
call 409 POST /api/v1/me/vouchers "$EMPLOYEE" -H "$JSON" -H "Idempotency-Key: tour-$RUN" -d "$OTHER"
done_

step "The provider looks at it"
call 200 POST /api/v1/provider/looks "$PROVIDER" -H "$JSON" -d "{\"tokenOrCode\":\"$CODE\"}"
grep -q '"redeemable" *: *true' "$FOLDER/body" || fail "it cannot be taken"
done_

step "The provider takes it"
call 201 POST /api/v1/provider/redemptions "$PROVIDER" -H "$JSON" -H "Idempotency-Key: tour-take-$RUN" \
  -d "{\"tokenOrCode\":\"$CODE\"}"
REDEMPTION=$(text redemption)
done_

step "Taking it twice is refused, with the reason"
call 409 POST /api/v1/provider/redemptions "$PROVIDER" -H "$JSON" -H "Idempotency-Key: tour-twice-$RUN" \
  -d "{\"tokenOrCode\":\"$CODE\"}"
grep -q 'voucher-already-used' "$FOLDER/body" || fail "another reason"
done_

step "A voucher in use cannot be given back"
call 409 POST "/api/v1/me/vouchers/$VOUCHER/cancellation" "$EMPLOYEE" -H "Idempotency-Key: tour-early-$RUN"
done_

step "The wrong scan is undone"
call 200 POST "/api/v1/provider/redemptions/$REDEMPTION/undo" "$PROVIDER" -H "Idempotency-Key: tour-undo-$RUN"
done_

step "The provider's statements"
call 200 GET /api/v1/provider/statements "$PROVIDER"
grep -q '"period"\|"month"' "$FOLDER/body" || fail "no statement"
done_

step "The voucher is given back"
call 200 POST "/api/v1/me/vouchers/$VOUCHER/cancellation" "$EMPLOYEE" -H "Idempotency-Key: tour-back-$RUN"
done_

step "The wallet is as it was"
call 200 GET /api/v1/me/wallet "$EMPLOYEE"
[ "$(cents available)" = "$BEFORE" ] || fail "it holds $(cents available) cents, not $BEFORE"
done_ "$BEFORE cents"

step "The company revokes the client, which gets no token any more"
page "$HR" "/azienda/collegamenti/$CLIENT/revoca"
form 302 "$HR" "/azienda/collegamenti/$CLIENT/revoca"
machine_token
[ "$status" = 401 ] || fail "the revoked client got $status"
done_

echo "The tour is over: every step did what it should."
