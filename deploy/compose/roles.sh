#!/bin/sh
# Run once by the image of PostgreSQL, when its database is made: one role owns the tables, another serves.
set -eu
psql -v ON_ERROR_STOP=1 -v owner="$OWNER_PASSWORD" -v serves="$SERVING_PASSWORD" -U postgres <<'END'
CREATE ROLE sourceline_owner LOGIN PASSWORD :'owner';
CREATE ROLE sourceline LOGIN PASSWORD :'serves';
CREATE DATABASE sourceline OWNER sourceline_owner ENCODING 'UTF8' TEMPLATE template0 LOCALE 'C.UTF-8';
END
