# An editor that is left without saving.
exit 1
