#!/bin/bash
# Builds the images of the services and of the web front-end from jars that Maven has already built:
#     ./deploy/images/build.sh                     all of them
#     ./deploy/images/build.sh case-service …      only these
# CPSN_VERSION is the tag (and the version in the jar's name), CPSN_JRE the base image.
# EXTRACT_ONLY=1 unpacks the jars and leaves the rest to 'docker compose build'.
set -euo pipefail
cd "$(dirname "$0")/../.."

version=${CPSN_VERSION:-0.1.0-SNAPSHOT}
jre=${CPSN_JRE:-eclipse-temurin:25-jre}
modules=("$@")
if [ ${#modules[@]} -eq 0 ]; then
    modules=(case-service referral-service returnee-service notification-service caseworker-web)
fi

java=java
if [ -n "${JAVA_HOME:-}" ]; then java="$JAVA_HOME/bin/java"; fi
command -v "$java" >/dev/null || { echo "No Java found: set JAVA_HOME." >&2; exit 1; }
if [ -z "${EXTRACT_ONLY:-}" ] && ! docker version >/dev/null 2>&1; then
    echo "No Docker engine answers here: start it, or set EXTRACT_ONLY=1 to unpack the jars only." >&2
    exit 1
fi

for module in "${modules[@]}"; do
    jar="services/$module/target/$module-$version-app.jar"
    if [ ! -f "$jar" ]; then
        echo "$jar is missing: build it first (mvn -pl services/$module -am -DskipTests package)." >&2
        exit 1
    fi
    image="services/$module/target/image"
    rm -rf "$image"
    "$java" -Djarmode=tools -jar "$jar" extract --layers --destination "$image" --application-filename app.jar
    # A layer nothing fell into is not written, and a COPY of it would fail.
    mkdir -p "$image"/{dependencies,snapshot-dependencies,application}
    if [ -z "${EXTRACT_ONLY:-}" ]; then
        docker build --file deploy/images/Dockerfile --build-arg "MODULE=$module" --build-arg "JRE=$jre" \
            --tag "cpsn/$module:$version" .
    fi
done
