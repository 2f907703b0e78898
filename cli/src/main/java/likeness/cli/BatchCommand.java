// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "batch")
final class BatchCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return ExitCode.USAGE;
  }
}
