package main

import "github.com/gocraft/work"

func main() {
	pool := work.NewWorkerPool(Context{}, 10, "mailer", redisPool)
	pool.JobWithOptions("send", work.JobOptions{MaxFails: 5}, (*Context).Send)
	pool.PeriodicallyEnqueue("0 0 3 * * *", "prune")
	pool.Start()
}
