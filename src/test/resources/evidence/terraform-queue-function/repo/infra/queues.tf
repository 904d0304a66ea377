resource "aws_sqs_queue" "mail" {
  visibility_timeout_seconds = 540
}
