// SPDX-License-Identifier: Apache-2.0
package breach.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;

/** Calls somebody whom no policy names. */
public final class Tells {
  public HttpClient client(HttpRequest.Builder request, URI where) {
    request.uri(where);
    return HttpClient.newHttpClient();
  }
}
