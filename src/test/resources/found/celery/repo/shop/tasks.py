from shop.celery_app import app


@app.task(autoretry_for=(ConnectionError,), max_retries=5, retry_backoff=True)
def send_mail(to):
    ...


@app.task
def report():
    ...
