/**
 * Adam (Kingma and Ba, ICLR 2015) as PyTorch's defaults have it, rate 1e-4: for the sides that bring none.
 *
 * @param parameters changed in place by each call, which takes their gradients.
 */
export function adam(
  parameters: readonly Float32Array[],
): (gradients: readonly ArrayLike<number>[]) => void {
  const zeros = (): Float64Array[] =>
    parameters.map(({ length }) => new Float64Array(length));
  const means = zeros(), squares = zeros();
  let scale = 1, squareScale = 1;
  return (gradients) => {
    scale *= 0.9;
    squareScale *= 0.999;
    for (const [at, numbers] of parameters.entries()) {
      for (let i = 0; i < numbers.length; i++) {
        const g = gradients[at]![i]!;
        const mean = means[at]![i] = 0.9 * means[at]![i]! + 0.1 * g;
        const square = squares[at]![i] = 0.999 * squares[at]![i]! +
          0.001 * g * g;
        numbers[i]! -= 1e-4 * (mean / (1 - scale)) /
          (Math.sqrt(square / (1 - squareScale)) + 1e-8);
      }
    }
  };
}
