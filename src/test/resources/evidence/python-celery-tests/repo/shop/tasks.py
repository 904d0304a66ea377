from celery import shared_task


@shared_task(bind=True, max_retries=4)
def charge(self, order):
    try:
        pay(order)
    except Timeout as error:
        raise self.retry(exc=error, countdown=60)
