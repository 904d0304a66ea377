from celery import Celery

app = Celery("shop")
app.config_from_object("django.conf:settings", namespace="CELERY")
# task_time_limit = 1
app.conf.task_time_limit = 30 * 60
app.conf.timezone = "UTC"
app.conf.beat_schedule = {"report": {"task": "report", "schedule": 60}}
