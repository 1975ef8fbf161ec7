/**
 * Slow, obvious networks in float64 to compare the exports with. Nothing here knows of ONNX.
 *
 * An image is a list of channels; a channel is a list of rows.
 */
export type Channel = number[][];
export type Image = Channel[];

export interface ReferenceConv {
  /** weight[out][in][row][column] */
  weight: number[][][][];
  bias: number[];
}

/** The row or column a position outside is a mirror image of; the border itself is not repeated. */
function mirror(position: number, length: number): number {
  if (position < 0) return -position;
  if (position >= length) return 2 * (length - 1) - position;
  return position;
}

/** A 3×3 convolution over borders mirrored by one pixel; with stride 2, at every second row and column. */
export function conv3x3(
  image: Image,
  { weight, bias }: ReferenceConv,
  stride = 1,
): Image {
  const height = image[0]!.length;
  const width = image[0]![0]!.length;
  const out: Image = [];
  for (let channel = 0; channel < weight.length; channel++) {
    const rows: Channel = [];
    for (let y = 0; y < height; y += stride) {
      const row: number[] = [];
      for (let x = 0; x < width; x += stride) {
        let sum = bias[channel]!;
        for (let from = 0; from < image.length; from++) {
          for (let dy = -1; dy <= 1; dy++) {
            for (let dx = -1; dx <= 1; dx++) {
              const pixel =
                image[from]![mirror(y + dy, height)]![mirror(x + dx, width)]!;
              sum += weight[channel]![from]![dy + 1]![dx + 1]! * pixel;
            }
          }
        }
        row.push(sum);
      }
      rows.push(row);
    }
    out.push(rows);
  }
  return out;
}

export function relu(image: Image): Image {
  return map(image, (value) => Math.max(0, value));
}

export function tanh(image: Image): Image {
  return map(image, Math.tanh);
}

/** Twice the size by cubic convolution (Keys, a = −0.75), pixel centres at halves, borders repeated. */
export function doubleCubic(image: Image): Image {
  return image.map((channel) =>
    transpose(transpose(channel.map(doubleLine)).map(doubleLine))
  );
}

function doubleLine(line: number[]): number[] {
  return Array.from({ length: 2 * line.length }, (_, position) => {
    const source = (position + 0.5) / 2 - 0.5;
    const first = Math.floor(source);
    let sum = 0;
    for (let tap = first - 1; tap <= first + 2; tap++) {
      sum += keys(Math.abs(source - tap)) *
        line[Math.min(Math.max(tap, 0), line.length - 1)]!;
    }
    return sum;
  });
}

function keys(t: number): number {
  const a = -0.75;
  if (t <= 1) return ((a + 2) * t - (a + 3)) * t * t + 1;
  if (t < 2) return ((a * t - 5 * a) * t + 8 * a) * t - 4 * a;
  return 0;
}

function map(image: Image, change: (value: number) => number): Image {
  return image.map((channel) => channel.map((row) => row.map(change)));
}

function transpose(channel: Channel): Channel {
  return channel[0]!.map((_, x) => channel.map((row) => row[x]!));
}
