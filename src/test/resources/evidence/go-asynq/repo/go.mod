module example.com/shop

go 1.23

require (
	github.com/hibiken/asynq v0.25.0
	github.com/redis/go-redis/v9 v9.7.0
	github.com/segmentio/kafka-go v0.4.47 // indirect
)

require github.com/lib/pq v1.10.9
