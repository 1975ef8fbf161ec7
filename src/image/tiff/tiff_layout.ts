/** How the pixels of a TIFF lie, as far as TIFF is read here: whole strips of grey or RGB samples. */
import { ImageError } from "../image_error.ts";
import type { ImageInfo } from "../image_info.ts";
import { TIFF_TAG, type TiffTags } from "./tiff_tags.ts";

/** What is packed how and where. */
export interface TiffLayout {
  readonly info: ImageInfo;
  readonly compression: "none" | "lzw" | "deflate";
  readonly strips: readonly TiffStrip[];
}

/** Some rows. */
export interface TiffStrip {
  readonly offset: number;
  /** Bytes in the file. */
  readonly packed: number;
  /** Bytes of its rows. */
  readonly unpacked: number;
}

/**
 * Understands the directory of a TIFF.
 *
 * @param length Bytes of the file.
 * @throws {ImageError} "unsupported" for what is not read here, "alpha" for samples beyond the colours, "corrupt" or
 * "truncated" where strips are not whole.
 */
export function tiffLayout(
  tags: TiffTags,
  length: number,
  name: string,
): TiffLayout {
  const one = (tag: number, missing: number): number =>
    tags.values.get(tag)?.[0] ?? missing;
  const width = one(TIFF_TAG.width, 0), height = one(TIFF_TAG.height, 0);
  if (width < 1 || height < 1) {
    throw corrupt(name, `its size is ${width}x${height}`);
  }
  const { channels, bits } = samplesOf(tags, name);
  const compression = one(TIFF_TAG.compression, 1);
  const packing = PACKINGS.get(compression);
  if (packing === undefined) {
    throw unsupported(
      name,
      `compression ${OTHER_PACKINGS.get(compression) ?? compression}`,
    );
  }
  if (tags.values.has(TIFF_TAG.tileWidth)) throw unsupported(name, "tiles");
  const predictor = one(TIFF_TAG.predictor, 1);
  if (predictor !== 1 && (predictor !== 2 || packing === "none")) {
    throw unsupported(name, `predictor ${predictor} and ${packing} packing`);
  }
  const rows = Math.min(height, one(TIFF_TAG.rowsPerStrip, height));
  return {
    info: {
      format: "tiff",
      width,
      height,
      bitDepth: bits,
      channels,
      colourModel: channels === 1 ? "grey" : "rgb",
      exifOrientation: one(TIFF_TAG.orientation, 1),
    },
    compression: packing,
    strips: stripsOf(tags, {
      height,
      rows,
      rowBytes: width * channels * bits / 8,
      packing,
      length,
      name,
    }),
  };
}

function samplesOf(
  { values }: TiffTags,
  name: string,
): { channels: 1 | 3; bits: 8 | 16 } {
  const photometric = values.get(TIFF_TAG.photometric)?.[0];
  const kind = KINDS.find(({ code }) => code === photometric);
  if (kind === undefined) {
    throw unsupported(
      name,
      OTHER_KINDS.get(photometric ?? -1) ?? `colours of kind ${photometric}`,
    );
  }
  const samples = values.get(TIFF_TAG.samples)?.[0] ?? 1;
  if (samples > kind.channels || values.has(TIFF_TAG.extraSamples)) {
    throw new ImageError(
      "alpha",
      `Cannot read ${name}: this TIFF has ${samples} samples a pixel, of which one may be transparency; flatten it onto a background first`,
    );
  }
  if (samples !== kind.channels) {
    throw corrupt(name, `${kind.called} with ${samples} samples a pixel`);
  }
  const bits = values.get(TIFF_TAG.bits) ?? [1];
  const [first] = bits;
  if (
    first !== 8 && first !== 16 || bits.some((other) => other !== first)
  ) throw unsupported(name, `${[...new Set(bits)].join(", ")} bits a sample`);
  const formats = values.get(TIFF_TAG.sampleFormat) ?? [1];
  if (formats.some((format) => format !== 1)) {
    throw unsupported(name, "samples that are no unsigned integers");
  }
  if (kind.code === 0 && first === 16) {
    throw unsupported(name, "16 bits a sample and white as 0");
  }
  if ((values.get(TIFF_TAG.fillOrder)?.[0] ?? 1) !== 1) {
    throw unsupported(name, "the bits of each byte reversed");
  }
  if (samples > 1 && (values.get(TIFF_TAG.planar)?.[0] ?? 1) !== 1) {
    throw unsupported(name, "a plane for each colour");
  }
  return { channels: kind.channels, bits: first };
}

function stripsOf(
  { values }: TiffTags,
  { height, rows, rowBytes, packing, length, name }: {
    readonly height: number;
    readonly rows: number;
    readonly rowBytes: number;
    readonly packing: TiffLayout["compression"];
    readonly length: number;
    readonly name: string;
  },
): TiffStrip[] {
  const offsets = values.get(TIFF_TAG.offsets) ?? [];
  const counts = values.get(TIFF_TAG.byteCounts) ?? [];
  const needed = rows < 1 ? 0 : Math.ceil(height / rows);
  if (
    needed < 1 || offsets.length !== needed || counts.length !== needed
  ) {
    throw corrupt(
      name,
      `${offsets.length} strips with ${counts.length} lengths, where ${height} rows by ${rows} are ${needed}`,
    );
  }
  return offsets.map((offset, i) => {
    const packed = counts[i]!;
    const unpacked = rowBytes * Math.min(rows, height - i * rows);
    if (
      offset + packed > length || packing === "none" && packed < unpacked
    ) {
      throw new ImageError(
        "truncated",
        `Cannot read ${name}: the TIFF ends before its last row; fetch it anew`,
      );
    }
    return { offset, packed, unpacked };
  });
}

function unsupported(name: string, what: string): ImageError {
  return new ImageError(
    "unsupported",
    `Cannot read ${name}: a TIFF with ${what} is not supported; save it as an 8-bit PNG`,
  );
}

function corrupt(name: string, what: string): ImageError {
  return new ImageError(
    "corrupt",
    `Cannot read ${name}: its TIFF directory says ${what}; save it anew`,
  );
}

const KINDS = [
  { code: 0, called: "grey", channels: 1 },
  { code: 1, called: "grey", channels: 1 },
  { code: 2, called: "RGB", channels: 3 },
] as const;

const OTHER_KINDS: ReadonlyMap<number, string> = new Map([
  [3, "a palette"],
  [4, "a mask"],
  [5, "CMYK"],
  [6, "YCbCr"],
  [8, "Lab colours"],
]);

const PACKINGS: ReadonlyMap<number, TiffLayout["compression"]> = new Map([
  [1, "none"],
  [5, "lzw"],
  [8, "deflate"],
  [32946, "deflate"],
]);

const OTHER_PACKINGS: ReadonlyMap<number, string> = new Map([
  [2, "CCITT"],
  [3, "CCITT"],
  [4, "CCITT"],
  [6, "JPEG"],
  [7, "JPEG"],
  [32773, "PackBits"],
  [34925, "LZMA"],
  [50000, "Zstandard"],
  [50001, "WebP"],
]);
