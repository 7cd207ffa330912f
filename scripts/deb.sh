#!/bin/bash
# deb.sh: .build/sasshi_VERSION_ARCH.deb, a package for Debian and Ubuntu, of the programs and the handbook that have been
# built. Two runs on these make the same bytes. The maintainer is whom DEBFULLNAME and DEBEMAIL name, else who made that commit.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/install.sh dpkg-dev binutils gzip
root=.build/deb
rm -rf "$root"
mkdir -p "$root/debian" "$root/package/DEBIAN"
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
umask 022
scripts/stage.sh "$root/package/usr" /usr

version=$("$root/package/usr/bin/sasshi" --version | sed 's/.* //; q')
architecture=$(dpkg --print-architecture)
package=.build/sasshi_${version}_$architecture.deb
maintainer="${DEBFULLNAME:-$(git log -1 --format=%an)} <${DEBEMAIL:-$(git log -1 --format=%ae)}>"

gzip --no-name --best <CHANGELOG.md >"$root/package/usr/share/doc/sasshi/NEWS.gz"
gzip --no-name --best >"$root/package/usr/share/doc/sasshi/changelog.gz" <<END_OF_CHANGELOG
sasshi ($version) stable; urgency=medium

  * What is new stands in NEWS.gz.

 -- $maintainer  $(LC_ALL=C date --utc --rfc-email --date "@$SOURCE_DATE_EPOCH")
END_OF_CHANGELOG

# dpkg-shlibdeps looks for the source's control file, in the folder in which it runs.
printf 'Source: sasshi\n\nPackage: sasshi\nArchitecture: any\n' >"$root/debian/control"
libraries=$(cd "$root" && dpkg-shlibdeps -O package/usr/bin/sasshi package/usr/libexec/sasshi/sasshi-desk | sed -n 's/^shlibs:Depends=//p')

# What makes PDF files, photos and publishing work. WeasyPrint comes by pipx: the one of Debian 12 is too old.
cat >"$root/package/DEBIAN/control" <<END_OF_CONTROL
Package: sasshi
Version: $version
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $(du --summarize --block-size=1024 --apparent-size "$root/package/usr" | cut -f1)
Depends: $libraries
Recommends: chromium, libvips-tools, openssh-client, curl, xdg-utils, fonts-morisawa-bizud-gothic, fonts-morisawa-bizud-mincho, fonts-liberation
Suggests: pipx, libsecret-tools, rclone, fonts-lxgw-wenkai, fonts-wqy-microhei, fonts-noto-core
Section: text
Priority: optional
Description: web site, booklet and PDF files of a folder of Markdown
 Sasshi is for small non-profits that publish a booklet, tell the press about
 it and take orders for it. A folder of Markdown becomes a web site in several
 languages, a print edition and PDF files, written and mended in the browser or
 in any editor. Mistakes are named with file, line and what to do, in English
 or Japanese.
END_OF_CONTROL
(cd "$root/package" && find usr -type f -print0 | LC_ALL=C sort --zero-terminated | xargs -0 md5sum) \
  >"$root/package/DEBIAN/md5sums"
find "$root/package" -exec touch --no-dereference --date "@$SOURCE_DATE_EPOCH" {} +
# One of an earlier version would be taken for this one.
rm -f .build/sasshi_*.deb
dpkg-deb --root-owner-group -Zxz --build "$root/package" "$package"
