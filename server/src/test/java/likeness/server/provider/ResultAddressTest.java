// SPDX-License-Identifier: Apache-2.0
package likeness.server.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address in a provider's answer leads nowhere but to its store. */
class ResultAddressTest {
  private static final String STORE = "a.oss-cn-beijing.aliyuncs.com";

  private static ResultAddress results(String... addresses) {
    return new ResultAddress(
        List.of(".aliyuncs.com"),
        host -> {
          InetAddress[] all = new InetAddress[addresses.length];
          for (int i = 0; i < all.length; i++) {
            all[i] = InetAddress.getByName(addresses[i]);
          }
          return all;
        });
  }

  @Test
  void theStoreIsAskedByHttps() throws Exception {
    ResultAddress results = results("47.95.85.22");
    for (String given :
        List.of("https://" + STORE + "/r.png?x=%2F1", "http://" + STORE + ":80/r.png?x=%2F1")) {
      assertEquals("https://" + STORE + "/r.png?x=%2F1", results.checked(given).toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/r.png",
        "https://aliyuncs.com.evil.example/r.png",
        "https://evilaliyuncs.com/r.png",
        "https://a.aliyuncs.com@evil.example/r.png",
        "https://user:pass@a.aliyuncs.com/r.png",
        "https://a.aliyuncs.com:8443/r.png",
        "http://a.aliyuncs.com:22/r.png",
        "ftp://a.aliyuncs.com/r.png",
        "file:///etc/passwd",
        "gopher://a.aliyuncs.com/x",
        "//a.aliyuncs.com/r.png",
        "https://127.0.0.1/r.png",
        "https://[::1]/r.png",
        "https://0x7f000001/r.png",
        "https://a.aliyuncs.com/r.png#f",
        "https://a.aliyuncs.com\r\nHost: evil/",
        "",
        "oss://bucket/r.png",
      })
  void whateverElseIsRefused(String given) {
    assertThrows(Results.Refused.class, () -> results("47.95.85.22").checked(given));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "0.1.2.3",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "192.0.0.1",
        "198.18.0.1",
        "203.0.113.5",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:db8::1",
      })
  void namesThatLeadInsideAreRefused(String inside) throws Exception {
    assertFalse(ResultAddress.isPublic(InetAddress.getByName(inside)));
    String given = "https://" + STORE + "/r.png";
    assertThrows(Results.Refused.class, () -> results(inside).checked(given));
    // One address inside among others is enough.
    assertThrows(Results.Refused.class, () -> results("47.95.85.22", inside).checked(given));
  }

  @ParameterizedTest
  @ValueSource(strings = {"47.95.85.22", "8.8.8.8", "2400:3200::1", "198.17.0.1", "100.128.0.1"})
  void addressesOfTheInternetPass(String address) throws Exception {
    assertTrue(ResultAddress.isPublic(InetAddress.getByName(address)));
  }

  @Test
  void aNameWithoutAddressesIsRefused() {
    assertThrows(Results.Refused.class, () -> results().checked("https://" + STORE + "/r.png"));
  }
}
