from celery import shared_task


@shared_task(autoretry_for=(IOError,), max_retries=5, retry_backoff=True, retry_jitter=True)
def send_mail(to):
    pass
