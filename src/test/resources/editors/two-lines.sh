# An editor in which somebody writes two lines above what is there.
printf 'Celery on Redis.\nIt runs already.\n' | cat - "$1" > "$1.new" && mv "$1.new" "$1"
