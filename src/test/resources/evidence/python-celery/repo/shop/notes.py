RETRIES = 2  # not: task_time_limit = 300, nor beat_schedule


def later():
    """We do without app.control and task_time_limit = 600 here."""
