package io.github.specq.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionsTest {
  private final Functions functions = new Functions();

  private void terraform(String path, String text) {
    for (Clue clue : new Terraform().read(new TextFile(path, text))) {
      if (clue instanceof Clue.Attribute attribute) {
        functions.add(path, attribute);
      }
    }
  }

  private List<String> said() {
    List<String> said = new ArrayList<>();
    functions.settle((path, s) -> said.add(path + " " + s.path() + " = " + s.value()));
    return said;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws_sqs_queue.mail.arn",
        "\"${aws_sqs_queue.mail.arn}\"",
        "var.mail_queue_arn",
        "module.mail_queue.arn",
        "\"arn:aws:sqs:eu-central-1:1:mail\"",
        "aws_sqs_queue.mail[each.key].arn"
      })
  void aQueueStartsItsFunction(String source) {
    terraform("infra/functions.tf", "resource \"aws_lambda_function\" \"mailer\" { timeout = 90 }");
    terraform(
        "infra/mappings.tf",
        """
        resource "aws_lambda_event_source_mapping" "m" {
          event_source_arn = %s
          function_name    = aws_lambda_function.mailer.arn
        }
        """
            .formatted(source));

    assertThat(said())
        .containsExactly("infra/mappings.tf name = m", "infra/functions.tf timeout = 90");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws_kinesis_stream.clicks.arn",
        "aws_dynamodb_table.orders.stream_arn",
        "aws_msk_cluster.events.arn",
        "aws_kinesis_stream.queue_events.arn",
        "var.source_arn"
      })
  void whatIsNotPlainlyAQueueIsNone(String source) {
    terraform(
        "main.tf",
        """
        resource "aws_lambda_function" "f" { timeout = 90 }
        resource "aws_lambda_event_source_mapping" "m" {
          event_source_arn = %s
          function_name    = aws_lambda_function.f.arn
          batch_size       = 100
        }
        """
            .formatted(source));

    assertThat(said()).isEmpty();
  }

  @Test
  void aFunctionOfAnotherFolderIsAnother() {
    terraform("a/main.tf", "resource \"aws_lambda_function\" \"f\" { timeout = 90 }");
    terraform(
        "b/main.tf",
        """
        resource "aws_lambda_event_source_mapping" "m" {
          event_source_arn = aws_sqs_queue.q.arn
          function_name    = aws_lambda_function.f.arn
        }
        """);

    assertThat(said()).containsExactly("b/main.tf name = m");
  }
}
