package io.github.specq.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkdownFormatTest {

  @Test
  void whatATemplatePrintsIsEscaped() throws Exception {
    assertThat(render("**Why:** ${x}", "*a*\n# b")).isEqualTo("**Why:** \\*a\\* # b");
    assertThat(render("${x + '*'} ${x?upper_case}", "_a")).isEqualTo("\\_a\\* \\_A");
    assertThat(render("**${x}**", " a ")).isEqualTo("**a**");
  }

  @Test
  void markdownPassesThrough() throws Exception {
    assertThat(render("${x}", MarkdownFormat.INSTANCE.fromMarkup("*a*"))).isEqualTo("*a*");
    assertThat(render("${x + ' *'}", MarkdownFormat.INSTANCE.fromMarkup("*a*")))
        .isEqualTo("*a* \\*");
  }

  @Test
  void aTemplateCannotTurnEscapingOff() {
    assertThatThrownBy(() -> render("${x?no_esc}", "*"))
        .isInstanceOf(ParseException.class)
        .hasMessageContaining("no_esc");
    assertThatThrownBy(() -> render("<#noautoesc>${x}</#noautoesc>", "*"))
        .isInstanceOf(ParseException.class);
  }

  private static String render(String template, Object x) throws IOException, TemplateException {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setOutputFormat(MarkdownFormat.INSTANCE);
    configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
    StringWriter out = new StringWriter();
    new Template("test", template, configuration).process(Map.of("x", x), out);
    return out.toString();
  }
}
