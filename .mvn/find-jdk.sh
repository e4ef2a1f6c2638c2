# Sourced by ../mvnw: makes JAVA_HOME name a JDK 21 or newer, wherever the usual installers put one, because the `java`
# on the PATH is often older than the product needs. Leaves a JAVA_HOME alone that already names such a JDK.

cg_wanted=21

# Major version of the JDK in folder $1, or 0 where there is none.
cg_major() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || { echo 0; return 0; }
  cg_v=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  [ -n "$cg_v" ] || cg_v=$("$1/bin/java" -version 2>&1 | sed -n '1s/.*"\([0-9]*\).*/\1/p')
  echo "${cg_v:-0}"
}

if [ -z "${JAVA_HOME-}" ] || [ "$(cg_major "$JAVA_HOME")" -lt "$cg_wanted" ]; then
  cg_best= cg_best_major=0
  cg_on_path=$(command -v javac 2>/dev/null || true)
  cg_on_path=$(readlink -f "${cg_on_path:-/nowhere}" 2>/dev/null || true)
  cg_brew=$(brew --prefix 2>/dev/null || echo /opt/homebrew)
  # Globs of the places where Debian and Fedora, Temurin, SDKMAN, asdf, mise, Homebrew, macOS, IDEs and Maven toolchains put JDKs.
  for cg_home in "${cg_on_path%/bin/javac}" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
    "${SDKMAN_DIR-$HOME/.sdkman}"/candidates/java/* "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* \
    "$HOME"/.jdks/* "$cg_brew"/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    cg_found=$(cg_major "$cg_home")
    if [ "$cg_found" -ge "$cg_wanted" ] && [ "$cg_found" -gt "$cg_best_major" ]; then
      cg_best=$cg_home cg_best_major=$cg_found
    fi
  done
  if [ -z "$cg_best" ]; then
    echo "Common Ground needs a JDK $cg_wanted or newer and found none: install one (https://adoptium.net) or set JAVA_HOME to it." >&2
    exit 1
  fi
  JAVA_HOME=$cg_best
  export JAVA_HOME
fi
