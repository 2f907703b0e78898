// SPDX-License-Identifier: Apache-2.0
package likeness.server.provider;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/**
 * Where a provider says that a result lies. It is a stranger's word: followed only by HTTPS, at the
 * usual port, to hosts that are known to hold results, and never into a private network.
 *
 * <p>A name that changes its address between this check and the connection gains nothing: whoever
 * answers must hold a certificate for the name.
 *
 * @param hosts the ends of the names that may be asked, each beginning with a dot
 */
record ResultAddress(List<String> hosts, Resolver resolver) implements Results {

  /** Gives a name's addresses. */
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  @Override
  public URI checked(String given) throws Refused {
    URI uri;
    try {
      uri = new URI(given);
    } catch (URISyntaxException e) {
      throw new Refused("no address");
    }
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    // The store signs host, path and query, not the scheme; so its plain addresses serve as well.
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw new Refused("scheme");
    }
    String host = uri.getHost();
    if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      throw new Refused("form");
    }
    if (uri.getPort() != -1 && uri.getPort() != (scheme.equals("https") ? 443 : 80)) {
      throw new Refused("port");
    }
    String name = host.toLowerCase(Locale.ROOT);
    if (hosts.stream().noneMatch(name::endsWith)) {
      throw new Refused("host");
    }
    requirePublic(name);
    String query = uri.getRawQuery();
    return URI.create("https://" + name + uri.getRawPath() + (query == null ? "" : "?" + query));
  }

  private void requirePublic(String name) throws Refused {
    InetAddress[] addresses;
    try {
      addresses = resolver.resolve(name);
    } catch (UnknownHostException e) {
      throw new Refused("unknown host");
    }
    if (addresses.length == 0) {
      throw new Refused("unknown host");
    }
    for (InetAddress address : addresses) {
      if (!isPublic(address)) {
        throw new Refused("private network");
      }
    }
  }

  /**
   * Whether an address is one of the internet's (RFC 6890 and the private ranges of both kinds).
   */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 255;
    int second = bytes[1] & 255;
    if (bytes.length == 4) {
      boolean shared = first == 100 && second >= 64 && second < 128;
      boolean benchmark = first == 198 && (second == 18 || second == 19);
      boolean special = first == 192 && second == 0 && (bytes[2] == 0 || bytes[2] == 2);
      boolean examples =
          first == 198 && second == 51 && bytes[2] == 100
              || first == 203 && second == 0 && bytes[2] == 113;
      return first != 0 && first < 224 && !shared && !benchmark && !special && !examples;
    }
    // Of IPv6 only the part that is given out, without what carries an IPv4 address inside.
    boolean given = (first & 0xE0) == 0x20;
    boolean translated = first == 0x20 && second == 0x02;
    boolean teredoOrExamples =
        first == 0x20
            && second == 0x01
            && (bytes[2] == 0 || (bytes[2] == 0x0D && bytes[3] == (byte) 0xB8));
    return given && !translated && !teredoOrExamples;
  }
}
