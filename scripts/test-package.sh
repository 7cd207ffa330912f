#!/bin/bash
# test-package.sh PACKAGE.deb: installs the package in a bare Debian 12, makes a site there as an ordinary user, opens
# it in Chromium, and removes the package again. What the pages look like stands in .build/test-package/ afterwards.
#
# It needs the rights of root. The Debian is fetched from MIRROR (http://deb.debian.org/debian), or copied from the
# folder that DEBIAN_TREE names, which debootstrap made; this machine's own files are not touched. All mounts are in
# a namespace of their own and go with it, however the script ends.
set -euo pipefail
package=$(realpath "$1")
cd "$(dirname "$0")/.."

if [ "$(id -u)" -ne 0 ]; then
  exec sudo --preserve-env=MIRROR,DEBIAN_TREE "$PWD/scripts/test-package.sh" "$package"
fi
say() { printf '\n== %s\n' "$*"; }

scripts/install.sh debootstrap lintian desktop-file-utils dpkg-dev
folder=$(mktemp -d)
tree=$folder/debian
trap 'rm -rf --one-file-system "$folder"' EXIT
trap 'exit 1' HUP INT TERM

say "What lintian says of the package"
# It looks at each of the package's files, whoever owns them.
lintian --allow-root --fail-on error,warning "$package"

say "A bare Debian 12"
if [ -n "${DEBIAN_TREE:-}" ]; then
  cp -a --one-file-system "$DEBIAN_TREE" "$tree"
else
  debootstrap --variant=minbase bookworm "$tree" "${MIRROR:-http://deb.debian.org/debian}"
fi
cp /etc/resolv.conf "$tree/etc/"
mkdir "$tree/try"
cp -R Tests/package/. "$tree/try/"
cp "$package" "$tree/try/"

say "An earlier version, whose theme has a file more"
earlier=$folder/earlier
dpkg-deb --raw-extract "$package" "$earlier"
sed -i 's/^Version: .*/&~earlier/' "$earlier/DEBIAN/control"
echo >"$earlier/usr/share/sasshi/themes/default/assets/gone.css"
dpkg-deb --root-owner-group -Znone --build "$earlier" "$tree/try/earlier.deb" >/dev/null

# Not a chroot, in which the kernel grants no user namespaces and Chromium would have no sandbox, but the root of a
# mount namespace. With its first process ends all that runs in it.
status=0
unshare --mount --pid --fork --kill-child --propagation private bash -euo pipefail -c '
  mount --bind "$1" "$1"
  mount -t proc proc "$1/proc"
  mount --rbind /dev "$1/dev"
  cd "$1"
  pivot_root . mnt
  umount -l /mnt
  cd /
  exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 /try/as-root.sh' - "$tree" || status=$?

rm -rf .build/test-package
mkdir -p .build/test-package
# None are there when it failed early. Whoever called for the rights of root can remove them again.
cp "$tree"/home/volunteer/pictures/* .build/test-package/ 2>/dev/null || true
[ -z "${SUDO_UID:-}" ] || chown -R "$SUDO_UID:$SUDO_GID" .build/test-package
[ "$status" -ne 0 ] || say "The package is sound. Pictures: .build/test-package/"
exit "$status"
