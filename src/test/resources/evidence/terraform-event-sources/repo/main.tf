resource "aws_dynamodb_table" "orders" {
  name           = "orders"
  stream_enabled = true
}

resource "aws_lambda_function" "api" {
  function_name = "api"
  timeout       = 900
}

resource "aws_lambda_function" "projection" {
  function_name = "projection"
  timeout       = 60
}

resource "aws_lambda_event_source_mapping" "projection" {
  event_source_arn  = aws_dynamodb_table.orders.stream_arn
  function_name     = aws_lambda_function.projection.arn
  starting_position = "LATEST"
  batch_size        = 500
}

resource "aws_lambda_event_source_mapping" "clicks" {
  event_source_arn        = aws_kinesis_stream.clicks.arn
  function_name           = aws_lambda_function.projection.arn
  function_response_types = ["ReportBatchItemFailures"]
}
