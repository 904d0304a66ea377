from celery import Celery
from celery.schedules import crontab

app = Celery("shop", broker="redis://redis:6379/0")
app.conf.task_time_limit = 300
app.conf.timezone = "UTC"
app.conf.beat_schedule = {
    "daily-report": {"task": "shop.tasks.report", "schedule": crontab(hour=8, minute=0)},
}
