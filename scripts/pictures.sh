#!/bin/bash
# pictures.sh: what makes smaller copies of pictures. A site can be made without it, so that nothing that goes wrong
# here ends a run.
set -euo pipefail
cd "$(dirname "$0")/.."

# A program that a variable names is there already, wherever that is.
[ -z "${SASSHI_VIPS:-}" ] || exit 0
scripts/install.sh vipsthumbnail:libvips-tools || cat >&2 <<'END'
画像を小さくするプログラムを入れられなかったので、画像は元の大きさのまま載せます。
Pictures stay as large as they are, since what makes them smaller could not be installed.
END
