import schedule

schedule.every(10).minutes.do(poll)
while True:
    schedule.run_pending()
