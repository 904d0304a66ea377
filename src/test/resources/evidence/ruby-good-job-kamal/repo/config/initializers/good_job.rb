Rails.application.configure do
  config.good_job.enable_cron = true
  config.good_job.cron = {
    digest: { cron: "0 7 * * *", class: "DigestJob" },
    # sweep: { cron: "0 1 * * *", class: "SweepJob" },
    escalation: { cron: "*/10 * * * *", class: "EscalationJob" }
  }
end
