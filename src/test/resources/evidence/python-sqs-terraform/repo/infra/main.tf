# A queue and the function that reads it
resource "aws_sqs_queue" "jobs" {
  name                       = "jobs.fifo"
  fifo_queue                 = true
  visibility_timeout_seconds = 5400 /* six times
                                       the function's timeout */
  max_message_size           = 262144
  delay_seconds              = var.delay
  sqs_managed_sse_enabled    = true
  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.dead.arn
    maxReceiveCount     = 5
  })
}

data "aws_sqs_queue" "other" {
  name = "elsewhere"
}

resource "aws_lambda_function" "importer" {
  function_name = "importer"
  timeout       = 900 // seconds
  environment {
    variables = {
      QUEUE = "${aws_sqs_queue.jobs.id}"
    }
  }
}

resource "aws_lambda_event_source_mapping" "jobs" {
  event_source_arn        = "${aws_sqs_queue.jobs.arn}"
  function_name           = "${aws_lambda_function.importer.arn}"
  batch_size              = 10
  function_response_types = ["ReportBatchItemFailures"]
}

resource "aws_scheduler_schedule" "nightly" {
  schedule_expression          = "cron(0 3 * * ? *)"
  schedule_expression_timezone = "Europe/Vienna"
  description                  = <<-TEXT
    resource "aws_instance" "no" {
    }
  TEXT
}

resource "aws_cloudwatch_metric_alarm" "age" {
  namespace = "AWS/SQS"
}
