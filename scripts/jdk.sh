# SPDX-License-Identifier: Apache-2.0
# Finds JDKs; sourced by ./likeness and ./dev.

# The feature release of the JDK in $1 (8, 17, 25 …), or nothing when there is no JDK.
jdk_release() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  jdk_version=
  if [ -r "$1/release" ]; then
    jdk_version=$(sed -n 's/^JAVA_VERSION="\([0-9._]*\).*/\1/p' "$1/release")
  fi
  [ -n "$jdk_version" ] || jdk_version=$("$1/bin/java" -version 2>&1 | sed -n '1s/.*"\([0-9._]*\).*/\1/p')
  jdk_version=${jdk_version#1.}
  printf '%s' "${jdk_version%%.*}"
}

# Every place where a JDK may be, the preferred first.
jdk_places() {
  [ -z "${JAVA_HOME-}" ] || printf '%s\n' "$JAVA_HOME"
  jdk_javac=$(command -v javac) && jdk_javac=$(readlink -f "$jdk_javac" 2>/dev/null) && printf '%s\n' "${jdk_javac%/bin/javac}"
  for jdk_place in "${LIKENESS_JDKS:-/usr/lib/jvm}"/* /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/.sdkman/candidates/java/*; do
    [ ! -d "$jdk_place" ] || printf '%s\n' "$jdk_place"
  done
}

# The first JDK of release $1 or newer; nothing and a fault when there is none.
jdk_at_least() {
  jdk_places | while IFS= read -r jdk_found; do
    jdk_is=$(jdk_release "$jdk_found")
    if [ "${jdk_is:-0}" -ge "$1" ]; then
      printf '%s\n' "$jdk_found"
      break
    fi
  done
}

# The JDK of exactly release $1, or nothing.
jdk_exactly() {
  jdk_places | while IFS= read -r jdk_found; do
    if [ "$(jdk_release "$jdk_found")" = "$1" ]; then
      printf '%s\n' "$jdk_found"
      break
    fi
  done
}

# The newest JDK.
jdk_newest() {
  jdk_places | while IFS= read -r jdk_found; do
    printf '%s\t%s\n' "$(jdk_release "$jdk_found")" "$jdk_found"
  done | sort -rn | sed -n '1s/^[^	]*	//p'
}
