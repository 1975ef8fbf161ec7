/** The Python package sewar, at the commit that the variants follow. */
export const SEWAR_CODE =
  "andrewekhalel/sewar sewar/full_ref.py at c872e15690053211a7966796070f3adf0428d85e";
