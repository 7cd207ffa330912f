#!/bin/bash
# compile.sh ARGUMENT...: `swift build` as everything of Sasshi is built, into .build: programs and tests consist of the
# same objects, so that what is tested is what ships, and nothing is compiled twice.
set -euo pipefail
cd "$(dirname "$0")/.."

# With the Swift libraries inside, a program starts in half the time and runs without Swift installed. There is no library
# of the tests that could be put inside.
case " $* " in
  *" --build-tests "*) linking=dynamic ;;
  *) linking=static ;;
esac
SASSHI_LINKING=$linking swift build --scratch-path .build --configuration release -Xswiftc -enable-testing "$@"
