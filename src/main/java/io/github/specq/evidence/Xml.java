package io.github.specq.evidence;

import io.github.specq.bank.Ecosystem;
import io.github.specq.evidence.Clue.Dependency;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Manifests in XML, of Maven and .NET. One that declares a document type is not read at all. */
final class Xml {
  private static final int DEEPEST = 64;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Xml() {}

  /**
   * An element that was closed.
   *
   * @param path the names from the root to it, joined by {@code /}
   * @param text what stands directly in it
   * @param texts the texts of its children that have only text, by their names
   */
  private record Element(
      String path,
      Map<String, String> attributes,
      String text,
      Map<String, String> texts,
      int line) {}

  /** An element whose end has not been read. */
  private record Open(
      String name,
      Map<String, String> attributes,
      StringBuilder text,
      Map<String, String> texts,
      int line) {}

  static List<Clue> maven(TextFile file) throws Unreadable {
    List<Element> elements = elements(file);
    Map<String, String> properties = new HashMap<>();
    for (Element element : elements) {
      if (element.path.equals("project/properties")) {
        properties.putAll(element.texts);
      }
    }
    List<Clue> clues = new ArrayList<>();
    for (Element element : elements) {
      String artifact = element.texts.getOrDefault("artifactId", "");
      if ((element.path.endsWith("/dependencies/dependency")
              || element.path.equals("project/parent"))
          && !element.path.contains("/dependencyManagement/")
          && !element.path.contains("/plugin/")
          && !artifact.isEmpty()) {
        String name = element.texts.getOrDefault("groupId", "") + ":" + artifact;
        String version = resolved(element.texts.getOrDefault("version", ""), properties);
        clues.add(new Dependency(Ecosystem.MAVEN, name, version, element.line));
      }
      if (element.path.startsWith("project/properties/")) {
        String key = element.path.substring("project/properties/".length());
        clues.add(new Clue.Setting("pom.xml", "properties." + key, element.text, element.line));
      }
    }
    return clues;
  }

  private static String resolved(String version, Map<String, String> properties) {
    return version.startsWith("${") && version.endsWith("}")
        ? properties.getOrDefault(version.substring(2, version.length() - 1), "")
        : version;
  }

  /** Project files, {@code Directory.Packages.props} and {@code packages.config}. */
  static List<Clue> dotnet(TextFile file) throws Unreadable {
    List<Clue> clues = new ArrayList<>();
    boolean central = file.name().equals("Directory.Packages.props");
    for (Element element : elements(file)) {
      String kind = Paths.name(element.path);
      String name =
          Optional.ofNullable(element.attributes.get("Include"))
              .or(() -> Optional.ofNullable(element.attributes.get("id")))
              .orElse("");
      String version =
          Optional.ofNullable(element.attributes.get("Version"))
              .or(() -> Optional.ofNullable(element.attributes.get("version")))
              .orElse(element.texts.getOrDefault("Version", ""));
      String sdk = element.attributes.getOrDefault(kind.equals("Sdk") ? "Name" : "Sdk", "");
      if (!sdk.isEmpty() && (kind.equals("Project") || kind.equals("Sdk"))) {
        clues.add(new Dependency(Ecosystem.NUGET, sdk.split("/", 2)[0], version, element.line));
      }
      if (name.isEmpty()) {
        continue;
      }
      if (central && kind.equals("PackageVersion")) {
        clues.add(new Clue.Locked(Ecosystem.NUGET, name, version, element.line));
      } else if (kind.equals("PackageReference") || kind.equals("package")) {
        clues.add(new Dependency(Ecosystem.NUGET, name, version, element.line));
      }
    }
    return clues;
  }

  /**
   * Whether a declaration stands before the first element. Java's reader writes to the terminal
   * where such a one breaks off, and no manifest needs one.
   */
  private static boolean declaresDocumentType(String text) {
    int at = 0;
    while (at < text.length()) {
      if (text.startsWith("<!--", at)) {
        at = after("-->", text, at);
      } else if (text.startsWith("<?", at)) {
        at = after("?>", text, at);
      } else if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == BYTE_ORDER_MARK) {
        at++;
      } else {
        return text.startsWith("<!DOCTYPE", at);
      }
    }
    return false;
  }

  private static int after(String end, String text, int from) {
    int at = text.indexOf(end, from);
    return at < 0 ? text.length() : at + end.length();
  }

  private static List<Element> elements(TextFile file) throws Unreadable {
    if (declaresDocumentType(file.text())) {
      throw new Unreadable("it declares a document type");
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    List<Element> elements = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(file.text()));
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          if (open.size() == DEEPEST) {
            throw new Unreadable("nested deeper than " + DEEPEST + " levels");
          }
          open.push(open(reader));
        } else if (event == XMLStreamConstants.CHARACTERS && !open.isEmpty()) {
          open.element().text.append(reader.getText());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          elements.add(close(open));
        }
      }
    } catch (XMLStreamException e) {
      throw new Unreadable("this is no XML");
    }
    return elements;
  }

  private static Open open(XMLStreamReader reader) {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    int line = reader.getLocation().getLineNumber();
    return new Open(reader.getLocalName(), attributes, new StringBuilder(), new HashMap<>(), line);
  }

  private static Element close(Deque<Open> open) {
    List<String> names = new ArrayList<>();
    open.descendingIterator().forEachRemaining(o -> names.add(o.name));
    Open closed = open.pop();
    String text = closed.text.toString().strip();
    if (!open.isEmpty()) {
      open.element().texts.put(closed.name, text);
    }
    return new Element(String.join("/", names), closed.attributes, text, closed.texts, closed.line);
  }
}
