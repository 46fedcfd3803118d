#!/bin/bash
# Runs once, when the volume is still empty: one database and one login role per service, and none may enter another's.
set -euo pipefail

make_database() { # name of the database and of its role, password
    # psql takes the password from the environment itself, so that it is in no process list.
    psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<SQL
\\getenv password $2
CREATE ROLE $1 LOGIN PASSWORD :'password' CONNECTION LIMIT 60;
-- PostgreSQL's own collation: an index does not change its order with the image's C library.
CREATE DATABASE $1 OWNER $1 TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8';
REVOKE ALL ON DATABASE $1 FROM PUBLIC;
SQL
}

make_database case_service CASE_DB_PASSWORD
make_database referral_service REFERRAL_DB_PASSWORD
make_database returnee_service RETURNEE_DB_PASSWORD
make_database notification_service NOTIFICATION_DB_PASSWORD
make_database keycloak KEYCLOAK_DB_PASSWORD
