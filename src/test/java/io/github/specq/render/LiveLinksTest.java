package io.github.specq.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which links of an answer lead somewhere, and what becomes of the others. */
class LiveLinksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/a?b=c:d#e",
        "HTTP://example.org",
        "mailto:ops@example.org?subject=Jobs",
        "docs/adr/7.md",
        "../README.md#retries",
        "./a:b",
        "/runbook",
        "#retries",
        "?page=2:3",
        "my%20file.md"
      })
  void addressesAndPathsLive(String destination) {
    String link = "see [the page](" + destination + " \"Title\")";
    assertThat(Markdown.contained(link, 2)).isEqualTo(link);
  }

  /** A path between angle brackets would be HTML: only what has a scheme may stand there. */
  @ParameterizedTest
  @CsvSource({
    "[README.md](README.md), [README.md](README.md)",
    "[docs/a](docs/a) and *b*, [docs/a](docs/a) and _b_",
    "[https://example.org](https://example.org), <https://example.org>",
    "[mailto:a@example.org](mailto:a@example.org), <mailto:a@example.org>"
  })
  void aLinkThatIsCalledAsWhereItLeadsLives(String link, String written) {
    assertThat(Markdown.contained(link, 2)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "vbscript:x",
        "data:text/html;base64,PHNjcmlwdD4=",
        "file:///etc/passwd",
        "ftp://example.org",
        "ssh://example.org",
        "xmpp:a@example.org",
        "a:b",
        "C:/x",
        "javascript&colon;alert(1)",
        "javascript&#58;alert(1)",
        "java&#115;cript&#x3a;alert(1)",
        "java&Tab;script:alert(1)",
        "java&NewLine;script:alert(1)",
        "&#9;javascript:alert(1)",
        "&#1;javascript:alert(1)",
        "&#8203;javascript:alert(1)",
        "javascript\\:alert(1)",
        "\\javascript:alert(1)",
        "<java script:alert(1)>",
        "< javascript:alert(1)>",
        "//example.org",
        "\\/\\/example.org",
        "/\\\\example.org",
        "\\\\\\\\example.org",
        "&#8203;//example.org",
        "&#x202e;//example.org",
        "< //example.org>",
        "https:example.org",
        "https://",
        "mailto:",
        "&#104;ttps&colon;//&#8238;example.org"
      })
  void everythingElseIsText(String destination) {
    for (String answer :
        new String[] {
          "see [the page](" + destination + ")",
          "see [the *page*](" + destination + " \"Title\")",
          "see ![the page](" + destination + ")",
          "see [![the page](" + destination + ")](" + destination + ")",
          "see [the page]\n\n[the page]: " + destination,
          "- # see [the page](" + destination + ")",
          "> <" + destination + "> page"
        }) {
      String markdown = Markdown.contained(answer, 2);
      assertThat(LiveHtml.foreign(markdown)).as(markdown).isEmpty();
      assertThat(Outline.of(markdown)).as(markdown).doesNotContain("Link", "Image");
      assertThat(markdown).contains("page");
      assertThat(Markdown.contained(markdown, 2)).isEqualTo(markdown);
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      delimiter = '→',
      value = {
        "[x](javascript:alert(1)) → \\[x\\](javascript:alert(1))",
        "[*x*](data:y 't') → \\[_x_\\](data:y \"t\")",
        "<javascript:alert(1)> → \\<javascript:alert(1)>",
        "![x](file:y) → !\\[x\\](file:y)",
        "![a plan](plan.png) → [a plan](plan.png)",
        "![](plan.png \"t\") → [plan.png](plan.png \"t\")",
        "![](https://x.org/a.png) → <https://x.org/a.png>",
        "[![built](b.svg)](https://ci.org) → [built](https://ci.org) [built](b.svg)",
        "[![](b.svg)](https://ci.org) → <https://ci.org> [b.svg](b.svg)",
        "![a [b](c) d](e) → [a b d](e) [b](c)",
        "[a ![b](x:c) d](e) → [a b d](e) !\\[b\\](x:c)",
        "[![a](b)](x:c) → \\[a\\](x:c) [a](b)",
        "![![a](b)](c) → [a](c) [a](b)",
        "![![![a](b)](c)](d) → [a](d) [c](c) [a](b)"
      })
  void whatWasTypedIsSeen(String answer, String markdown) {
    assertThat(Markdown.contained(answer, 2)).isEqualTo(markdown);
    assertThat(Markdown.contained(markdown, 2)).isEqualTo(markdown);
  }

  /** GFM 6.9 makes links of these, and one cannot tell from a text that it will. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      delimiter = '→',
      value = {
        "ftp://x.org/a → ftp\\://x.org/a",
        "see FTP://x.org → see FTP\\://x.org",
        "xmpp:a_b@x.org → `xmpp:`a_b@x.org",
        "\\xmpp:a@x.org → \\\\`xmpp:`a@x.org",
        "sftp://x.org → sftp://x.org",
        "xmpp:// → xmpp://",
        "https://x.org → https://x.org",
        "www.x.org → www.x.org",
        "mailto:a@x.org → mailto:a@x.org",
        "redis://localhost:6379/0 → redis://localhost:6379/0"
      })
  void bareAddressesOfOtherKindsAreText(String text, String markdown) {
    assertThat(Markdown.inline(text)).isEqualTo(markdown);
    assertThat(Markdown.contained(text, 2)).isEqualTo(markdown);
    assertThat(Markdown.contained(markdown, 2)).isEqualTo(markdown);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      delimiter = '→',
      value = {
        "java → java",
        "sh `x` → sh x",
        "c++ → c++",
        "mermaid → text mermaid",
        "Mermaid → text Mermaid",
        "mermaid {init} → text mermaid {init}",
        "geojson → text geojson",
        "{.mermaid} → text {.mermaid}",
        "java,mermaid → text java,mermaid",
        "&#109;ermaid → text mermaid",
        "<!-- specq:begin a/b@c --> → text <\\!-- specq:begin a/b@c -->"
      })
  void codeIsShownAndNeverDrawn(String info, String written) {
    String markdown = Markdown.contained("~~~ " + info + "\nclick a href \"x\"\n~~~", 2);
    assertThat(markdown).isEqualTo("```" + written + "\nclick a href \"x\"\n```");
    assertThat(Markdown.contained(markdown, 2)).isEqualTo(markdown);
  }

  @Test
  void noPartOfALinkHoldsAMarker() {
    String marker = "<!-- specq:begin a/b@c -->";
    assertThat(Markdown.contained("[a](b \"" + marker + "\") [a](<b\\" + marker + ">)", 2))
        .doesNotContainPattern("<!--");
  }
}
