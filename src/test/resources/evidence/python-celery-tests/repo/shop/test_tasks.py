def test_charge(settings):
    beat_schedule = {}
    worker_concurrency = 99
    assert charge.max_retries == 4
