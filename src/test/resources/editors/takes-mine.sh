# Resolves a conflict as people do: takes git's lines and the new text out.
sed -i -e '/^<<<<<<< /d' -e '/^=======$/,/^>>>>>>> /d' "$1"
