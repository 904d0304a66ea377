package io.github.specq.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.specq.terminal.view.Size;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgTest {
  private static final String ESC = "\u001b";

  private static Snapshot screen(String output) {
    Emulator emulator = new Emulator(new Size(20, 3));
    emulator.write(output);
    return emulator.snapshot();
  }

  private static Document parsed(String picture) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(picture.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> elements(Document picture, String name) {
    NodeList found = picture.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  @Test
  void whatIsWrittenIsText() throws Exception {
    String nasty = "</text><script> & \"'";
    Document picture = parsed(Svg.moving(nasty, nasty, List.of(new Shot(screen(nasty), 1))));
    assertThat(elements(picture, "script")).isEmpty();
    assertThat(elements(picture, "title").get(0).getTextContent()).isEqualTo(nasty);
    assertThat(elements(picture, "desc").get(0).getTextContent()).isEqualTo(nasty);
    assertThat(elements(picture, "text"))
        .extracting(Element::getTextContent)
        .contains("</text><script> & \"'".substring(0, 20));
  }

  @Test
  void nothingComesFromElsewhere() {
    String picture = Svg.still("Title", screen("text"));
    assertThat(picture.replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
        .doesNotContain("<script", "http", "url(", "@import", "data:", "<image", "@font-face");
  }

  @Test
  void columnsBeginWhereTheyShould() throws Exception {
    Document picture = parsed(Svg.still("Title", screen("a b   c" + ESC + "[1md")));
    List<Element> texts = elements(picture, "text").subList(0, 3);
    assertThat(texts).extracting(Element::getTextContent).containsExactly("a b", "c", "d");
    assertThat(texts).extracting(t -> t.getAttribute("x")).containsExactly("0", "54", "63");
    assertThat(texts).extracting(t -> t.getAttribute("textLength")).containsExactly("27", "9", "9");
  }

  @Test
  void renditionsAreDrawn() {
    String picture =
        Svg.still("Title", screen(ESC + "[1mb" + ESC + "[0;2mf" + ESC + "[0;7m i " + ESC + "[m"));
    assertThat(picture)
        .contains("{font-weight:bold;}", "{fill:" + Paint.FAINT + ";}")
        .contains(
            "h27v18h-27z\" fill=\"" + Paint.TEXT + "\"", " xml:space=\"preserve\"", "> i </text>");
  }

  @Test
  void theCursorIsDrawnWhereItIsToBeSeen() {
    assertThat(Svg.still("Title", screen("ab"))).contains("M18 0h9v18h-9z");
    assertThat(Svg.still("Title", screen("ab" + ESC + "[?25l"))).doesNotContain("M18 0h9v18h-9z");
  }

  @Test
  void aRowIsWrittenOnce() throws Exception {
    Snapshot one = screen("same\r\none\r\nsame");
    Snapshot two = screen("same\r\ntwo\r\nsame");
    Document picture = parsed(Svg.moving("T", "D", List.of(new Shot(one, 1), new Shot(two, 3))));
    assertThat(elements(picture, "text"))
        .extracting(Element::getTextContent)
        .containsExactly("same", "one", "two", "T");
    assertThat(elements(picture, "use")).hasSize(6);
  }

  @Test
  void theStripStepsFromScreenToScreen() {
    String picture =
        Svg.moving("T", "D", List.of(new Shot(screen("1"), 1000), new Shot(screen("2"), 3000)));
    assertThat(picture)
        .contains("animation:strip 4000ms step-end infinite")
        .contains("0%{transform:translateY(-0px)}25%{transform:translateY(-54px)}");
  }

  @Test
  void whoWantsNoMovementSeesTheLastScreen() {
    String picture =
        Svg.moving("T", "D", List.of(new Shot(screen("1"), 1), new Shot(screen("2"), 1)));
    assertThat(picture)
        .contains("@media(prefers-reduced-motion:reduce){.strip{animation:none}}")
        .contains("<g class=\"strip\" transform=\"translate(0,-54)\">");
  }
}
