import { fileURLToPath } from "node:url";
import { readBytes } from "../../files/read_bytes.ts";
import { openPen, type Pen } from "../../figure/pen.ts";

const FONTS = [
  "400Regular/SourceSans3_400Regular.ttf",
  "700Bold/SourceSans3_700Bold.ttf",
];

/** A pen with the rasteriser and the fonts of the installed packages. */
export async function readPen(): Promise<Pen> {
  // A package lies on the disk, and its files have addresses, once something of it is imported.
  await import("@expo-google-fonts/source-sans-3/metadata.json", {
    with: { type: "json" },
  });
  const read = (address: string): Promise<Uint8Array> =>
    readBytes(fileURLToPath(address));
  return await openPen({
    wasm: await read(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm")),
    fonts: await Promise.all(
      FONTS.map((path) =>
        read(import.meta.resolve(`@expo-google-fonts/source-sans-3/${path}`))
      ),
    ),
  });
}
