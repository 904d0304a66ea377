module parsed

go 1.21

require github.com/hibiken/asynq v0.25.0
