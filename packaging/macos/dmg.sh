#!/bin/sh
# SPDX-License-Identifier: MIT
# Make the disk image from the bundle: dmg.sh VERSION.  Runs on macOS only.
# Without a certificate the program is signed ad hoc: macOS then asks at the first start
# (right click, Open).  ALIGUARD_SIGN="Developer ID Application: ..." signs it for others.
set -eu
version=${1:?usage: dmg.sh VERSION}
cd "$(dirname "$0")/../.."
app="dist/AliGuard Desktop.app"
[ -d "$app" ] || { echo "$app is missing: run packaging/bundle.py first" >&2; exit 2; }

if [ -n "${ALIGUARD_SIGN:-}" ]; then
    codesign --force --deep --timestamp --options runtime \
        --entitlements packaging/macos/entitlements.plist --sign "$ALIGUARD_SIGN" "$app"
else
    # No hardened runtime: it would refuse libraries that nobody has signed.
    codesign --force --deep --sign - "$app"
fi
codesign --verify --deep --strict "$app"
plutil -lint "$app/Contents/Info.plist"
QT_QPA_PLATFORM=offscreen "$app/Contents/MacOS/aliguard-desktop" --self-test

stage=build/dmg
rm -rf "$stage"
mkdir -p "$stage"
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
image="dist/AliGuard-Desktop-$version.dmg"
rm -f "$image"
hdiutil create -volname "AliGuard Desktop" -srcfolder "$stage" -format UDZO -fs HFS+ "$image"
hdiutil verify "$image"
echo "$image"
