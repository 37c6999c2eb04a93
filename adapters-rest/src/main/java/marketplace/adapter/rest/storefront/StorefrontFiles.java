package marketplace.adapter.rest.storefront;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import marketplace.adapter.rest.http.Coding;

/**
 * The storefront as it was built, all of it in memory: it is small, and nothing else can be asked
 * for.
 */
final class StorefrontFiles {
  private static final String HOME = "/storefront/index.html";

  private final Map<String, StorefrontFile> files;

  private StorefrontFiles(Map<String, StorefrontFile> files) {
    this.files = Map.copyOf(files);
  }

  /** Reads what lies in {@code storefront/} on the class path, in a jar or in a folder. */
  static StorefrontFiles onTheClassPath() {
    try {
      var home = home();
      if (!home.getScheme().equals("jar")) {
        return in(Path.of(home).resolveSibling(""));
      }
      try (var jar = FileSystems.newFileSystem(home, Map.of())) {
        return in(jar.getPath(HOME).resolveSibling(""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The storefront cannot be read", e);
    }
  }

  Optional<StorefrontFile> find(String path) {
    return Optional.ofNullable(files.get(path));
  }

  private static URI home() {
    var home = StorefrontFiles.class.getResource(HOME);
    if (home == null) {
      throw new IllegalStateException("No storefront is on the class path");
    }
    try {
      return home.toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The class path is no URI", e);
    }
  }

  private static StorefrontFiles in(Path root) throws IOException {
    var bytes = new HashMap<String, byte[]>();
    try (var found = Files.walk(root)) {
      for (var file : found.filter(Files::isRegularFile).toList()) {
        var path = root.relativize(file).toString().replace('\\', '/');
        bytes.put(path, Files.readAllBytes(file));
      }
    }
    var files = new HashMap<String, StorefrontFile>();
    bytes.keySet().forEach(path -> files.put(path, file(path, bytes)));
    return new StorefrontFiles(files);
  }

  private static StorefrontFile file(String path, Map<String, byte[]> bytes) {
    var contents = new ArrayList<Content>();
    for (var coding : Coding.values()) {
      var coded = bytes.get(path + coding.suffix());
      if (coded != null) {
        contents.add(new Content(coding, coded));
      }
    }
    return new StorefrontFile(path, contents);
  }
}
