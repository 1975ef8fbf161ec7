# What the scripts of a bundle share; they have set $here, the bundle's folder. POSIX sh.
set -euf
. "$here/settings.sh"

if [ "$(uname -s -m)" != "$machine" ]; then
  echo "error: Cannot run the bundle's Deno: it is for $machine, and this is $(uname -s -m); make the bundle on a machine like this one" >&2
  exit 1
fi
export DENO_DIR="$here/packages" DENO_NO_UPDATE_CHECK=1 NPM_CONFIG_REGISTRY="$registry"
# The process that serves a GPU is started by its name.
export PATH="$here/bin:$PATH"
export FUSEBENCH_MIRROR="${FUSEBENCH_MIRROR:-$here/objects}"
unset INIT_CWD

# A path in a list of Deno's: commas part its items.
item() { printf %s "$1" | sed 's/,/,,/g'; }

# Runs a module with the permissions of a name: those of its task in deno.json, and to read the bundle.
run() {
  module=$here/bundled/$2
  permissions "$1"
  shift 2
  if [ "$read" = all ]; then
    read=--allow-read
  else
    read="--allow-read=${read:+$read,}$(item "$here")"
    if [ "$places" = yes ]; then
      read="$read,$(deno run --cached-only --frozen --no-prompt --allow-env=FUSEBENCH_MIRROR,FUSEBENCH_CACHE,INIT_CWD "$here/bundled/src/cli/read_places.ts")"
    fi
  fi
  exec deno run --cached-only --frozen $flags "$read" "$module" "$@"
}
