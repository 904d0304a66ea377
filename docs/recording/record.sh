#!/bin/sh
# Makes the pictures in docs/pictures from the scripts beside this file: one that moves for each
# script, and one that stands still for each screen a script keeps. Linux only.
#
# MVN is how Maven is called, such as "mvn -o".
set -eu
cd "$(dirname "$0")/../.."
mvn=${MVN:-mvn}
pictures=docs/pictures

[ -x target/specq/bin/specq ] || $mvn -q -DskipTests package
$mvn -q test-compile # on its own: the build runs a program too, and would take over the arguments

for script in docs/recording/*.txt; do
  moving=$pictures/$(basename "$script" .txt).svg
  stills=$(sed -n "s|^still *\([^ ]*\).*|--still \1=$pictures/\1.svg|p" "$script" | tr '\n' ' ')
  $mvn -q exec:java -Dexec.classpathScope=test \
    -Dexec.mainClass=io.github.specq.testing.Recording -Dexec.args="$script $moving $stills"
done
for picture in "$pictures"/*.svg; do
  # What no page shows is not kept.
  grep -q "pictures/$(basename "$picture")" README.md docs/*.md || rm "$picture"
done
ls -l "$pictures"
