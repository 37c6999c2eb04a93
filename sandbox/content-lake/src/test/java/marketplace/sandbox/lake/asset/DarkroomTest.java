package marketplace.sandbox.lake.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DarkroomTest {

  @Test
  void whoeverWantsAnImageMadeHoldsUpNobodyOnTheirThreads()
      throws IOException, InterruptedException {
    var photo = photo();
    var images = 8 * Runtime.getRuntime().availableProcessors();
    var begun = new CountDownLatch(images);
    var made = new AtomicInteger();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int image = 0; image < images; image++) {
        threads.execute(() -> {
          begun.countDown();
          var _ = new Rendition(Map.of("w", "2900")).of(photo);
          made.incrementAndGet();
        });
      }
      begun.await();
      assertThat(made).hasValueLessThan(images / 2);
    }
    assertThat(made).hasValue(images);
  }

  @Test
  void whatGoesWrongIsToldAsItIs() {
    var wrong = new IllegalStateException("Out of developer");

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() ->
            Darkroom.work(
                1,
                () -> {
                  throw wrong;
                }))
        .isSameAs(wrong);
  }

  private static byte[] photo() throws IOException {
    var photo = new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_RGB);
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(photo, "jpg", bytes);
    return bytes.toByteArray();
  }
}
