// SPDX-License-Identifier: Apache-2.0
import type { Size } from '../../bridge';

/** The size with another width; of the shape of `shape` when that is given. */
export function withWidth(size: Size, width: number, shape: Size | undefined): Size {
  const height = shape === undefined ? size.height : Math.max(1, Math.round((width * shape.height) / shape.width));
  return { width, height };
}

export function withHeight(size: Size, height: number, shape: Size | undefined): Size {
  const width = shape === undefined ? size.width : Math.max(1, Math.round((height * shape.width) / shape.height));
  return { width, height };
}
