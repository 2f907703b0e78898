// SPDX-License-Identifier: Apache-2.0
package likeness.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

final class SharedFilesTest {

  private static final String ABSENT = "no/such/file.txt";

  @Test
  void theRootHoldsTheWholeBuild() {
    assertTrue(Files.exists(SharedFiles.repositoryRoot().resolve("testkit/pom.xml")));
  }

  @Test
  void anAbsentFileAbortsTheTestAndNamesItself() {
    if (SharedFiles.isCi()) {
      Error failed = assertThrows(AssertionFailedError.class, () -> SharedFiles.require(ABSENT));
      assertTrue(String.valueOf(failed.getMessage()).contains(ABSENT));
      return;
    }
    TestAbortedException aborted =
        assertThrows(TestAbortedException.class, () -> SharedFiles.require(ABSENT));
    assertTrue(String.valueOf(aborted.getMessage()).contains(ABSENT));
  }

  @Test
  void onCiAnAbsentFileIsAFailure() {
    String before = System.getProperty("CI");
    System.setProperty("CI", "true");
    try {
      assertThrows(AssertionFailedError.class, () -> SharedFiles.require(ABSENT));
    } finally {
      if (before == null) {
        System.clearProperty("CI");
      } else {
        System.setProperty("CI", before);
      }
    }
    assertEquals(before, System.getProperty("CI"));
  }
}
