BackgroundJob.Enqueue(() => Send());
RecurringJob.AddOrUpdate("report", () => Report(), Cron.Daily);
