config :shop, Oban,
  queues: [default: 10],
  plugins: [{Oban.Plugins.Cron, crontab: [{"0 3 * * *", Shop.Nightly}]}]
