package main

func main() {
	srv := asynq.NewServer(redis, asynq.Config{Concurrency: 10})
}
