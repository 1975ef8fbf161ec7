/** A weight file as pinned and as it came. */
export interface WeightsPin {
  readonly name: string;
  /** Digest `models.json` pins. */
  readonly expected: string;
  /** Digest of the bytes that came. */
  readonly got: string;
}

/** An ONNX file by digest and length. */
export interface OnnxFile {
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * A model's export is not the one `models.json` pins. The message says whether its weights are, and so where the
 * difference comes from.
 */
export class ModelPinError extends Error {
  override readonly name = "ModelPinError";

  constructor(
    /** Id of the model. */
    readonly model: string,
    /** The export `models.json` pins. */
    readonly expected: OnnxFile,
    /** The export that came of it. */
    readonly got: OnnxFile,
    readonly weights: readonly WeightsPin[],
  ) {
    super(
      `Cannot use ${model}: its ONNX export has sha256 ${
        text(got)
      }, models.json pins ${text(expected)}; ${cause(weights)}`,
    );
  }
}

function text({ sha256, bytes }: OnnxFile): string {
  return `${sha256} (${bytes} bytes)`;
}

function cause(weights: readonly WeightsPin[]): string {
  if (weights.length === 0) {
    return "it has no weights, so its definition or the exporter changed";
  }
  const changed = weights.filter(({ expected, got }) => expected !== got);
  if (changed.length === 0) {
    const names = weights.map(({ name }) => name).join(", ");
    return `its weights ${names} are the pinned ones, so its architecture or the exporter changed`;
  }
  return changed.map(({ name, expected, got }) =>
    `its weights ${name} have sha256 ${got}, pinned is ${expected}: fetch them again`
  ).join("; ");
}
