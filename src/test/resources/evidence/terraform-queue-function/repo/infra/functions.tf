resource "aws_lambda_function" "api" {
  timeout                        = 29
  reserved_concurrent_executions = 100
}

resource "aws_lambda_function" "mailer" {
  timeout                        = 90
  reserved_concurrent_executions = 10
  environment {
    variables = { TABLE = aws_dynamodb_table.mail.name }
  }
}

resource "aws_lambda_event_source_mapping" "mail" {
  event_source_arn        = aws_sqs_queue.mail.arn
  function_name           = aws_lambda_function.mailer.arn
  batch_size              = 5
  function_response_types = ["ReportBatchItemFailures"]
  scaling_config {
    maximum_concurrency = 8
  }
}

resource "aws_lambda_event_source_mapping" "clicks" {
  event_source_arn  = aws_kinesis_stream.clicks.arn
  function_name     = aws_lambda_function.api.arn
  batch_size        = 1000
  starting_position = "LATEST"
}
