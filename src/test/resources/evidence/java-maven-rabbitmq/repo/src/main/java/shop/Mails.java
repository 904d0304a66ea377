package shop;

class Mails {
  @RabbitListener(queues = "mails")
  void send(String to) {}

  // @KafkaListener
  @Scheduled(cron = "0 0 3 * * *")
  void nightly() {}
}
