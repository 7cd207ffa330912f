#!/bin/bash
# build.sh: the release binary, .build/release/sasshi, and the packages it is built with.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v swift >/dev/null; then
  cat >&2 <<'END'
swift が見つかりません。Swift 6.3 を https://www.swift.org/install/linux/ から入れ、その usr/bin を PATH に加えてから、もう一度実行してください。
swift is not on the PATH. Install Swift 6.3 from https://www.swift.org/install/linux/, add its usr/bin to the PATH, and run the command again.
END
  exit 1
fi

# g++ brings the C and C++ libraries that Swift links with; git fetches the packages. The last line is
# what the swift command itself runs with; curl stands for its library, whose package has several names.
scripts/install.sh \
  libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev libqrencode-dev libqpdf-dev libzip-dev \
  libssl-dev \
  pkg-config g++ git:git ca-certificates \
  libncurses6 libsqlite3-0 libxml2 curl
scripts/compile.sh --product sasshi
