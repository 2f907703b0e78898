// SPDX-License-Identifier: Apache-2.0
package likeness.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import likeness.jvm.Likeness;
import likeness.jvm.MakeRequest;
import likeness.portrait.FaceChoice;
import likeness.spec.DocumentSpec;

/** What a batch asks of each photo; each document is read once, and its background with it. */
final class BatchRequests {
  private final Likeness likeness;
  private final DocumentOption document;
  private final TrackOptions track;
  private final FaceChoice face;
  private final Map<String, MakeRequest> byId = new HashMap<>();

  BatchRequests(Likeness likeness, DocumentOption document, TrackOptions track, FaceChoice face) {
    this.likeness = likeness;
    this.document = document;
    this.track = track;
    this.face = face;
  }

  /**
   * @param documentId empty for the one that the options name
   * @throws IllegalArgumentException if there is no such document or it does not allow the track
   */
  synchronized MakeRequest of(String documentId) throws IOException {
    MakeRequest known = byId.get(documentId);
    if (known != null) {
      return known;
    }
    DocumentSpec spec =
        documentId.isEmpty() ? document.resolve(likeness) : document.resolve(likeness, documentId);
    MakeRequest request = new MakeRequest(spec, track.resolve(spec), face, null);
    byId.put(documentId, request);
    return request;
  }
}
