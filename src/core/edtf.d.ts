/** The part of `edtf` that we use; the package ships no types. */
declare module 'edtf' {
  /** Parses an EDTF value; throws on anything else. `min` and `max` are milliseconds since 1970, UTC. */
  export default function edtf(value: string): { readonly min: number; readonly max: number }
}
