/** The block grid of a JPEG, and how much of each coefficient its scans have sent so far (ITU T.81, A.1, A.2 and G.1). */

/** One component of the frame. */
export interface JpegComponent {
  readonly id: number;
  /** Which quantisation table it names, 0..3. */
  readonly quantisation: number;
  /** Blocks of this component in one interleaved MCU, across and down. */
  readonly across: number;
  readonly down: number;
  /** Blocks that hold samples, as a scan of this component alone counts them. */
  readonly columns: number;
  readonly rows: number;
  /** Blocks a row with the padding of interleaved MCUs. */
  readonly stride: number;
  /** Progressive: 64 flags a block. Sequential: empty. */
  readonly nonzero: Uint8Array;
  /** For each coefficient the lowest bit sent; 255 where nothing was. */
  readonly lowestBit: Uint8Array;
  /** The coefficients sent so far, 64 a block in row order, not dequantised; null where they are not kept. */
  readonly values: Int16Array | null;
}

/** A frame of at most 8 bits a sample. */
export class JpegFrame {
  /** True for SOF2. */
  readonly progressive: boolean;
  /** In frame order. */
  readonly components: readonly JpegComponent[];
  /** Interleaved MCUs across and down. */
  readonly mcuColumns: number;
  readonly mcuRows: number;

  /** Reads the parameters of a SOF segment whose length was checked. */
  constructor(data: Uint8Array, progressive: boolean, keep: number) {
    this.progressive = progressive;
    const height = data[1]! << 8 | data[2]!;
    const width = data[3]! << 8 | data[4]!;
    const factors = Array.from({ length: data[5]! }, (_, i) => {
      const sampling = data[7 + 3 * i]!;
      return {
        id: data[6 + 3 * i]!,
        quantisation: data[8 + 3 * i]!,
        across: sampling >> 4,
        down: sampling & 15,
      };
    });
    const mostAcross = Math.max(...factors.map(({ across }) => across));
    const mostDown = Math.max(...factors.map(({ down }) => down));
    this.mcuColumns = Math.ceil(width / (8 * mostAcross));
    this.mcuRows = Math.ceil(height / (8 * mostDown));
    this.components = factors.map((factor, i) => {
      const stride = this.mcuColumns * factor.across;
      const coefficients = 64 * stride * this.mcuRows * factor.down;
      return {
        ...factor,
        columns: Math.ceil(Math.ceil(width * factor.across / mostAcross) / 8),
        rows: Math.ceil(Math.ceil(height * factor.down / mostDown) / 8),
        stride,
        nonzero: new Uint8Array(progressive ? coefficients : 0),
        values: i < keep ? new Int16Array(coefficients) : null,
        lowestBit: new Uint8Array(64).fill(255),
      };
    });
  }

  /** True when every coefficient of every component was sent to its last bit. */
  isComplete(): boolean {
    return this.components.every(({ lowestBit }) =>
      lowestBit.every((bit) => bit === 0)
    );
  }
}
