/** Images in a kernels' memory of their own, for tests of planes. */
import type { Gray } from "../../src/image/gray.ts";
import type { LoadedImage } from "../../src/metrics/kernels/loaded_triple.ts";
import { Workspace } from "../../src/metrics/kernels/workspace.ts";

const workspace = new Workspace();

/** Images side by side; those loaded before are gone. */
export function loadImages<Images extends readonly Gray[]>(
  ...images: Images
): { [I in keyof Images]: LoadedImage } {
  workspace.clear();
  return images.map(({ width, height, data }) => ({
    workspace,
    width,
    height,
    pixels: width * height,
    bytes: workspace.put(data),
  })) as { [I in keyof Images]: LoadedImage };
}
