# Resolves a conflict and opens code that nothing closes.
sed -i -e '/^<<<<<<< /d' -e '/^=======$/,/^>>>>>>> /d' -e 's/^| Setting/~~~\n&/' "$1"
