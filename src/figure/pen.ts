/** Letters as outlines, and outlines as pixels, by resvg (WebAssembly) and fonts that are given: the same on any machine. */
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { escapeXml } from "../results/chart/escape_xml.ts";

/** The family of the fonts, as elements name it. */
export const FAMILY = "Source Sans 3";

/** What a pen is made of. */
export interface PenParts {
  /** The WebAssembly module of resvg. */
  readonly wasm: Uint8Array;
  /** TrueType files of {@linkcode FAMILY}: regular and bold. */
  readonly fonts: readonly Uint8Array[];
}

/** Samples of a page: red, green, blue and alpha, multiplied by it. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Draws what is text and lines. */
export interface Pen {
  /** Points from the first to the last ink of a line of text. */
  widthOf(text: string, size: number, isBold?: boolean): number;
  /** The same document with paths alone: text as outlines, no style, no use of another element. */
  outline(svg: string): string;
  /** The document as pixels, so many a point; transparent where nothing is drawn. */
  paint(svg: string, scale: number): Pixels;
}

/** Makes a pen; a letter that the fonts do not have is drawn as a box. */
export async function openPen({ wasm, fonts }: PenParts): Promise<Pen> {
  started ??= initWasm(wasm.slice());
  await started;
  const font = {
    fontBuffers: [...fonts],
    defaultFontFamily: FAMILY,
    sansSerifFamily: FAMILY,
    loadSystemFonts: false,
  };
  const widths = new Map<string, number>();
  const page = (svg: string, scale = 1): InstanceType<typeof Resvg> =>
    new Resvg(svg, { font, fitTo: { mode: "zoom", value: scale } });
  return {
    widthOf(text, size, isBold = false): number {
      const key = `${isBold} ${text}`;
      const known = widths.get(key);
      if (known !== undefined) return known * size;
      const drawn = page(
        `<svg xmlns="http://www.w3.org/2000/svg" width="9999" height="99"><text y="50" font-size="10" font-family="${FAMILY}"${
          isBold ? ' font-weight="700"' : ""
        }>${escapeXml(text)}</text></svg>`,
      );
      const width = (drawn.getBBox()?.width ?? 0) / 10;
      drawn.free();
      widths.set(key, width);
      return width * size;
    },
    outline(svg): string {
      const drawn = page(svg);
      const text = drawn.toString();
      drawn.free();
      return text;
    },
    paint(svg, scale): Pixels {
      const drawn = page(svg, scale);
      const image = drawn.render();
      const { width, height } = image;
      const data = image.pixels.slice();
      image.free();
      drawn.free();
      return { width, height, data };
    },
  };
}

/** The module is started once in a process. */
let started: Promise<void> | undefined;
