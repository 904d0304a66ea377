# Celery(
mashared_task = 1
my_beat_schedule = 2
