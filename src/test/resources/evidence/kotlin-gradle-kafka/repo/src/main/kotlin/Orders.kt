@KafkaListener(topics = ["orders"])
fun handle(order: String) {}
