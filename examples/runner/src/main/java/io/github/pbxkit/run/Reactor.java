package io.github.pbxkit.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** As much of the poms as the runner has to know: the version, the modules, and which needs which at run time. */
final class Reactor {

    private final Path root;
    private final String version;

    /** Artifact id to module folder. */
    private final Map<String, Path> folders = new LinkedHashMap<>();

    /** Module folder to its pom. */
    private final Map<Path, Element> poms = new LinkedHashMap<>();

    private Reactor(Path root) {
        this.root = root;
        Element pom = read(root.resolve("pom.xml"));
        this.version = text(child(pom, "properties"), "revision");
        for (Element module : children(child(pom, "modules"), "module")) {
            Path folder = root.resolve(module.getTextContent().strip()).normalize();
            Element modulePom = read(folder.resolve("pom.xml"));
            folders.put(text(modulePom, "artifactId"), folder);
            poms.put(folder, modulePom);
        }
    }

    static Reactor at(Path root) {
        return new Reactor(root);
    }

    Path root() {
        return root;
    }

    String version() {
        return version;
    }

    boolean has(Path folder) {
        return poms.containsKey(folder);
    }

    String artifactId(Path folder) {
        return text(pom(folder), "artifactId");
    }

    /** The folder itself and every module of this reactor that it needs when it runs, directly or not. */
    Set<Path> neededBy(Path folder) {
        Set<Path> needed = new LinkedHashSet<>();
        Deque<Path> open = new ArrayDeque<>(List.of(folder));
        while (!open.isEmpty()) {
            Path next = open.remove();
            if (needed.add(next)) {
                open.addAll(dependenciesOf(next));
            }
        }
        return needed;
    }

    private List<Path> dependenciesOf(Path folder) {
        List<Path> found = new ArrayList<>();
        for (Element dependency : children(child(pom(folder), "dependencies"), "dependency")) {
            Path module = folders.get(text(dependency, "artifactId"));
            if (module != null && !text(dependency, "scope").equals("test")) {
                found.add(module);
            }
        }
        return found;
    }

    private Element pom(Path folder) {
        Element pom = poms.get(folder);
        if (pom == null) {
            throw new IllegalArgumentException(folder + " is not a module in " + root.resolve("pom.xml"));
        }
        return pom;
    }

    private static Element read(Path file) {
        try (var in = Files.newInputStream(file)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null); // errors are thrown; the default handler prints them as well
            return builder.parse(in).getDocumentElement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new RunException(file + ": " + e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Element> children(Node parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    /** The first child of that name, or an empty element. */
    private static Element child(Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? parent.getOwnerDocument().createElement(name) : found.get(0);
    }

    private static String text(Element parent, String name) {
        return child(parent, name).getTextContent().strip();
    }
}
