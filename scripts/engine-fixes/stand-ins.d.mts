export interface StandIn {
  readonly name: string;
  readonly filter: RegExp;
  readonly importer?: RegExp;
  readonly kind?: string;
  readonly file: string;
  readonly trap: string;
  readonly upstream: string;
  readonly test: string;
}

export const standIns: readonly StandIn[];
