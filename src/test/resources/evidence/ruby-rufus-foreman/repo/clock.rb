require "rufus-scheduler"

scheduler = Rufus::Scheduler.new
scheduler.cron("0 6 * * *") { Report.send_all }
scheduler.join
