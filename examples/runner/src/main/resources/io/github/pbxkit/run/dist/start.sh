#!/bin/sh
# Starts @NAME@. Needs a Java runtime 17 or newer: the one in JAVA_HOME, else the one on the PATH. JAVA_OPTS is passed on.
link=$0
while [ -h "$link" ]; do
  target=$(readlink "$link")
  case $target in
    /*) link=$target ;;
    *) link=$(dirname "$link")/$target ;;
  esac
done
home=$(CDPATH= cd -- "$(dirname -- "$link")/.." && pwd) || exit 1

# Java reads file names in the locale's encoding; the bare C locale would damage all but ASCII.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
  C | POSIX) LC_ALL=C.UTF-8 && export LC_ALL ;;
esac

stop() {
  case ${LC_ALL:-${LC_MESSAGES:-$LANG}} in
    ru*) echo "@NAME@: $2" >&2 ;;
    *) echo "@NAME@: $1" >&2 ;;
  esac
  exit 1
}

java=java
[ -n "$JAVA_HOME" ] && java=$JAVA_HOME/bin/java
command -v "$java" >/dev/null 2>&1 || stop \
  "no Java found ($java). Install a Java runtime 17 or newer (Debian: apt install openjdk-17-jre-headless) or set JAVA_HOME." \
  "Java не найдена ($java). Установите среду Java 17 или новее (Debian: apt install openjdk-17-jre-headless) или задайте JAVA_HOME."
version=$("$java" -version 2>&1 | sed -n 's/.* version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1)
[ "${version:-0}" -ge 17 ] || stop \
  "$java is version ${version:-unknown}, but 17 or newer is needed. Install a newer runtime or point JAVA_HOME to one." \
  "$java имеет версию ${version:-неизвестную}, а нужна 17 или новее. Установите более новую среду или укажите её в JAVA_HOME."

# shellcheck disable=SC2086 # JAVA_OPTS is a list of words
exec "$java" $JAVA_OPTS -Dfile.encoding=UTF-8 "-Dpbxkit.home=$home" -cp "$home/conf:$home/lib/*" @MAIN@ "$@"
